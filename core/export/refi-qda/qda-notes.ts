import { isLink } from '../../annotations/links';
import { KIND_RULES } from '../../annotations/kinds';
import type { Annotation, PlacedAnnotation } from '../../contract/annotation';
import { describeLinked, linkedPassage, wordsBefore } from '../linked-passage';
import type { NotesToExport } from '../notes-markdown';
import type { Guids } from './guids';
import { element, textElement, type Attributes } from './xml-element';

/** Who made something and when, as attributes. */
export function madeBy({ created, modified, origin }: Annotation, guids: Guids): Attributes {
  const user = userGuid(origin?.author ?? null, guids);
  return { creatingUser: user, creationDateTime: created, modifyingUser: user, modifiedDateTime: modified };
}

/** @param author `null` for the reader himself */
export const userGuid = (author: string | null, guids: Guids): string =>
  author === null ? guids.of('user') : guids.of('user', author);

export function usersXml({ notes, words }: NotesToExport, guids: Guids): string {
  const users = new Map([[userGuid(null, guids), words('export.qda-reader')]]);
  for (const { annotation } of notes) {
    const { origin } = annotation;
    if (origin !== undefined)
      users.set(userGuid(origin.author, guids), origin.author || words('export.in-document-unknown'));
  }
  return element(
    'Users',
    {},
    [...users].map(([guid, name]) => element('User', { guid, name })),
  );
}

/** A note as a text of the project; empty where the reader wrote nothing and its passage is found. */
export function noteXml(note: PlacedAnnotation, input: NotesToExport, guids: Guids): string {
  const { words } = input;
  const { annotation, placement } = note;
  if (!hasNote(note)) return '';
  const text = noteText(note, input);
  const kind = words(KIND_RULES[annotation.kind].heading);
  const name = annotation.label === '' ? kind : words('export.heading', { kind, label: annotation.label });
  return element('Note', { guid: noteGuid(annotation, guids), name, ...madeBy(annotation, guids) }, [
    // A passage that is gone cannot be shown; its words stand in the note, which says so.
    ...(placement.state === 'orphan' ? [textElement('Description', words('export.passage-gone'))] : []),
    textElement('PlainTextContent', text),
  ]);
}

/** Whether `noteXml` writes one. */
export const hasNote = ({ annotation, placement }: PlacedAnnotation): boolean =>
  isLink(annotation) ||
  (annotation.target.on === 'passage' && (placement.state === 'orphan' || placement.state === 'changed')) ||
  [annotation.label, annotation.text].some((part) => part.trim() !== '');

export const noteGuid = ({ id }: Annotation, guids: Guids): string => guids.of('note', id);

/** What no selection of the project says: words that are gone, and the other passage of a link. */
function noteText(note: PlacedAnnotation, { words, openArticle }: NotesToExport): string {
  const { annotation, placement } = note;
  const { target, text, label } = annotation;
  const gone = placement.state === 'orphan' && target.on === 'passage' ? `> ${target.anchor.exact}` : '';
  const before = wordsBefore(note);
  // The words of a digest are its own and no quotation.
  const isText = target.on === 'passage' && openArticle(target.articleId)?.kind === 'text';
  const was = before === null ? [] : [words('export.was'), isText ? `> ${before}` : before];
  const linked = linkedPassage(note, openArticle, words);
  const other = linked === null ? [] : describeLinked(linked, words);
  return [gone, ...was, ...other, label, text].filter((part) => part.trim() !== '').join('\n\n');
}
