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
export const putNote = (notes: NotesFile, annotation: Annotation): NotesFile => putNotes(notes, [annotation]);

/** The same of several, in one pass over the file. */
export function putNotes(notes: NotesFile, annotations: readonly Annotation[]): NotesFile {
  const put = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const ids = new Set(put.keys());
  const isPut = (item: NotesItem): boolean => item.annotation !== null && ids.has(item.annotation.id);
  const itemOf = (annotation: Annotation, old: NotesItem | undefined): NotesItem => ({
    raw: { ...foreignKeys(old?.raw), ...serializeAnnotation(annotation) },
    annotation,
  });
  const removed = new Map(notes.removed.filter(isPut).map((item) => [item.annotation?.id, item]));
  const items = notes.items.map((item) => {
    const annotation = item.annotation === null ? undefined : put.get(item.annotation.id);
    if (annotation === undefined) return item;
    put.delete(annotation.id);
    return itemOf(annotation, item);
  });
  const added = [...put.values()].map((annotation) => itemOf(annotation, removed.get(annotation.id)));
  return {
    ...notes,
    items: [...items, ...added],
    removed: notes.removed.filter((item) => !isPut(item)),
  };
}

/** `at` is an ISO 8601 instant. Without effect where there is no such annotation. */
export const removeNote = (notes: NotesFile, id: AnnotationId, at: string): NotesFile =>
  removeNotes(notes, new Set([id]), at);

/** The same of several, in one pass over the file. */
export function removeNotes(notes: NotesFile, ids: ReadonlySet<AnnotationId>, at: string): NotesFile {
  const isGone = ({ annotation }: NotesItem): boolean => annotation !== null && ids.has(annotation.id);
  const gone = notes.items.filter(isGone).map((item) => ({ ...item, at }));
  return {
    ...notes,
    items: notes.items.filter((item) => !isGone(item)),
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
  'synoptic:rank',
];

/** What an object on the disk has that this version does not know. */
export function foreignKeys(raw: unknown): WebAnnotation {
  if (!isRecord(raw)) return {};
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !KNOWN.includes(key)));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
