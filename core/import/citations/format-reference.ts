import type { Reference } from '../../contract/article';
import type { Creator } from '../../contract/citation';
import type { Run } from '../../text/canonical-text';
import { citationUrl } from '../../text/citation-url';

/** A reference as one line for people: who, when, what, where, and its address as a link. */
export function formatReference({ citation }: Reference): readonly Run[] {
  const { author, editor = [], issued, title, containerTitle, publisher } = citation;
  const edited =
    editor.length === 0 ? '' : `${editor.map(nameOf).join('; ')} (${editor.length === 1 ? 'ed.' : 'eds.'})`;
  const said = [
    author.length === 0 ? edited : author.map(nameOf).join('; '),
    issued === null ? '' : `(${issued})`,
    title,
    containerTitle === null || author.length === 0 || edited === ''
      ? (containerTitle ?? '')
      : `In ${edited}, ${containerTitle}`,
    publisher ?? '',
  ].filter((part) => part !== '');
  const text = said.map((part) => (/[.?!]$/.test(part) ? part : `${part}.`)).join(' ');
  const href = citationUrl(citation);
  const words: Run = { text: href === null ? text : `${text} `, marks: [] };
  return href === null ? [words] : [words, { text: href, marks: [{ kind: 'link', href }] }];
}

const nameOf = (creator: Creator): string =>
  'literal' in creator ? creator.literal : `${creator.family}, ${creator.given}`;
