import { t } from './messages';
const UNITS = ['kB', 'MB', 'GB'] as const;

/** A size for people, of two figures at least: `0 bytes`, `1.4 kB`, `12 MB`. A kB is 1,024 bytes. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_024) return t('bytes.count', { count: bytes });
  let size = bytes / 1_024;
  let unit = 0;
  while (size >= 1_000 && unit < UNITS.length - 1) {
    size /= 1_024;
    unit += 1;
  }
  const shown = size < 10 ? size.toFixed(1) : Math.round(size).toLocaleString('en');
  return t('bytes.unit', { size: shown, unit: UNITS[unit] ?? '' });
}
