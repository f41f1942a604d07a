import type { PlacedAnnotation } from '../contract/annotation';
import type { Article } from '../contract/article';
import type { AnnotationId, ArticleId, ComparisonId } from '../contract/ids';
import type {
  ArticleMatch,
  ComparisonMatch,
  PassageMatch,
  QueryFault,
  SearchAnswer,
  SearchQuery,
  SearchSubject,
} from '../contract/search';
import { passageNumbers } from '../text/passage-number';
import { topK } from './top-k';
import { SegmentedIndex } from './segmented-index';
import { ARTICLE_FIELDS, NOTE_FIELDS } from './fields';
import { ArticleCache, type ReadArticle } from './article-cache';
import { articleDocument, noteDocument, noteText } from './indexed-documents';
import { findPassages, leadPassage, MAX_ALL_PASSAGES, MAX_PASSAGES, type FoundPassages } from './passages';
import { parseQuery, type ParsedQuery } from './query';
import { Profiles } from './profiles';
import { createHighlighter, mergeRanges, type Highlighter } from './highlighter';
import { compareHits, rank, type Hit, type Ranking } from './rank';
import type { DocumentSource } from './segment-builder';
import { buildSnippet } from './snippet';
import { TokenCache } from './token-positions';

/** Share of a note's score that is added to its article's. */
const NOTE_SHARE = 0.5;
/** Comparisons with notes that answer are few; the notebook has all of them. */
const MAX_COMPARISONS = 10;

/** UTF-16 units that fetching one text from the disk counts for, beside the reading of it. */
const FETCH_COST = 30_000;

/**
 * Search over the library and the reader's notes, on two segmented indexes, with the texts for phrases and snippets.
 * Building, storing and loading the indexes is the caller's.
 */
export class SearchIndex {
  readonly articles = new SegmentedIndex(ARTICLE_FIELDS);
  readonly notes = new SegmentedIndex(NOTE_FIELDS);
  readonly #cache: ArticleCache;
  readonly #profiles = new Profiles();
  readonly #words = new TokenCache();
  readonly #noteOf = new Map<string, PlacedAnnotation>();

  /** @param read reads again what `cacheArticle` named; @param maxCached as in `ArticleCache` */
  constructor(read: ReadArticle = () => null, maxCached?: number) {
    this.#cache = new ArticleCache(read, maxCached);
  }

  pinArticle(article: Article): void {
    this.#cache.pin(article);
  }

  /** As `pinArticle`, of one whose text need not stay in memory. */
  cacheArticle(article: Article): void {
    this.#cache.cache(article);
  }

  dropArticle(id: ArticleId): void {
    this.#cache.drop(id);
    this.articles.remove(id);
  }

  putNote(note: PlacedAnnotation): void {
    this.#noteOf.set(note.annotation.id, note);
  }

  dropNote(id: AnnotationId): void {
    this.#noteOf.delete(id);
    this.notes.remove(id);
  }

  get articleCount(): number {
    return this.#cache.size;
  }

  /** The articles as the index wants them. */
  readonly articleSource: DocumentSource = {
    revOf: (id) => this.#cache.of(id)?.rev ?? null,
    documentOf: (id) => {
      const article = this.#articleOf(id);
      return article === null ? null : articleDocument(article);
    },
  };

  readonly noteSource: DocumentSource = {
    revOf: (id) => this.noteSource.documentOf(id)?.rev ?? null,
    documentOf: (id) => {
      const note = this.#noteOf.get(id);
      return note === undefined ? null : noteDocument(note);
    },
  };

