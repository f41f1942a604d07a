import type { Reference } from '../../contract/article';
import type { Creator } from '../../contract/citation';
import type { Words } from '../../messages/translator';
import type { Run } from '../../text/canonical-text';
import { citationUrl } from '../../text/citation-url';

/** A reference as one line for people: who, when, what, where, and its address as a link. */
export function formatReference({ citation }: Reference, words: Words): readonly Run[] {
  const { author, editor = [], issued, title, containerTitle, publisher } = citation;
  const edited =
    editor.length === 0
      ? ''
      : words('reference.edited', { names: editor.map(nameOf).join('; '), count: editor.length });
  const said = [
    author.length === 0 ? edited : author.map(nameOf).join('; '),
    issued === null ? '' : `(${issued})`,
    title,
    containerTitle === null || author.length === 0 || edited === ''
      ? (containerTitle ?? '')
      : words('reference.in', { editors: edited, title: containerTitle }),
    publisher ?? '',
  ].filter((part) => part !== '');
  const text = said.map((part) => (/[.?!]$/.test(part) ? part : `${part}.`)).join(' ');
  const href = citationUrl(citation);
  const line: Run = { text: href === null ? text : `${text} `, marks: [] };
  return href === null ? [line] : [line, { text: href, marks: [{ kind: 'link', href }] }];
}

const nameOf = (creator: Creator): string =>
  'literal' in creator ? creator.literal : `${creator.family}, ${creator.given}`;
