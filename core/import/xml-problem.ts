import type { XmlProblem } from '../contract/document-fault';

/** The beginnings of the messages of saxes, which gives its errors no codes; a name follows a colon. */
const PROBLEMS: readonly (readonly [RegExp, XmlProblem])[] = [
  [/^unclosed tag: (.*)/s, 'unclosed'],
  [/^unmatched closing tag: (.*?)\.?$/s, 'unmatched'],
  [/^duplicate attribute: (.*?)\.?$/s, 'attribute'],
  [/^(?:attribute without value|unquoted attribute value|no whitespace between attributes)/, 'attribute'],
  [/^unbound namespace prefix: "?(.*?)"?\.?$/s, 'prefix'],
  [/^(?:undefined entity|malformed character entity|empty entity name)/, 'entity'],
  [/disallowed (?:character|in char data)/, 'character'],
  [/^unexpected end\.|^document must contain a root element/, 'end'],
];

/** What `detail` of `malformed-xml` holds: a problem, and after a space the name that it is about, if any. */
export function xmlProblemOf(message: string): string {
  const plain = message.replace(/^(?:undefined:)?\d+:\d+: /, '');
  for (const [pattern, problem] of PROBLEMS) {
    const found = pattern.exec(plain);
    if (found !== null) return `${problem} ${found[1] ?? ''}`.trimEnd();
  }
  return 'other';
}
