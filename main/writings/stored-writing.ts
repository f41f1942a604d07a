import * as v from 'valibot';
import { articleUrn, readTarget, serializePassage } from '@core/annotations/web-annotation';
import { webTarget } from '@core/annotations/web-annotation-schema';
import { writingSchema } from '@core/contract/parsers';
import type { WritingDocument } from '@core/contract/writing';
import type { Body } from '../storage/envelope';

/** A document of the reader's as its store has it. */
export interface SavedDocument {
  readonly writing: WritingDocument;
  /** ISO 8601 instant of its removal, kept so that it can be undone after a restart. */
  readonly removed: string | null;
}

/** On the disk a quotation has the target of a W3C Web Annotation, with both selectors, beside what is ours. */
export const toStored = ({ writing, removed }: SavedDocument): Body => ({
  writing: {
    ...writing,
    quotations: writing.quotations.map(({ anchor, ...own }) => ({
      ...own,
      target: serializePassage(articleUrn(own.articleId), anchor),
    })),
  },
  removed,
});

/** `null` for what this version cannot read. */
export function fromStored(body: Body | null): SavedDocument | null {
  const stored = body?.['writing'];
  if (!isObject(stored)) return null;
  const parsed = v.safeParse(writingSchema, { ...stored, quotations: readQuotations(stored['quotations']) });
  if (!parsed.success) return null;
  return { writing: parsed.output, removed: typeof body?.['removed'] === 'string' ? body['removed'] : null };
}

const readQuotations = (stored: unknown): unknown =>
  Array.isArray(stored)
    ? stored.map((one: unknown) => {
        if (!isObject(one)) return one;
        const { target, ...own } = one;
        const shape = v.safeParse(webTarget, target);
        const read = shape.success ? readTarget(shape.output) : null;
        return { ...own, anchor: isObject(read) ? read['anchor'] : null };
      })
    : stored;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
