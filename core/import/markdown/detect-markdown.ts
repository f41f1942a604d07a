/**
 * Pasted text has no extension. It is read as Markdown only where it clearly is: one sign that plain text does not
 * have, or two that it seldom has. A wrong "yes" would swallow characters, a wrong "no" only shows them.
 */
export function isMarkdown(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  return SURE.some((sign) => sign.test(head)) || LIKELY.filter((sign) => sign.test(head)).length >= 2;
}

const LOOKED_AT = 20_000;
const SURE = [
  /^#{1,6} \S/m,
  /^(?:```|~~~)/m,
  /\[[^\]\n]{1,200}\]\((?:https?:\/\/|mailto:)[^\s)]{1,500}\)/,
  /^---[ \t]*\r?\n[\w"'-]{1,40}:/,
  /^\|?(?: ?:?-{3,}:? ?\|){1,20} ?:?-{3,}/m,
];
const LIKELY = [
  /\*\*[^\s*][^*\n]{0,200}\*\*/,
  /^[-*+] \S/m,
  /^> ?\S/m,
  /(?:^|\s)[*_][^\s*_][^*_\n]{0,200}[*_](?:\s|$)/m,
  /^\d{1,3}\. \S/m,
];
