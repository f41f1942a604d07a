import type { Article } from '../contract/article';
import type { Citation } from '../contract/citation';
import type { ArticleId } from '../contract/ids';
import { ReaderError } from '../contract/failure';
import { buildCanonicalText, canonicalLine, type DraftBlock } from '../text/canonical-text';
import type { Hash } from '../text/hash';

/** What an importer knows of a document before it reads it. */
export interface ImportSource {
  readonly id: ArticleId;
  /** For people, with its extension; `null` for pasted text. */
  readonly fileName: string | null;
  /** ISO 8601 instant of import. */
  readonly added: string;
  /** Encoding that the reader chose, as WHATWG labels it; absent where it is to be found out. */
  readonly encoding?: string;
  /** Reading took too long before: now by the plainest way. */
  readonly isSecondAttempt?: boolean;
  /** Folder in which the reader may put trained data of further languages for OCR; absolute. */
  readonly trainedData?: string;
}

export const UNKNOWN_CITATION: Citation = {
  title: '',
  titleIsOurs: false,
  author: [],
  issued: null,
  containerTitle: null,
  publisher: null,
  language: null,
  url: null,
};

/**
 * An article that says nothing of witnesses or voices yet. An empty title becomes the name of the file, as one of ours;
 * without a name it stays empty, for whoever has words.
 * @throws ReaderError `empty-document` where no block has a visible character
 */
export function importedArticle(
  source: ImportSource,
  citation: Citation,
  drafts: readonly DraftBlock[],
  hash: Hash,
): Article {
  const canonical = buildCanonicalText(drafts);
  if (canonical.blocks.length === 0) throw new ReaderError({ code: 'empty-document' });
  return {
    id: source.id,
    fileName: source.fileName,
    added: source.added,
    kind: 'text',
    citation: citation.title === '' ? { ...citation, ...ownTitle(source.fileName) } : citation,
    heardBy: null,
    ...canonical,
    articleRev: hash(canonical.text),
    chain: [],
    accounts: [],
    voices: {},
    topics: {},
    sourceNote: null,
  };
}

function ownTitle(fileName: string | null): Pick<Citation, 'title' | 'titleIsOurs'> {
  return { title: canonicalLine((fileName ?? '').replace(/\.[^.]*$/, '')), titleIsOurs: true };
}
