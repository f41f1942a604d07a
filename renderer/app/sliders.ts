import { t } from './messages';

interface ReadingSlide {
  readonly field: 'textSize' | 'lineHeight' | 'measure';
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
}

/** What can be set of the reading text, within the limits of `Settings`: the same wherever it is offered. */
export const readingSlides = (): readonly ReadingSlide[] => [
  { field: 'textSize', label: t('reading.text-size'), min: 12, max: 32, step: 1, unit: 'px' },
  { field: 'lineHeight', label: t('reading.line-height'), min: 1.2, max: 2.2, step: 0.02, unit: '' },
  {
    field: 'measure',
    label: t('reading.line-length'),
    min: 45,
    max: 90,
    step: 1,
    unit: t('reading.characters'),
  },
];
