import { fileFault, type FileFault } from '../contract/failure';
import type { Annotation } from '../contract/annotation';
import type { AnnotationId } from '../contract/ids';
import {
  ANNOTATION_CONTEXT,
  parseAnnotation,
  serializeAnnotation,
  type WebAnnotation,
} from './web-annotation';

/**
 * The notes on one article or comparison. Each object of the file is kept as it was read: one that this version
 * cannot read, or a part of one, is written back untouched by whatever else changes.
 */
export interface NotesFile {
  /** URN of the article or comparison. */
  readonly subject: string;
  readonly items: readonly NotesItem[];
  readonly removed: readonly RemovedItem[];
  /** Keys of the file that this version does not know. */
  readonly foreign: WebAnnotation;
}

export interface NotesItem {
  readonly raw: unknown;
  /** `null` where this version cannot read it. */
  readonly annotation: Annotation | null;
}

/** Kept so that a deletion can be undone after a restart. */
export interface RemovedItem extends NotesItem {
  /** ISO 8601 instant of the deletion; `null` where the file does not say. */
  readonly at: string | null;
}

export const emptyNotes = (subject: string): NotesFile => ({ subject, items: [], removed: [], foreign: {} });

export function serializeNotes(notes: NotesFile): WebAnnotation {
  return {
    ...notes.foreign,
    '@context': ANNOTATION_CONTEXT,
    id: notes.subject,
    type: 'AnnotationPage',
    items: notes.items.map(({ raw }) => raw),
    'synoptic:removed': notes.removed.map(({ raw, at }) => ({ at, annotation: raw })),
  };
}

/** Says what makes a file unfit as the notes on `subject`; `null` is "nothing". */
export function checkNotes(subject: string, raw: WebAnnotation): FileFault | null {
  if (raw['id'] !== subject) return fileFault('misplaced');
  if (!Array.isArray(raw['items']) || !Array.isArray(raw['synoptic:removed'] ?? []))
    return fileFault('unknown-contents');
  return null;
}

/** Reads what `checkNotes` let pass. */
export function parseNotes(subject: string, raw: WebAnnotation): NotesFile {
  const { '@context': _context, id: _id, type: _type, items, 'synoptic:removed': removed, ...foreign } = raw;
  return {
    subject,
    items: listOf(items).map(readNotesItem),
    removed: listOf(removed).map(readRemoved),
    foreign,
  };
}

export const findNote = (notes: NotesFile, id: AnnotationId): Annotation | null =>
  notes.items.find((item) => item.annotation?.id === id)?.annotation ?? null;

export const findRemoved = (notes: NotesFile, id: AnnotationId): Annotation | null =>
  notes.removed.findLast((item) => item.annotation?.id === id)?.annotation ?? null;

/** Adds an annotation, or replaces the one of its id; one that was removed comes back with its new contents. */
export function putNote(notes: NotesFile, annotation: Annotation): NotesFile {
  const old = [...notes.items, ...notes.removed].find((item) => item.annotation?.id === annotation.id);
  const item: NotesItem = {
    raw: { ...foreignKeys(old?.raw), ...serializeAnnotation(annotation) },
    annotation,
  };
  const isThere = notes.items.some((other) => isOf(other, annotation.id));
  return {
    ...notes,
    items: isThere
      ? notes.items.map((other) => (isOf(other, annotation.id) ? item : other))
      : [...notes.items, item],
    removed: notes.removed.filter((other) => !isOf(other, annotation.id)),
  };
}

/** `at` is an ISO 8601 instant. Without effect where there is no such annotation. */
export function removeNote(notes: NotesFile, id: AnnotationId, at: string): NotesFile {
  const gone = notes.items.filter((item) => isOf(item, id)).map((item) => ({ ...item, at }));
  return {
    ...notes,
    items: notes.items.filter((item) => !isOf(item, id)),
    removed: [...notes.removed, ...gone],
  };
}

/** Without effect where no such annotation was removed. */
export function restoreNote(notes: NotesFile, id: AnnotationId): NotesFile {
  const back = notes.removed.findLast((item) => isOf(item, id));
  if (back === undefined) return notes;
  return {
    ...notes,
    items: [...notes.items, { raw: back.raw, annotation: back.annotation }],
    removed: notes.removed.filter((item) => !isOf(item, id)),
  };
}

const isOf = (item: NotesItem, id: AnnotationId): boolean => item.annotation?.id === id;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const readNotesItem = (raw: unknown): NotesItem => ({ raw, annotation: parseAnnotation(raw) });

function readRemoved(entry: unknown): RemovedItem {
  const { at, annotation } = isRecord(entry) ? entry : {};
  return { ...readNotesItem(annotation ?? entry), at: typeof at === 'string' ? at : null };
}

const KNOWN = [
  'id',
  'type',
  'motivation',
  'created',
  'modified',
  'body',
  'target',
  'synoptic:label',
  'synoptic:colour',
  'synoptic:about',
  'synoptic:relation',
  'synoptic:key',
  'synoptic:written',
  'synoptic:from',
  'synoptic:second-of',
];

/** What an object on the disk has that this version does not know. */
export function foreignKeys(raw: unknown): WebAnnotation {
  if (!isRecord(raw)) return {};
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !KNOWN.includes(key)));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
