/**
 * The names, figures and dates of a text: what a retelling in other words keeps. Keyed by their folded form, each as
 * it is printed. Names are single capitalised words inside a sentence, for a retelling may give a family name alone.
 */
export type Facts = ReadonlyMap<string, string>;

const TOKEN = /\p{L}[\p{L}\p{M}’'-]{0,60}|\d[\d.,]{0,20}\d|\d/gu;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

export function factsOf(text: string): Facts {
  const facts = new Map<string, string>();
  let month: { readonly key: string; readonly token: string } | null = null;
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    const key = fold(token);
    const isFigure = /^\d/.test(token);
    if (isFigure) {
      if (month !== null) facts.set(`${month.key} ${key}`, `${month.token} ${token}`);
      else if (key.length > 1) facts.set(key, token);
    } else if (/^\p{Lu}/u.test(token) && key.length > 2 && !beginsSentence(text, match.index))
      facts.set(key, token);
    month = MONTH.test(key) && /^\p{Lu}/u.test(token) ? { key, token } : null;
  }
  return facts;
}

const fold = (token: string): string =>
  token
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$|['’]$/, '')
    .replace(/[,’']/g, '');

function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at).trimEnd();
  return before === '' || /[.!?…:“”"‘«„(\n]$/u.test(before) || /\n/.test(text.slice(Math.max(0, at - 2), at));
}
