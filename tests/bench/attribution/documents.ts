/** Labelled articles: one a line, `{id, text, attributions: [{source, cue, content}]}`, each role a list of spans. */
import { readFileSync } from 'node:fs';
import type { TextRange } from '@core/contract/attribution';
import * as v from 'valibot';

export type Span = readonly [start: number, end: number];

/** UTF-16 offsets of the roles of one attribution; a role has several spans or none. */
export interface LabelledAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface LabelledDocument {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly LabelledAttribution[];
}

const span = v.tuple([v.number(), v.number()]);
const document = v.object({
  id: v.string(),
  text: v.string(),
  attributions: v.array(v.object({ source: v.array(span), cue: v.array(span), content: v.array(span) })),
});

export const readDocuments = (file: string): LabelledDocument[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => v.parse(document, JSON.parse(line)));

/** The paragraphs of a text: its lines that are not empty. */
export const paragraphsOf = (text: string): TextRange[] =>
  [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => line.trim() !== '')
    .map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
