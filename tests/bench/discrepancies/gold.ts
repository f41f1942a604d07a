/** The labelled files of the benchmark: pairs of passages and pairs of articles, one a line. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DiscrepancyKind } from '@core/contract/discrepancy';

export interface GoldValue {
  /** Words of each passage. */
  readonly a: string;
  readonly b: string;
}

export interface GoldPair {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly label: 'conflict' | 'compatible' | 'not-comparable' | 'unrelated';
  readonly kinds: readonly DiscrepancyKind[];
  readonly values: readonly GoldValue[];
  readonly aIssued?: string;
  readonly bIssued?: string;
}

/** Two sentences by their indices, and the values in them. */
export interface GoldPlace extends GoldValue {
  readonly i: number;
  readonly j: number;
  readonly kind?: DiscrepancyKind;
  readonly kinds?: readonly DiscrepancyKind[];
}

export interface GoldArticle {
  readonly title: string;
  readonly issued: string;
  readonly sentences: readonly string[];
}

export interface GoldArticles {
  readonly id: string;
  readonly a: GoldArticle;
  readonly b: GoldArticle;
  readonly links: readonly (readonly [number, number])[];
  readonly conflicts: readonly GoldPlace[];
  readonly notComparable: readonly GoldPlace[];
  readonly compatible: readonly GoldPlace[];
}

/** @param half `0` or `1` for one of two halves by a hash of the id, so that rules can be fitted on the other */
export const readRecords = <T extends { readonly id: string }>(file: string, half: string | null): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
    .filter(({ id }) => half === null || halfOf(id) === Number(half));

const halfOf = (id: string): number =>
  Number.parseInt(createHash('md5').update(id).digest('hex').slice(-1), 16) % 2;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether the words `value` stand in the passage where the range is; where they occur twice, at either place. */
export function isAt(passage: string, value: string, { start, end }: Range): boolean {
  for (let at = passage.indexOf(value); at >= 0; at = passage.indexOf(value, at + 1))
    if (at < end && start < at + value.length) return true;
  return false;
}

export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export function precisionRecall(right: number, called: number, found: number, gold: number) {
  const [p, r] = [share(right, called), share(found, gold)];
  return { p, r, f1: share(2 * p * r, p + r) };
}
