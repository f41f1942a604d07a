import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import lunr from 'lunr';
import { articleDocument } from '@core/search/indexed-documents';
import { parseQuery } from '@core/search/query';
import { SearchIndex } from '@core/search/search-index';
import { SegmentBuilder } from '@core/search/segment-builder';
import { openSegmentStore } from '../../main/search/segment-store';
import { plainArticle } from '../support/plain-article';
import type { BenchDocument } from './search-corpus';

/** One search engine as the benchmark drives it, in this process. */
export interface Engine {
  readonly name: string;
  /** Builds anew from the documents. */
  build(documents: readonly BenchDocument[]): void;
  /** Writes what was built into a folder. */
  save(folder: string): void;
  /** Lets go of what was built. */
  clear(): void;
  /** Replaces what was built by what the folder has. */
  load(folder: string): void;
  /** Answers as the product would while typing: with a trailing space the last word is whole. */
  ask(text: string): unknown;
  /** Document ids, best first, at most `limit`. */
  rank(text: string, limit: number): string[];
}

/** As in the worker; documents a segment. */
const SEGMENT_SIZE = 400;
/** Results that the window asks for. */
const SHOWN = 20;

export function createSynoptic(): Engine {
  let index = new SearchIndex();
  let articles: ReturnType<typeof plainArticle>[] = [];
  const hold = (): void => {
    index = new SearchIndex();
    for (const article of articles) index.pinArticle(article);
  };
  const store = (folder: string) => openSegmentStore(folder, 'articles', index.articles.fields);
  return {
    name: 'synoptic',
    build(documents) {
      articles = documents.map(({ id, title, text }) => plainArticle(id, title, text));
      hold();
      for (let at = 0; at < articles.length; at += SEGMENT_SIZE) {
        const builder = new SegmentBuilder(index.articles.fields);
        for (const article of articles.slice(at, at + SEGMENT_SIZE)) builder.add(articleDocument(article));
        index.articles.add(builder.build());
      }
      index.articles.view();
    },
    save(folder) {
      const files = store(folder);
      index.articles.segments.forEach((segment) => files.save(segment));
    },
    clear: hold,
    load(folder) {
      hold();
      for (const segment of store(folder).load()) index.articles.add(segment);
      index.articles.view();
    },
    ask: (text) => index.query({ text, limit: SHOWN }),
    rank: (text, limit) => index.rankArticles(parseQuery(text), limit).hits.map(({ id }) => id),
  };
}

/** Lunr 2.3.9 with its defaults: English pipeline, every word optional, no boosts. */
export function createLunr(): Engine {
  let index = lunr(() => undefined);
  const ask = (text: string): lunr.Index.Result[] => {
    // Its query language would throw on the punctuation of prose.
    const words = text.replace(/[~^:*+"-]+/g, ' ').trim();
    const isTyping = words !== '' && text === text.trimEnd();
    return words === '' ? [] : index.search(isTyping ? `${words}*` : words);
  };
  return {
    name: 'lunr',
    build(documents) {
      index = lunr(function () {
        this.ref('id');
        this.field('title');
        this.field('text');
        for (const document of documents) this.add(document);
      });
    },
    save(folder) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'lunr.json'), JSON.stringify(index));
    },
    clear() {
      index = lunr(() => undefined);
    },
    load(folder) {
      index = lunr.Index.load(JSON.parse(readFileSync(join(folder, 'lunr.json'), 'utf8')) as object);
    },
    ask,
    rank: (text, limit) =>
      ask(text)
        .slice(0, limit)
        .map(({ ref }) => ref),
  };
}
