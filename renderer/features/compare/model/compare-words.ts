/** The sentences of the side panel of a comparison that take more than a message: what is counted, and where a value is. */
import type { DifferenceState } from '@core/comparison/reviewed-discrepancies';
import type { DiscrepancyKind, ScopeReason } from '@core/contract/discrepancy';
import { t } from '../../../app/messages';

/** By what two values are said of two things; `null` where it is not known. */
export const scopeWords = (because: ScopeReason | null, kind: DiscrepancyKind): string => {
  if (because === null || because === 'other-count')
    return t(kind === 'count' ? 'compare.scope.numbers' : 'compare.scope.things');
  return t(`compare.scope.${because}`);
};

const STATES = ['open', 'confirmed', 'set-aside'] as const satisfies readonly DifferenceState[];

/** "5 not reviewed · 2 confirmed · 1 set aside". */
export const stateCounts = (counts: Readonly<Record<DifferenceState, number>>): string =>
  STATES.filter((state) => counts[state] !== 0)
    .map((state) => t(`compare.counts.${state}`, { count: counts[state] }))
    .join(' · ');

/** "column 1, passage 4". */
export const placeInWords = (column: number, passage: number | null): string =>
  passage === null ? t('compare.place.heading', { column }) : t('compare.place.passage', { column, passage });

/** "Column 2, passage 4, beside it". */
export const partnerWords = (one: {
  readonly column: number;
  readonly passage: number | null;
  readonly isBeside: boolean;
}): string => {
  const { column, passage } = one;
  const key = one.isBeside ? 'compare.partner.beside' : 'compare.partner.other';
  return t(key, { column, passage: passage ?? '–' });
};

/** "2 of 7"; "7" while none is chosen. */
export const stepperPlace = (number: number | null, all: number): string =>
  number === null ? t('compare.stepperAll', { all }) : t('compare.stepper', { number, all });
