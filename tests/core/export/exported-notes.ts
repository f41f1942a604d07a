import type { Annotation, Target } from '@core/contract/annotation';
import type { Comparison } from '@core/contract/comparison';
import type { AnnotationId, ComparisonId } from '@core/contract/ids';
import { DIGEST, TEXT } from './exported-articles';

export const NOW = '2024-05-06T07:08:09.000Z';
/** Of the text and the digest. */
export const COMPARISON: Comparison = {
  id: '00000000-0000-4000-8000-000000000001' as ComparisonId,
  title: 'Ferry [two]',
  created: NOW,
  modified: NOW,
  panes: [
    { articleId: TEXT.id, accountId: null },
    { articleId: DIGEST.id, accountId: null },
  ],
  topics: [],
  passages: [],
  silent: [],
  judgements: [],
};

/** A note on something, with other fields where they are given. */
export const annotation = (target: Target, rest: Partial<Annotation> = {}): Annotation => ({
  id: '00000000-0000-4000-8000-000000000009' as AnnotationId,
  kind: 'note',
  target,
  label: '',
  text: 'Which *day*?',
  colour: null,
  tags: [],
  about: null,
  created: NOW,
  modified: NOW,
  ...rest,
});
