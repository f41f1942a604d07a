import type {
  Anchor,
  Annotation,
  HighlightColour,
  InferenceAbout,
  LinkRelation,
  PassageTarget,
  Target,
} from '../contract/annotation';
import type { AnnotationId, ArticleId } from '../contract/ids';

/** What every new annotation is given from outside, so that making one stays a plain function. */
export interface CreationStamp {
  readonly id: AnnotationId;
  /** ISO 8601 instant. */
  readonly now: string;
}

export const createBookmark = (stamp: CreationStamp, target: Target, label: string): Annotation => ({
  ...blank(stamp, target),
  kind: 'bookmark',
  label,
});

export const createHighlight = (
  stamp: CreationStamp,
  target: Target,
  colour: HighlightColour,
): Annotation => ({
  ...blank(stamp, target),
  kind: 'highlight',
  colour,
});

/** `text` is Markdown. */
export const createNote = (stamp: CreationStamp, target: Target, text: string): Annotation => ({
  ...blank(stamp, target),
  kind: 'note',
  text,
});

export const createTag = (stamp: CreationStamp, target: Target, tags: readonly string[]): Annotation => ({
  ...blank(stamp, target),
  kind: 'tag',
  tags: cleanTags(tags),
});

/** Marks what the reader concludes and the source does not say. */
export const createInference = (
  stamp: CreationStamp,
  target: Target,
  about: InferenceAbout,
  text: string,
): Annotation => ({ ...blank(stamp, target), kind: 'inference', about, text });

/** From `from`, the passage that the link is kept on, to `to`. `text` is Markdown, why the reader says so. */
export const createLink = (
  stamp: CreationStamp,
  from: PassageTarget,
  relation: LinkRelation,
  to: PassageTarget,
  text: string,
): Annotation => ({ ...blank(stamp, from), kind: 'link', text, relation, linkedTo: to });

export const articleTarget = (articleId: ArticleId): Target => ({ on: 'article', articleId });
export const passageTarget = (articleId: ArticleId, anchor: Anchor): PassageTarget => ({
  on: 'passage',
  articleId,
  anchor,
});

/** Trimmed, without empty ones and without one twice, in the order given. */
export const cleanTags = (tags: readonly string[]): readonly string[] => [
  ...new Set(tags.map((tag) => tag.normalize('NFC').replace(/\s+/g, ' ').trim()).filter((tag) => tag !== '')),
];

const blank = ({ id, now }: CreationStamp, target: Target): Annotation => ({
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
