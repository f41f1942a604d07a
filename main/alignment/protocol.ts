import type { ComparedText } from '@core/comparison/compared-passages';
import type { ComparisonResult } from '@core/comparison/compare-articles';
import type { Article } from '@core/contract/article';
import type { PairResult } from '@core/contract/correspondence';

export type AlignmentNotification =
  | { readonly do: 'count'; readonly put: readonly Article[]; readonly remove: readonly string[] }
  /** JIT warm-up: compares texts of the corpus and discards the result. */
  | { readonly do: 'warm-up' };

export type AlignmentPart =
  | { readonly is: 'progress'; readonly done: number; readonly total: number; readonly share: number }
  | { readonly is: 'pair'; readonly pair: PairResult };

export interface AlignmentProtocol {
  readonly task: {
    readonly do: 'compare';
    readonly texts: readonly ComparedText[];
    /** Whether pairs are sent as they come; each is copied between the threads a second time then. */
    readonly sendsPairs: boolean;
  };
  readonly done: { readonly compare: ComparisonResult };
  readonly notification: AlignmentNotification;
  readonly begun: never;
  readonly part: AlignmentPart;
  readonly notice: never;
}
