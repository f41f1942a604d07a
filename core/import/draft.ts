import type { Article, Origin, Reference } from '../contract/article';
import type { Citation } from '../contract/citation';
import type { EmbeddedAnnotation } from '../contract/embedded-annotation';
import type { BlockId } from '../contract/ids';
import type { ImportNotice } from '../contract/import-notice';
import type { PlaceKind } from '../contract/place';
import type { DraftBlock } from '../text/canonical-text';
import { canonicalLine } from '../text/canonical-text';
import { articleTurns, type DraftTurn } from './draft-turns';
import {
  locateAnnotations,
  placeMarked,
  type DraftAnnotation,
  type MarkedAnnotation,
} from './embedded-annotations';
import { countNotice } from './notices';
import { importedArticle, type ImportSource } from './imported-article';
import type { Hash } from '../text/hash';

/**
 * What every format of document is read into: blocks in reading order and what the document says of itself. Formats
 * know nothing of ids, files or positions, and nothing after this knows what the document was.
 */
export interface ImportDraft {
  readonly blocks: readonly DraftBlock[];
  /** As found; start from `UNKNOWN_CITATION`. An empty title becomes the file's name, marked as ours. */
  readonly citation: Citation;
  /** What was left out, flattened or could not be read; empty where nothing was. */
  readonly notices: readonly ImportNotice[];
  /** For each of `blocks`, the page (or other place) at which it begins, as printed there; `null` is "unknown". */
  readonly places?: readonly (string | null)[];
  /** For each of `blocks`, the place at which it ends, where that is another. */
  readonly endPlaces?: readonly (string | null)[];
  /** What the places are; absent where they are pages. */
  readonly placeKind?: PlaceKind;
  /** Who speaks, in the order of the blocks; absent where the document is not parted by speakers. */
  readonly turns?: readonly DraftTurn[];
  /** Label of the encoding that it was read in, as WHATWG names it; absent where the format has its own. */
  readonly encoding?: string;
  /** What a bibliography lists; absent where the document is none. */
  readonly references?: readonly Reference[];
  /** What somebody marked and wrote in the document, with the words that it is on. */
  readonly annotations?: readonly DraftAnnotation[];
  /** Comments whose ends, and highlights, stand in the runs. */
  readonly marked?: readonly MarkedAnnotation[];
}

/**
 * Page furniture is a block like any other, of kind `furniture`: it stays in its place and can be brought back.
 * @throws ReaderError `empty-document` where no block has a visible character
 */
export function articleFromDraft(draft: ImportDraft, source: ImportSource, hash: Hash): Article {
  const { places = [], endPlaces = [] } = draft;
  const seen = draft.blocks
    .map((block, index) => ({
      block,
      index,
      place: places[index] ?? null,
      endPlace: endPlaces[index] ?? null,
    }))
    .filter(({ block }) => canonicalLine(block.runs.map((run) => run.text).join('')) !== '');
  const article = importedArticle(
    source,
    draft.citation,
    seen.map(({ block }) => block),
    hash,
  );
  const byBlock = (placeOf: (one: (typeof seen)[number]) => string | null): Record<string, string> =>
    Object.fromEntries(
      seen.flatMap((one, index) => {
        const [id, place] = [article.blocks[index]?.id, placeOf(one)];
        return place === null || place === '' || id === undefined ? [] : [[id, place] as const];
      }),
    );
  const placed = byBlock(({ place }) => place);
  const ids: (BlockId | undefined)[] = [];
  seen.forEach(({ index }, at) => (ids[index] = article.blocks[at]?.id));
  const complete: Article = {
    ...article,
    ...(draft.notices.length === 0 ? {} : { notices: draft.notices }),
    ...(Object.keys(placed).length === 0
      ? {}
      : {
          places: placed,
          endPlaces: byBlock(({ endPlace }) => endPlace),
          ...(draft.placeKind === undefined ? {} : { placeKind: draft.placeKind }),
        }),
    ...(draft.turns === undefined ? {} : articleTurns(draft.turns, ids)),
    ...(draft.encoding === undefined ? {} : { origin: originIn(draft.encoding, source) }),
    ...(draft.references === undefined ? {} : { references: draft.references }),
  };
  const embedded = [
    ...locateAnnotations(complete, draft.annotations ?? []),
    ...(draft.marked === undefined
      ? []
      : placeMarked(
          complete,
          seen.map(({ block }) => block),
          draft.marked,
        )),
  ];
  return embedded.length === 0 ? complete : withEmbedded(complete, embedded);
}

function withEmbedded(article: Article, embedded: readonly EmbeddedAnnotation[]): Article {
  const unplaced = embedded.filter(({ range }) => range === null).length;
  return {
    ...article,
    embedded,
    notices: [
      ...(article.notices ?? []),
      ...countNotice('kept-annotations', embedded.length),
      ...countNotice('unplaced-annotations', unplaced),
    ],
  };
}

/** What the format knows of the file; the rest is known to whoever opened it. */
const originIn = (encoding: string, source: ImportSource): Origin => ({
  format: '',
  sha256: '',
  bytes: 0,
  encoding,
  ...(source.encoding === undefined ? {} : { isEncodingChosen: true }),
});
