import type { Anchor, Annotation, HighlightColour, InferenceAbout, Target } from '../contract/annotation';
import type { AnnotationId, ArticleId } from '../contract/ids';

/** What every new annotation is given from outside, so that making one stays a plain function. */
export interface Birth {
  readonly id: AnnotationId;
  /** ISO 8601 instant. */
  readonly now: string;
}

export const createBookmark = (birth: Birth, target: Target, label: string): Annotation => ({
  ...blank(birth, target),
  kind: 'bookmark',
  label,
});

export const createHighlight = (birth: Birth, target: Target, colour: HighlightColour): Annotation => ({
  ...blank(birth, target),
  kind: 'highlight',
  colour,
});

/** `text` is Markdown. */
export const createNote = (birth: Birth, target: Target, text: string): Annotation => ({
  ...blank(birth, target),
  kind: 'note',
  text,
});

export const createTag = (birth: Birth, target: Target, tags: readonly string[]): Annotation => ({
  ...blank(birth, target),
  kind: 'tag',
  tags: cleanTags(tags),
});

/** Marks what the reader concludes and the source does not say. */
export const createInference = (
  birth: Birth,
  target: Target,
  about: InferenceAbout,
  text: string,
): Annotation => ({ ...blank(birth, target), kind: 'inference', about, text });

export const onArticle = (articleId: ArticleId): Target => ({ on: 'article', articleId });
export const onPassage = (articleId: ArticleId, anchor: Anchor): Target => ({
  on: 'passage',
  articleId,
  anchor,
});

/** Trimmed, without empty ones and without one twice, in the order given. */
export const cleanTags = (tags: readonly string[]): readonly string[] => [
  ...new Set(tags.map((tag) => tag.normalize('NFC').replace(/\s+/g, ' ').trim()).filter((tag) => tag !== '')),
];

const blank = ({ id, now }: Birth, target: Target): Annotation => ({
  id,
  kind: 'note',
  target,
  label: '',
  text: '',
  colour: null,
  tags: [],
  about: null,
  created: now,
  modified: now,
});
