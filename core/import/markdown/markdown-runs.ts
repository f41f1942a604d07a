import type { Token } from 'markdown-it';
import type { Run, RunMark } from '../../text/canonical-text';

/** The inline tokens of one block as runs of text under marks. */
export function runsOf(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  const open: (RunMark | null)[] = [];
  const push = (text: string, own: readonly RunMark[] = []): void => {
    runs.push({ text, marks: [...open.filter((mark) => mark !== null), ...own] });
  };
  for (const token of tokens) {
    if (token.nesting === 1) open.push(markOf(token));
    else if (token.nesting === -1) open.pop();
    else if (token.type === 'softbreak' || token.type === 'hardbreak') push(' ');
    else if (token.type === 'code_inline') push(token.content, [{ kind: 'code', href: null }]);
    else if (token.type === 'image') push(describeImage(token));
    else push(token.content);
  }
  return runs;
}

/** `null` for what is no mark of ours, such as struck-out text or a link to nowhere outside. */
function markOf(token: Token): RunMark | null {
  switch (token.type) {
    case 'em_open':
      return { kind: 'emphasis', href: null };
    case 'strong_open':
      return { kind: 'strong', href: null };
    case 'link_open': {
      const href = String(token.attrGet('href') ?? '');
      return isOutside(href) ? { kind: 'link', href } : null;
    }
    default:
      return null;
  }
}

/** The three kinds of address that a link may have. White space and control characters have no place in one. */
export const isOutside = (href: string): boolean =>
  /^(?:https?:\/\/[^\s/?#]|mailto:[^\s])/i.test(href) && !/[\s\p{Cc}]/u.test(href);

/** A picture is never fetched: its words and its address stand in its place. */
function describeImage(token: Token): string {
  const alt = (token.children ?? []).map((child) => child.content).join('');
  const title = String(token.attrGet('title') ?? '');
  const src = String(token.attrGet('src') ?? '');
  const caption = [alt, title].filter((part) => part !== '').join(' – ');
  // An embedded picture has no address that a reader could use.
  const address = src === '' || /^data:/i.test(src) ? '' : `(${src})`;
  return [caption === '' ? 'Picture' : caption, address].filter((part) => part !== '').join(' ');
}