  #articleOf(id: string): Article | null {
    const handle = this.#cache.of(id);
    return handle === null ? null : this.#cache.articleOf(handle);
  }

  /** Never throws; a fault in the query is part of the answer. @param within absent: the whole library */
  query({ text, limit, allOf }: Omit<SearchQuery, 'collectionId'>, scope?: SearchScope): SearchAnswer {
    const within = allOf === undefined ? scope : scopeOf(allOf);
    const most = allOf === undefined ? MAX_PASSAGES : MAX_ALL_PASSAGES;
    const parsed = parseQuery(text);
    if (!parsed.clauses.some(({ occur }) => occur !== 'mustNot')) {
      return { matches: [], comparisons: [], found: 0, faults: parsed.faults };
    }
    const bySubject = this.#notesBySubject(this.#rankNotes(parsed));
    const notes = narrow(bySubject.notes, within?.articles);
    const onComparisons = narrow(bySubject.onComparisons, within?.comparisons);
    // A note lifts its article from any depth, and a collection may have those of any; else the best `limit` are enough.
    const isDeep = notes.size > 0 || within !== undefined;
    const ranking = rankedWithin(
      this.rankArticles(parsed, isDeep ? Number.MAX_SAFE_INTEGER : limit),
      within?.articles,
    );
    const hits = mergeNotes(ranking.hits, notes);
    const shown = topK(hits, limit, compareHits);
    const highlighter = createHighlighter(parsed);
    const matches = shown.flatMap((hit) => {
      const handle = this.#cache.of(hit.id);
      const article = handle === null ? null : this.#cache.articleOf(handle);
      if (handle === null || article === null) return [];
      const words = this.#words.of(handle, article);
      const found = findPassages(article, words, highlighter, ranking.idfs, most);
      return [this.#match(article, found, hit, notes.get(hit.id) ?? [], highlighter, most)];
    });
    const found = ranking.found + hits.length - ranking.hits.length;
    const comparisons = this.#matchComparisons(onComparisons, highlighter, most);
    return { matches, comparisons, found, faults: [...parsed.faults, ...phraseFaults(parsed, ranking)] };
  }

  /** Ids of the articles whose own text, title or names answer, best first, without passages or notes. */
  findArticles(text: string): string[] {
    return this.rankArticles(parseQuery(text), Number.MAX_SAFE_INTEGER).hits.map(({ id }) => id);
  }

  /** Ranking alone, without passages: what the benchmark judges. */
  rankArticles(parsed: ParsedQuery, limit: number): Ranking {
    return rank(this.articles, parsed, limit, {
      costOf: (id) => {
        const handle = this.#cache.of(id);
        return handle === null || this.#cache.isCached(handle) ? 0 : FETCH_COST;
      },
      textOf: (id, field) => {
        const article = this.#articleOf(id);
        if (article === null) return '';
        return field === 'text' ? article.text : (articleDocument(article).texts[field] ?? '');
      },
      profileOf: (id) => {
        const handle = this.#cache.of(id);
        return handle === null ? null : this.#profiles.of(handle, () => this.#cache.articleOf(handle));
      },
    });
  }

  #rankNotes(parsed: ParsedQuery): readonly Hit[] {
    if (this.notes.size === 0) return [];
    return rank(this.notes, parsed, Number.MAX_SAFE_INTEGER, {
      costOf: () => 0,
      textOf: (id) => {
        const note = this.#noteOf.get(id);
        return note === undefined ? '' : noteText(note.annotation);
      },
      profileOf: () => null,
    }).hits;
  }

  #notesBySubject(hits: readonly Hit[]): Record<'notes' | 'onComparisons', Map<string, Hit[]>> {
    const groups = { notes: new Map<string, Hit[]>(), onComparisons: new Map<string, Hit[]>() };
    for (const hit of hits) {
      const target = this.#noteOf.get(hit.id)?.annotation.target;
      if (target === undefined) continue;
      const isOnComparison = target.on === 'comparison';
      const subject = isOnComparison ? target.comparisonId : target.articleId;
      if (!isOnComparison && this.#cache.of(subject) === null) continue;
      const those = isOnComparison ? groups.onComparisons : groups.notes;
      const group = those.get(subject);
      if (group === undefined) those.set(subject, [hit]);
      else group.push(hit);
    }
    return groups;
  }

  #matchComparisons(
    groups: ReadonlyMap<string, readonly Hit[]>,
    highlighter: Highlighter,
    most: number,
  ): ComparisonMatch[] {
    return [...groups].slice(0, MAX_COMPARISONS).map(([id, hits]) => ({
      comparisonId: id as ComparisonId,
      score: NOTE_SHARE * (hits[0]?.score ?? 0),
      passages: hits.slice(0, most).flatMap((hit) => this.#noteMatch(hit.id, null, highlighter)),
      passagesFound: hits.length,
    }));
  }

  #match(
    article: Article,
    { passages, passagesFound }: FoundPassages,
    hit: Hit,
    noteHits: readonly Hit[],
    highlighter: Highlighter,
    most: number,
  ): ArticleMatch {
    const { title } = article.citation;
    const notes = noteHits.slice(0, most).flatMap(({ id }) => this.#noteMatch(id, article, highlighter));
    const best = mergeMatches(passages, notes);
    // The others follow: what was shown before they were asked for stays where it is.
    const others = [...passages, ...notes].filter((one) => !best.includes(one));
    const shown = [...best, ...others].slice(0, most);
    return {
      articleId: article.id,
      title,
      titleMarks: mergeRanges(highlighter.find(title, 'title')),
      score: hit.score,
      passages: shown.length > 0 ? shown : leadPassage(article),
      passagesFound: passagesFound + noteHits.length,
    };
  }

  #noteMatch(id: string, article: Article | null, highlighter: Highlighter): PassageMatch[] {
    const annotation = this.#noteOf.get(id)?.annotation;
    if (annotation === undefined) return [];
    const text = noteText(annotation);
    const { target } = annotation;
    const blockId = target.on === 'passage' ? target.anchor.blockId : null;
    const snippet = buildSnippet(text, 0, text.length, highlighter.find(text, 'note'));
    return [
      {
        in: 'note',
        blockId,
        number: blockId === null || article === null ? 0 : (passageNumbers(article).get(blockId) ?? 0),
        start: 0,
        end: 0,
        snippet: snippet.text,
        marks: snippet.marks,
        voice: null,
        annotationId: annotation.id,
      },
    ];
  }
}

