import { isDeepStrictEqual } from 'node:util';
import { contentsOf, type Annotation, type Target } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import { ReaderError } from '@core/contract/failure';
import type { AnnotationId } from '@core/contract/ids';
import type { ImportedNotes, UnmatchedNote } from '@core/contract/imported-notes';
import { notesInDocument } from '@core/export/incoming/document-notes';
import type { QuotedNote } from '@core/export/incoming/quoted-note';
import { notesInZoteroRdf } from '@core/export/incoming/zotero-rdf';
import { foreign, readAnnotations, type ReadAnnotations } from '@core/export/read-annotations';
import { uuidOfHash } from '@core/text/uuid-of-hash';
import { sha256 } from '../articles/content-hash';
import type { AnnotationService } from './annotation-service';
import { findPlaces, type KnownTexts, type Sought } from './find-places';

export interface ImportNotesOptions extends KnownTexts {
  readonly annotations: Pick<AnnotationService, 'find' | 'save' | 'versions'>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Brings in notes from a file: Synoptic's own by the ids of what they are on, every other by the words that they quote.
 * Nothing that is here is changed: a note that says something else here stays, and the other one becomes its second version.
 * @throws ReaderError `not-notes`, `broken-document` for XML that is not well-formed, `storage-*`
 */
export async function importNotes(text: string, options: ImportNotesOptions): Promise<ImportedNotes> {
  const read = await readNotes(text);
  if (read === null) throw new ReaderError({ code: 'not-notes' });
  const own = read.own.map(ofOwn);
  return bringIn([...own, ...read.quoted.map((note) => ofQuoted(note, options))], read.unread, options);
}

/** The main thread, which takes JSON and Markdown itself, starts without the readers of XML and HTML. */
async function readNotes(text: string): Promise<ReadAnnotations | null> {
  if (!/^[\s\uFEFF]*</u.test(text)) return readAnnotations(text);
  const { readZoteroRdf } = await import('@core/import/zotero/zotero-rdf');
  const notes = readZoteroRdf(text);
  return notes === null ? readAnnotations(text) : foreign(notesInZoteroRdf(notes));
}

/**
 * Brings in what somebody marked and wrote in a copy of a document. Of what came in with the document itself, and stands in
 * the copy as well, nothing comes twice.
 * @param copy as it was read; nothing of it stays
 * @throws ReaderError `storage-*`
 */
export function importDocumentNotes(copy: Article, options: ImportNotesOptions): Promise<ImportedNotes> {
  const notes = notesInDocument(copy);
  const read = notes.filter((one) => one !== null);
  const incoming = read.map((note) => ofQuoted(note, options, copy.text));
  return bringIn(incoming, notes.length - read.length, options);
}

async function bringIn(
  notes: readonly IncomingNote[],
  unread: number,
  options: ImportNotesOptions,
): Promise<ImportedNotes> {
  const found = { added: [] as AnnotationId[], second: [] as AnnotationId[], equal: 0 };
  const unmatched: UnmatchedNote[] = [];
  const places = await findPlaces(notes, options);
  const linked = await findLinkedPlaces(notes, options);
  notes.forEach(({ annotation, quote, url, title, idOn }, at) => {
    const place = places[at] ?? 'nowhere';
    if (typeof place === 'string')
      unmatched.push({ quote: quote?.exact ?? '', text: annotation.text, source: url || title, why: place });
    else put({ ...annotation, ...linked[at], id: idOn(place), target: place }, options.annotations, found);
  });
  return { ...found, unmatched, unread };
}

/**
 * The other passage of each link, looked for as its first one; where it is not here the link says so, and waits for it.
 * Empty of what is no link.
 */
async function findLinkedPlaces(
  notes: readonly IncomingNote[],
  options: ImportNotesOptions,
): Promise<readonly Pick<Annotation, 'linkedTo'>[]> {
  const ends = notes.flatMap(({ annotation: { linkedTo } }): readonly Sought[] =>
    linkedTo === undefined ? [] : [{ target: linkedTo, quote: linkedTo.anchor, url: '', title: '' }],
  );
  const places = (await findPlaces(ends, options)).values();
  return notes.map(({ annotation: { linkedTo } }) => {
    if (linkedTo === undefined) return {};
    const place = places.next().value ?? 'nowhere';
    return { linkedTo: typeof place === 'string' || place.on !== 'passage' ? linkedTo : place };
  });
}

interface IncomingNote extends Sought {
  readonly annotation: Omit<Annotation, 'target' | 'id'>;
  /** So that one that comes again is the same note. */
  readonly idOn: (place: Target) => AnnotationId;
}

const ofOwn = ({ target, id, ...annotation }: Annotation): IncomingNote => ({
  annotation,
  target,
  quote: target.on === 'passage' ? target.anchor : null,
  url: '',
  title: '',
  idOn: () => id,
});

function ofQuoted(note: QuotedNote, options: ImportNotesOptions, copy?: string): IncomingNote {
  const { key, from, author, url, title, quote, text, tags, colour, isBookmark, written } = note;
  const { now = Date.now } = options;
  const created = note.created ?? note.modified ?? new Date(now()).toISOString();
  // A mark of a document stays one with its remark, as those are that come in with the document itself.
  const isMark = quote !== null && (from === null ? colour !== null : text === '' && tags.length === 0);
  return {
    annotation: {
      kind: isBookmark ? 'bookmark' : isMark ? 'highlight' : 'note',
      label: '',
      text,
      colour: quote === null || isBookmark ? null : colour,
      tags,
      about: null,
      created,
      modified: note.modified ?? created,
      origin: {
        author: author.slice(0, 1_000),
        key: key.slice(0, 1_000),
        ...(written === undefined ? {} : { written: written.slice(0, 1_000) }),
        ...(from === null ? {} : { from }),
      },
    },
    target: null,
    quote,
    url,
    title,
    ...(copy === undefined ? {} : { text: copy }),
    idOn: (place) => idOf(note, place, options),
  };
}

/**
 * From its key, where its program gives one, else from its words. Keys of a document are its own alone, and two people's
 * copies may use one twice: what is not the very mark that came with the document is told by who made it and on what.
 */
function idOf(
  { key, from, author, title, quote }: QuotedNote,
  place: Target,
  { annotations }: ImportNotesOptions,
): AnnotationId {
  const words = quote?.exact ?? '';
  if (from !== null) return idFrom(key === '' ? `${from}\n${title}\n${words}` : `${from}\n${key}`);
  const subject = place.on === 'comparison' ? place.comparisonId : place.articleId;
  const embedded = annotations.find(idFrom(`${subject} ${key}`));
  const target = embedded?.target;
  const isSame = target?.on === 'passage' ? target.anchor.exact === words : words === '';
  if (embedded !== null && isSame && embedded.origin?.author === author) return embedded.id;
  return idFrom(`${subject}\n${author}\n${key}\n${words}`);
}

const idFrom = (text: string): AnnotationId => uuidOfHash(sha256(text)) as AnnotationId;

function put(
  note: Annotation,
  annotations: ImportNotesOptions['annotations'],
  found: { readonly added: AnnotationId[]; readonly second: AnnotationId[]; equal: number },
): void {
  const present = annotations.find(note.id);
  // Also one that was removed: what the reader threw away does not come back with the same file.
  if (isKnown(note, note.id, annotations)) {
    found.equal += 1;
    return;
  }
  if (present === null) {
    annotations.save(note);
    found.added.push(note.id);
    return;
  }
  // What of it was written is what it is known by: when it came in says nothing.
  const id = idFrom(`${note.id}\n${JSON.stringify(contentsOf(note))}`);
  if (annotations.find(id) !== null || isKnown(note, id, annotations)) found.equal += 1;
  else {
    annotations.save({ ...note, id, target: present.target, secondOf: note.id });
    found.second.push(id);
  }
}

/** Whether a note that is here or in the trash says the same, or once did. */
function isKnown(
  note: Annotation,
  id: AnnotationId,
  { versions }: Pick<ImportNotesOptions['annotations'], 'versions'>,
): boolean {
  try {
    return versions(id).some(({ annotation }) => isDeepStrictEqual(contentsOf(annotation), contentsOf(note)));
  } catch (error) {
    if (error instanceof ReaderError && error.failure.code === 'not-found') return false;
    throw error;
  }
}
