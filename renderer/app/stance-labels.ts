import type { Stance } from '@core/contract/article';

export const STANCE_LABELS: Readonly<Record<Stance, string>> = {
  asserts: 'Asserts',
  denies: 'Denies',
  hedges: 'Hedges',
  relays: 'Relays',
};
