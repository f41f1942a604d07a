import { KIND_RULES } from '../../annotations/kinds';
import type { Annotation, PlacedAnnotation } from '../../contract/annotation';
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
export function noteXml(note: PlacedAnnotation, { words }: NotesToExport, guids: Guids): string {
  const { annotation, placement } = note;
  const text = noteText(note);
  if (text === '') return '';
  const kind = words(KIND_RULES[annotation.kind].heading);
  const name = annotation.label === '' ? kind : words('export.heading', { kind, label: annotation.label });
  return element('Note', { guid: noteGuid(annotation, guids), name, ...madeBy(annotation, guids) }, [
    // A passage that is gone cannot be shown; its words stand in the note, which says so.
    ...(placement.state === 'orphan' ? [textElement('Description', words('export.passage-gone'))] : []),
    textElement('PlainTextContent', text),
  ]);
}

export const hasNote = (note: PlacedAnnotation): boolean => noteText(note) !== '';

export const noteGuid = ({ id }: Annotation, guids: Guids): string => guids.of('note', id);

function noteText({ annotation, placement }: PlacedAnnotation): string {
  const { target, text, label } = annotation;
  const was = placement.state === 'orphan' && target.on === 'passage' ? `> ${target.anchor.exact}` : '';
  return [was, label, text].filter((part) => part.trim() !== '').join('\n\n');
}
