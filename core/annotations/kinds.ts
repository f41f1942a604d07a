import { ANNOTATION_KINDS, type AnnotationKind } from '../contract/annotation';
import type { LabelKey } from '../messages/translator';

/** What an editor offers for an annotation of a kind; tags may be given to any. */
export type AnnotationField = 'label' | 'text' | 'colour' | 'about' | 'relation';

/**
 * What the program has to know of each kind of annotation. A new kind touches its name in the contract, this table, its
 * maker in `create.ts`, and the window, which has icons and words for it.
 */
export interface AnnotationKindRules {
  /** As which the W3C Web Annotation data model knows it; no two have the same. */
  readonly motivation: string;
  /** In an export, a key of the messages. */
  readonly heading: LabelKey;
  /** Its passage is drawn in the text; other kinds have a sign beside it. */
  readonly isDrawn: boolean;
  /** The notebook can be filtered to it. */
  readonly isFilterable: boolean;
  readonly fields: readonly AnnotationField[];
}

export const KIND_RULES: Readonly<Record<AnnotationKind, AnnotationKindRules>> = {
  bookmark: {
    motivation: 'bookmarking',
    heading: 'export.kind-bookmark',
    isDrawn: false,
    isFilterable: true,
    fields: ['label', 'text'],
  },
  highlight: {
    motivation: 'highlighting',
    heading: 'export.kind-highlight',
    isDrawn: true,
    isFilterable: true,
    fields: ['text', 'colour'],
  },
  note: {
    motivation: 'commenting',
    heading: 'export.kind-note',
    isDrawn: true,
    isFilterable: true,
    fields: ['text', 'colour'],
  },
  tag: { motivation: 'tagging', heading: 'export.kind-tag', isDrawn: false, isFilterable: true, fields: [] },
  inference: {
    motivation: 'assessing',
    heading: 'export.kind-inference',
    isDrawn: true,
    isFilterable: true,
    fields: ['text', 'colour', 'about'],
  },
  link: {
    motivation: 'linking',
    heading: 'export.kind-link',
    isDrawn: false,
    isFilterable: true,
    fields: ['text', 'relation'],
  },
};

export const hasField = (kind: AnnotationKind, field: AnnotationField): boolean =>
  KIND_RULES[kind].fields.includes(field);

/** In the order of the notebook's filter. */
export const FILTERABLE_KINDS: readonly AnnotationKind[] = ANNOTATION_KINDS.filter(
  (kind) => KIND_RULES[kind].isFilterable,
);

/** The motivation of each kind, which no two have in common. */
export const motivationOf = (kind: AnnotationKind): string => KIND_RULES[kind].motivation;

/** `null` for a motivation that is no kind of this version. */
export const kindOfMotivation = (motivation: string): AnnotationKind | null =>
  ANNOTATION_KINDS.find((kind) => motivationOf(kind) === motivation) ?? null;
