import { isDeepStrictEqual } from 'node:util';
import { contentsOf, type Annotation, type Target } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import { ReaderError } from '@core/contract/failure';
import type { AnnotationId, ArticleId, ComparisonId } from '@core/contract/ids';
import type { ImportedNotes, UnmatchedNote } from '@core/contract/imported-notes';
import { hasQuotation, placeQuotation } from '@core/export/place-quotation';
import { readAnnotations, type QuotedNote } from '@core/export/read-annotations';
import { uuidOfHash } from '@core/text/uuid-of-hash';
import { sha256 } from '../articles/content-hash';
import type { AnnotationService } from './annotation-service';

interface Options {
  readonly annotations: Pick<AnnotationService, 'find' | 'save' | 'versions'>;
  readonly articles: () => readonly ArticleId[];
  readonly openArticle: (id: ArticleId) => Article | null;
  readonly hasComparison: (id: ComparisonId) => boolean;
}

type Place = Target | UnmatchedNote['why'];

/**
 * Brings in notes from a file: Synoptic's own by the ids of what they are on, every other by the words that they quote.
 * Nothing that is here is changed: a note that says something else here stays, and the other one becomes its second version.
 * @throws ReaderError `not-notes`, `storage-*`
 */
export async function importNotes(text: string, options: Options): Promise<ImportedNotes> {
  const read = readAnnotations(text);
  if (read === null) throw new ReaderError({ code: 'not-notes' });
  const found = { added: [] as AnnotationId[], second: [] as AnnotationId[], equal: 0 };
  const unmatched: UnmatchedNote[] = [];
  for (const note of [...read.own.map(ofOwn), ...read.quoted.map(ofQuoted)]) {
    const place = await placeOf(note, options);
    if (typeof place === 'string')
      unmatched.push({
        quote: note.quote?.exact ?? '',
        text: note.annotation.text,
        source: note.url,
        why: place,
      });
    else
      put(await withLinkedPlace({ ...note.annotation, target: place }, options), options.annotations, found);
  }
  return { ...found, unmatched, unread: read.unread };
}

interface IncomingNote {
  /** Its target is what the file says, where that is something of a library. */
  readonly annotation: Omit<Annotation, 'target'>;
  readonly target: Target | null;
  readonly quote: QuotedNote['quote'];
  readonly url: string;
}

const ofOwn = ({ target, ...annotation }: Annotation): IncomingNote => ({
  annotation,
  target,
  quote: target.on === 'passage' ? target.anchor : null,
  url: '',
});

const ofQuoted = ({
  key,
  from,
  author,
  url,
  quote,
  text,
  tags,
  created,
  modified,
}: QuotedNote): IncomingNote => ({
  annotation: {
    id: uuidOfHash(sha256(`${from}\n${key}`)) as AnnotationId,
    kind: text === '' && tags.length === 0 && quote !== null ? 'highlight' : 'note',
    label: '',
    text,
    colour: quote === null ? null : 'yellow',
    tags,
    about: null,
    created,
    modified,
    origin: { author: author.slice(0, 1_000), key, from },
  },
  target: null,
  quote,
  url,
});

async function placeOf({ target, quote, url }: IncomingNote, options: Options): Promise<Place> {
  if (target?.on === 'comparison') return options.hasComparison(target.comparisonId) ? target : 'nowhere';
  if (target !== null && options.openArticle(target.articleId) !== null) return target;
  const named = url === '' ? [] : await those(options, ({ citation }) => isSameAddress(citation.url, url));
  if (quote === null)
    return named.length === 1 && named[0] !== undefined
      ? { on: 'article', articleId: named[0].id }
      : named.length === 0
        ? 'nowhere'
        : 'several';
  // In the text that the file names an edited passage is found as well; elsewhere the very words must be there.
  const texts =
    named.length > 0 ? named : await those(options, (article) => hasQuotation(article, quote.exact));
  const places = texts.flatMap((article): readonly Target[] => {
    const anchor = placeQuotation(article, quote);
    return anchor === null ? [] : [{ on: 'passage', articleId: article.id, anchor }];
  });
  return places.length === 1 && places[0] !== undefined
    ? places[0]
    : places.length === 0
      ? 'nowhere'
      : 'several';
}

/** The other passage of a link is looked for as its first one; where it is not here the link says so, and waits for it. */
async function withLinkedPlace(note: Annotation, options: Options): Promise<Annotation> {
  const { linkedTo } = note;
  if (linkedTo === undefined) return note;
  const place = await placeOf(
    { annotation: note, target: linkedTo, quote: linkedTo.anchor, url: '' },
    options,
  );
  return typeof place === 'string' || place.on !== 'passage' ? note : { ...note, linkedTo: place };
}

/** One text after the other, and others have the thread in between. */
async function those(
  { articles, openArticle }: Options,
  isWanted: (article: Article) => boolean,
): Promise<readonly Article[]> {
  const found: Article[] = [];
  for (const id of articles()) {
    const article = openArticle(id);
    if (article !== null && isWanted(article)) found.push(article);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}

/** Whether two addresses are of one page: their fragment, a last slash and the scheme say nothing. */
const isSameAddress = (a: string | null, b: string): boolean => a !== null && plain(a) === plain(b);
const plain = (url: string): string =>
  url
    .replace(/#.*$/s, '')
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '');

function put(
  note: Annotation,
  annotations: Options['annotations'],
  found: { readonly added: AnnotationId[]; readonly second: AnnotationId[]; equal: number },
): void {
  const present = annotations.find(note.id);
  if (present === null) {
    annotations.save(note);
    found.added.push(note.id);
    return;
  }
  const isKnown = annotations
    .versions(note.id)
    .some(({ annotation }) => isDeepStrictEqual(contentsOf(annotation), contentsOf(note)));
  if (isKnown) {
    found.equal += 1;
    return;
  }
  const id = uuidOfHash(sha256(JSON.stringify(note))) as AnnotationId;
  if (annotations.find(id) !== null) found.equal += 1;
  else {
    annotations.save({ ...note, id, target: present.target, secondOf: note.id });
    found.second.push(id);
  }
}
