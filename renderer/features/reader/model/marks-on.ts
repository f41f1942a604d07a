import { hasField, KIND_RULES } from '@core/annotations/kinds';
import type { Annotation, AnnotationKind, PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { AnnotationId } from '@core/contract/ids';
import { doubtfulEnd } from '@core/text/uncertain-sign';
import { cachedAnnotationsOn } from '../../../app/annotations-on';
import { cachedAnnotations } from '../../../app/queries';
import type { PassageChoice } from './passage-choice';
import { rangeOf } from './text-runs';

/** The annotations of the reader's that a command on a passage is about, as they are when the command runs. */
export interface MarksOn {
  /** The one with this range exactly. */
  same(kind: AnnotationKind, choice: PassageChoice): Annotation | null;
  bookmarkOfArticle(): Annotation | null;
  /** What a colour goes to: the annotation pointed out, else the highlight with this range. */
  toColour(choice: PassageChoice): Annotation | null;
  /** What words are written into: the annotation pointed out, else one with this range, else the one mark in a passage. */
  toWriteOn(choice: PassageChoice): Annotation | null;
  /** The same for tags, which any annotation can have. */
  toTag(choice: PassageChoice): Annotation | null;
}

export function marksOn(article: Pick<Article, 'id' | 'text'>): MarksOn {
  const all = (): readonly PlacedAnnotation[] => cachedAnnotationsOn(article.id);
  const named = (id: AnnotationId | null | undefined): Annotation | null =>
    // It may be on the comparison in which the article is read.
    cachedAnnotations().find(({ annotation }) => annotation.id === id)?.annotation ?? null;
  // An annotation ends behind the sign of doubt of its last word, wherever the choice does.
  const same = (kind: AnnotationKind, { start, end }: PassageChoice): Annotation | null => {
    const behind = doubtfulEnd(article.text, end);
    const isThere = (one: PlacedAnnotation): boolean => {
      const placed = rangeOf(one);
      return placed?.start === start && placed.end === behind;
    };
    return all().find((one) => one.annotation.kind === kind && isThere(one))?.annotation ?? null;
  };
  const sameOf = (kinds: readonly AnnotationKind[], choice: PassageChoice): Annotation | null =>
    kinds.map((kind) => same(kind, choice)).find((one) => one !== null) ?? null;
  /** One mark in a passage is the passage's; of several, none is meant. */
  const onlyIn = ({ start, end, isPassage }: PassageChoice): Annotation | null => {
    const inside = all().filter((one) => {
      const placed = rangeOf(one);
      const isDrawn = KIND_RULES[one.annotation.kind].isDrawn;
      return isPassage === true && isDrawn && placed !== null && placed.start >= start && placed.end <= end;
    });
    return inside.length === 1 ? (inside[0]?.annotation ?? null) : null;
  };
  const ifIt = (is: (one: Annotation) => boolean, one: Annotation | null): Annotation | null =>
    one !== null && is(one) ? one : null;

  return {
    same,
    bookmarkOfArticle: () =>
      all().find(({ annotation }) => annotation.kind === 'bookmark' && annotation.target.on === 'article')
        ?.annotation ?? null,
    toColour: (choice) => ifIt(isColoured, named(choice.on)) ?? same('highlight', choice),
    toWriteOn: (choice) =>
      ifIt(({ kind }) => hasField(kind, 'text'), named(choice.on)) ??
      sameOf(['highlight', 'note'], choice) ??
      onlyIn(choice),
    toTag: (choice) =>
      named(choice.on) ?? sameOf(['highlight', 'note', 'inference', 'tag'], choice) ?? onlyIn(choice),
  };
}

const isColoured = ({ kind, target }: Annotation): boolean =>
  target.on === 'passage' && hasField(kind, 'colour');
