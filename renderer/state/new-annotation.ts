import type {
  Annotation,
  AnnotationKind,
  HighlightColour,
  InferenceAbout,
  Target,
} from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { AnnotationId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchors';

interface Fields {
  readonly label?: string;
  readonly text?: string;
  readonly colour?: HighlightColour | null;
  readonly tags?: readonly string[];
  readonly about?: InferenceAbout | null;
}

/** A new annotation with a fresh id and the present time. */
export function newAnnotation(kind: AnnotationKind, target: Target, fields: Fields = {}): Annotation {
  const now = new Date().toISOString();
  return {
    id: crypto.randomUUID() as AnnotationId,
    kind,
    target,
    label: fields.label ?? '',
    text: fields.text ?? '',
    colour: fields.colour ?? null,
    tags: fields.tags ?? [],
    about: fields.about ?? null,
    created: now,
    modified: now,
  };
}

/** The target of a passage. Offsets are UTF-16 units of the canonical text, end exclusive. */
export const passageTarget = (article: Article, start: number, end: number): Target => ({
  on: 'passage',
  articleId: article.id,
  anchor: createAnchor(article, start, end),
});
