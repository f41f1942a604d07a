import { contentsOf, type Annotation } from '@core/contract/annotation';
import {
  findAnnotation,
  recordCreation,
  recordRewriting,
  saveAnnotation,
  type NoteMerge,
} from './annotation-actions';
import { createFormerText } from './former-text';
import { t } from './messages';
import { unsavedFields, type NoteFields, type WritableNote } from './note-autosave';
import { showToast } from './toasts';

/** The fields of each note as they were, or were last saved, when what is typed in them and not saved began. */
const bases = new Map<Annotation['id'], NoteFields>();

/**
 * The words of an annotation as a note that saves itself, to be asked for before each change. A draft is on disk with its
 * first letter, and leaves no trace without one.
 * @param annotation as it is shown when the change begins
 */
export function annotationNote(annotation: Annotation): WritableNote {
  const { id } = annotation;
  bases.set(id, { ...fieldsOf(annotation), ...pick(bases.get(id), unsavedFields(id)) });
  const opened = findAnnotation(id);
  const former = createFormerText(opened?.text ?? '');
  const told = new Set<NoteMerge>();
  let saved = annotation;
  /** One that was sent and may have come to the disk, though no answer said so. */
  let sent: Annotation | null = null;
  return {
    key: id,
    async save(fields) {
      const onDisk = findAnnotation(id);
      const wanted = { ...(onDisk ?? saved), ...fields, modified: new Date().toISOString() };
      if (onDisk === null && isBlank(wanted)) return;
      const began = onDisk !== null && onDisk.modified === sent?.modified ? sent : bases.get(id);
      sent = wanted;
      const merge = await saveAnnotation(wanted, { ...(onDisk ?? saved), ...pick(began, fields) });
      sent = null;
      if (fields.text !== undefined)
        former.save(began?.text ?? '', fields.text, findAnnotation(id)?.text ?? fields.text);
      bases.set(id, { ...bases.get(id), ...fields });
      saved = wanted;
      if (onDisk === null) recordCreation(wanted);
      if (merge !== null) tellOnce(told, merge);
    },
    recordEdit() {
      const now = findAnnotation(id);
      // A note written for the first time is in the undo history as its creation.
      if (opened !== null && now !== null) recordRewriting({ ...opened, text: former.end(now.text) }, now);
    },
  };
}

function fieldsOf(annotation: Annotation): NoteFields {
  const { kind: _, ...fields } = contentsOf(annotation);
  return fields;
}

/** Of some fields those that the others have too. */
const pick = (fields: NoteFields | undefined, wanted: NoteFields): NoteFields =>
  Object.fromEntries(Object.entries(fields ?? {}).filter(([field]) => field in wanted));

/** Two windows that go on writing in one note hear of it once, but for what the reader has to put in order. */
function tellOnce(told: Set<NoteMerge>, merge: NoteMerge): void {
  if (merge !== 'both' && merge !== 'both-replaced' && told.has(merge)) return;
  told.add(merge);
  showToast(t(`notes.merge.${merge}`));
}

const isBlank = ({ text, label, tags }: Annotation): boolean =>
  text.trim() === '' && label.trim() === '' && tags.length === 0;
