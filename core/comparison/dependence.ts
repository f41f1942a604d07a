/**
 * What makes two accounts one voice: copied wording, one witness, one hearing. An outlet that both passed through is
 * told as well, but it is a fact about the road and not about the voice: `isOneVoice` is false there.
 */
import type { Account, Article } from '../contract/article';
import { listWords, type Word } from './words';

export type Dependence =
  | { readonly kind: 'copied-wording'; readonly isOneVoice: true; readonly runs: readonly CopiedRun[] }
  | { readonly kind: 'same-witness'; readonly isOneVoice: true; readonly witness: string }
  | { readonly kind: 'same-hearing'; readonly isOneVoice: true; readonly heardBy: string }
  | { readonly kind: 'same-outlet'; readonly isOneVoice: false; readonly outlet: string };

/** UTF-16 ranges of the canonical texts, end exclusive. */
export interface CopiedRun {
  readonly a: { readonly start: number; readonly end: number };
  readonly b: { readonly start: number; readonly end: number };
  readonly words: number;
}

/** Shorter runs are idiom, names and titles. Words. */
const LEAST_RUN = 10;
const SEED = 6;

/** @param wordsOf the words of an article's text; whoever asks for many pairs keeps them */
export function listDependences(
  a: Article,
  b: Article,
  wordsOf = (article: Article): readonly Word[] => listWords(article.text),
): Dependence[] {
  const found: Dependence[] = [];
  const runs = listCopiedRuns(wordsOf(a), wordsOf(b));
  if (runs.length > 0) found.push({ kind: 'copied-wording', isOneVoice: true, runs });
  const witness = sharedWitness(a.accounts, b.accounts);
  if (witness !== null) found.push({ kind: 'same-witness', isOneVoice: true, witness });
  const heardBy = a.heardBy;
  if (heardBy !== null && heardBy === b.heardBy && isOneHearing(a.accounts, b.accounts)) {
    found.push({ kind: 'same-hearing', isOneVoice: true, heardBy });
  }
  const outlet = sharedOutlet(a, b);
  if (outlet !== null) found.push({ kind: 'same-outlet', isOneVoice: false, outlet });
  return found;
}

function listCopiedRuns(wordsA: readonly Word[], wordsB: readonly Word[]): CopiedRun[] {
  // Forms as numbers and seeds as one sum of them: texts have as many seeds as words. A sum that two seeds share by
  // chance is found out where the run is followed.
  const numbers = new Map<string, number>();
  const numbered = (words: readonly Word[]): Int32Array =>
    Int32Array.from(words, ({ form }) => {
      const known = numbers.get(form);
      if (known !== undefined) return known;
      numbers.set(form, numbers.size);
      return numbers.size - 1;
    });
  const [formsA, formsB] = [numbered(wordsA), numbered(wordsB)];
  const seedAt = (forms: Int32Array, at: number): number => {
    let seed = 0;
    for (let k = at; k < at + SEED; k++) seed = (Math.imul(seed, 65_599) + forms[k]!) | 0;
    return seed;
  };
  const seeds = new Map<number, number[]>();
  for (let j = 0; j + SEED <= wordsB.length; j++) {
    const key = seedAt(formsB, j);
    const known = seeds.get(key);
    if (known === undefined) seeds.set(key, [j]);
    else known.push(j);
  }
  const runs: CopiedRun[] = [];
  for (let i = 0; i + SEED <= wordsA.length;) {
    let longest = { from: 0, length: 0 };
    for (const j of seeds.get(seedAt(formsA, i)) ?? []) {
      let length = 0;
      while (
        i + length < wordsA.length &&
        j + length < wordsB.length &&
        formsA[i + length] === formsB[j + length]
      ) {
        length++;
      }
      if (length > longest.length) longest = { from: j, length };
    }
    if (longest.length < LEAST_RUN) {
      i++;
      continue;
    }
    runs.push({
      a: { start: wordsA[i]!.start, end: wordsA[i + longest.length - 1]!.end },
      b: { start: wordsB[longest.from]!.start, end: wordsB[longest.from + longest.length - 1]!.end },
      words: longest.length,
    });
    i += longest.length;
  }
  return runs;
}

/** By a full real name only: a first name or a pseudonym may be anybody's. */
function sharedWitness(a: readonly Account[], b: readonly Account[]): string | null {
  const key = (account: Account): string | null =>
    account.witness !== null && account.witness.trim().split(/\s+/).length >= 2
      ? account.witness.trim().toLowerCase()
      : null;
  for (const from of a) {
    if (key(from) !== null && b.some((to) => key(to) === key(from))) return from.witness;
  }
  return null;
}

/** The same body heard both on the same day in the same way. */
function isOneHearing(a: readonly Account[], b: readonly Account[]): boolean {
  return a.some((from) =>
    b.some(
      (to) =>
        from.date !== null &&
        from.date.length === 10 &&
        from.date === to.date &&
        from.conditions.some((condition) => to.conditions.includes(condition)),
    ),
  );
}

function sharedOutlet(a: Article, b: Article): string | null {
  const outlets = (article: Article): string[] =>
    [article.citation.containerTitle, article.citation.publisher, article.heardBy].filter(
      (name) => name !== null,
    );
  const others = new Set(outlets(b).map((name) => name.toLowerCase()));
  return outlets(a).find((name) => others.has(name.toLowerCase())) ?? null;
}
