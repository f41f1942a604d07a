import * as v from 'valibot';
import { ANNOTATION_KINDS } from '../contract/annotation';
import { motivationOf } from './kinds';

/** The part of the W3C Web Annotation data model that Synoptic writes, and so knows whole. */

const passage = v.object({
  type: v.literal('SpecificResource'),
  source: v.string(),
  selector: v.tuple([
    v.object({
      type: v.literal('TextQuoteSelector'),
      exact: v.string(),
      prefix: v.string(),
      suffix: v.string(),
    }),
    v.object({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() }),
  ]),
  'synoptic:rev': v.string(),
  'synoptic:block': v.optional(v.string()),
});

export const webTarget = v.union([v.string(), passage]);

const textual = v.object({
  type: v.literal('TextualBody'),
  purpose: v.picklist(['commenting', 'tagging']),
  value: v.string(),
});

/** The other passage of a link, which is what its body is. */
const linked = v.object({ ...passage.entries, purpose: v.literal('linking') });

export const webAnnotation = v.object({
  id: v.string(),
  type: v.literal('Annotation'),
  motivation: v.picklist(ANNOTATION_KINDS.map(motivationOf)),
  created: v.string(),
  modified: v.string(),
  body: v.array(v.variant('type', [textual, linked])),
  target: webTarget,
  'synoptic:label': v.optional(v.string()),
  'synoptic:colour': v.optional(v.string()),
  'synoptic:about': v.optional(v.string()),
  'synoptic:relation': v.optional(v.string()),
  'synoptic:key': v.optional(v.string()),
  'synoptic:written': v.optional(v.string()),
  'synoptic:from': v.optional(v.string()),
  'synoptic:second-of': v.optional(v.string()),
  'synoptic:rank': v.optional(v.number()),
  creator: v.optional(v.unknown()),
});

export type WebTarget = v.InferOutput<typeof webTarget>;
