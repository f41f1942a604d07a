import { passageTarget, type CreationStamp } from '@core/annotations/create';
import type { PassageTarget } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { AnnotationId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { doubtfulEnd } from '@core/text/uncertain-sign';

/** A fresh id and the present time, for what is made now. */
export const newStamp = (): CreationStamp => ({
  id: crypto.randomUUID() as AnnotationId,
  now: new Date().toISOString(),
});

/** The target of a passage, with the sign of doubt behind its last word. Offsets are UTF-16 units of the canonical text, end exclusive. */
export const rangeTarget = (article: Article, start: number, end: number): PassageTarget =>
  passageTarget(article.id, createAnchor(article, start, doubtfulEnd(article.text, end)));
