import { expect, it, vi } from 'vitest';
import type { Annotation, AnnotationKind } from '@core/contract/annotation';
import type * as Kinds from '@core/annotations/kinds';
import { KIND_RULES, type AnnotationKindRules } from '@core/annotations/kinds';
import { parseAnnotation, serializeAnnotation } from '@core/annotations/web-annotation';
import { DEFAULT_SETTINGS } from '@core/contract/settings';
import { english } from '@core/messages/english';
import { parseInput } from '@core/contract/parsers';
import { formatWhole } from '@core/export/format-note';
import { articleTarget, createNote } from '@core/annotations/create';
import type { AnnotationId, ArticleId } from '@core/contract/ids';

/** What a new kind of annotation touches in core: its name in the contract and its entry in the table. */
vi.mock('@core/annotations/kinds', async (importOriginal) => {
  const table = await importOriginal<typeof Kinds>();
  const contract = await import('@core/contract/annotation');
  const question: AnnotationKindRules = {
    motivation: 'questioning',
    heading: 'export.kind-note',
    isDrawn: true,
    isFilterable: true,
    fields: ['text'],
  };
  // The schemas read both when they are imported, which is after this.
  (contract.ANNOTATION_KINDS as unknown as string[]).push('question');
  Object.assign(table.KIND_RULES, { question });
  return table;
});

const PRINT = { words: english.text, colourNames: DEFAULT_SETTINGS.colourNames, openArticle: () => null };
const stamp = { id: '00000000-0000-4000-8000-000000000001' as AnnotationId, now: '2024-03-01T12:00:00.000Z' };
const question: Annotation = {
  ...createNote(stamp, articleTarget('harbour' as ArticleId), 'Who rang the bell?'),
  kind: 'question' as AnnotationKind,
};

it('a kind in the contract and the table is saved, kept as a Web Annotation, and exported', () => {
  expect(parseInput('annotations:save', { annotation: question })).toEqual({ annotation: question });
  const kept = serializeAnnotation(question);
  expect(kept['motivation']).toBe('questioning');
  expect(parseAnnotation(JSON.parse(JSON.stringify(kept)))).toEqual(question);
  expect(formatWhole(question, PRINT)[0]).toBe('### Note');
});

it('a kind without rules does not compile', () => {
  // @ts-expect-error the key is missing
  const rules: Readonly<Record<AnnotationKind | 'question', AnnotationKindRules>> = KIND_RULES;
  expect(rules).toBe(KIND_RULES);
});

it('no two kinds have one motivation', () => {
  const motivations = Object.values(KIND_RULES).map(({ motivation }) => motivation);
  expect(new Set(motivations).size).toBe(motivations.length);
});
