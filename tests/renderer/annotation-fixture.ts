import type { Annotation, PlacedAnnotation, Placement } from '@core/contract/annotation';
import type { ArticleSummary } from '@core/contract/article';
import type { AnnotationId, ArticleId, ComparisonId } from '@core/contract/ids';

let made = 0;

/** A whole annotation from the fields that a test is about. */
export function annotation(fields: Partial<Annotation> = {}): Annotation {
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}` as AnnotationId,
    kind: 'note',
    target: { on: 'article', articleId: 'harbour' as ArticleId },
    label: '',
    text: '',
    colour: null,
    tags: [],
    about: null,
    created: '2024-05-01T10:00:00.000Z',
    modified: '2024-05-01T10:00:00.000Z',
    ...fields,
  };
}

export const placed = (
  fields: Partial<Annotation> = {},
  placement: Placement = { state: 'whole' },
): PlacedAnnotation => ({ annotation: annotation(fields), placement });

export const passageTarget = (
  articleId: string,
  start: number,
  exact = 'the ferry left',
): Annotation['target'] => ({
  on: 'passage',
  articleId: articleId as ArticleId,
  anchor: {
    articleRev: '0'.repeat(64),
    start,
    end: start + exact.length,
    exact,
    prefix: '',
    suffix: '',
    blockId: null,
  },
});

export const comparisonTarget = (id: string): Annotation['target'] => ({
  on: 'comparison',
  comparisonId: id as ComparisonId,
});

export const summary = (id: string, fields: Partial<ArticleSummary> = {}): ArticleSummary => ({
  id: id as ArticleId,
  kind: 'text',
  title: id,
  titleIsOurs: false,
  creators: '',
  outlet: null,
  heardBy: null,
  issued: null,
  language: null,
  witnesses: [],
  words: 100,
  added: null,
  ...fields,
});
