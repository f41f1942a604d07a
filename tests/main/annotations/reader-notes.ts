import { createHash } from 'node:crypto';
import { createNote, articleTarget, passageTarget } from '@core/annotations/create';
import type { Annotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { createAnnotations, type AnnotationService } from '../../../main/annotations/annotation-service';
import { openStore } from '../../../main/storage/conf';
import { plainArticle } from '../../support/plain-article';

/** Two articles to write notes on, and the service over a data folder, as the browser host makes it. */
export const HARBOUR = plainArticle(
  'harbour',
  'The harbour',
  'The ferry left at nine in the morning.\nNobody saw it come back before the storm.\nTwo crews were sent to look.',
);
export const BRIDGE = plainArticle('bridge', 'The bridge', 'The bridge was closed on Monday.');

const NOW = '2024-05-06T07:08:09.000Z';

/** The n-th id, always the same. */
export function noteId(number: number): AnnotationId {
  const hex = createHash('sha256').update(String(number)).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-') as AnnotationId;
}

export function noteOn(article: Article, quote: string, number: number, text = `Note ${number}`): Annotation {
  const start = article.text.indexOf(quote);
  const target = passageTarget(article.id, createAnchor(article, start, start + quote.length));
  return createNote({ id: noteId(number), now: NOW }, target, text);
}

export const noteOnWhole = (article: Article, number: number, text = `Note ${number}`): Annotation =>
  createNote({ id: noteId(number), now: NOW }, articleTarget(article.id), text);

export function openNotes(
  dataDir: string,
  options: {
    readonly articles?: readonly Article[];
    readonly announce?: (event: string, payload: unknown) => void;
  } = {},
): AnnotationService {
  const articles = options.articles ?? [HARBOUR, BRIDGE];
  return createAnnotations({
    dataDir,
    openStore,
    openArticle: (id: ArticleId) => articles.find((article) => article.id === id) ?? null,
    announce: options.announce ?? (() => undefined),
    now: () => Date.parse(NOW),
  });
}

export const textsOf = (service: AnnotationService): readonly string[] =>
  service.list().map(({ annotation }) => annotation.text);