/** The articles and comparisons that a search is narrowed to. */
export type SearchScope = { readonly [K in 'articles' | 'comparisons']: ReadonlySet<string> };

const scopeOf = ({ is, id }: SearchSubject): SearchScope => ({
  articles: new Set(is === 'article' ? [id] : []),
  comparisons: new Set(is === 'comparison' ? [id] : []),
});

/** The reader's notes are few and are searched on purpose: at least two of them are among the results. */
function mergeMatches(
  passages: readonly PassageMatch[],
  notes: readonly PassageMatch[],
): readonly PassageMatch[] {
  const room = Math.max(MAX_PASSAGES - notes.length, Math.min(passages.length, MAX_PASSAGES - 2));
  return [...passages.slice(0, room), ...notes].slice(0, MAX_PASSAGES);
}

const narrow = (
  groups: ReadonlyMap<string, Hit[]>,
  within: ReadonlySet<string> | undefined,
): ReadonlyMap<string, Hit[]> =>
  within === undefined ? groups : new Map([...groups].filter(([id]) => within.has(id)));

function rankedWithin(ranking: Ranking, within: ReadonlySet<string> | undefined): Ranking {
  if (within === undefined) return ranking;
  const hits = ranking.hits.filter(({ id }) => within.has(id));
  return { ...ranking, hits, found: hits.length };
}

const phraseFaults = (parsed: ParsedQuery, { truncatedPhrases }: Ranking): QueryFault[] =>
  truncatedPhrases.flatMap((index) => {
    const range = parsed.clauses[index]?.range;
    return range === undefined ? [] : [{ reason: 'phrase-too-common', range }];
  });

function mergeNotes(articles: readonly Hit[], notes: ReadonlyMap<string, readonly Hit[]>): Hit[] {
  if (notes.size === 0) return [...articles];
  const left = new Map(notes);
  const joined = articles.map((hit) => {
    const noteHits = left.get(hit.id);
    left.delete(hit.id);
    return noteHits === undefined
      ? hit
      : { id: hit.id, score: hit.score + NOTE_SHARE * (noteHits[0]?.score ?? 0) };
  });
  for (const [id, noteHits] of left) joined.push({ id, score: NOTE_SHARE * (noteHits[0]?.score ?? 0) });
  return joined;
}
