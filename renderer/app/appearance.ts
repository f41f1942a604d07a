import { useEffect } from 'react';
import type { Settings } from '@core/contract/settings';

/** Kept beside the page for `public/theme.js`, which paints before settings arrive. Losing it costs a blink. */
const KEY = 'synoptic.theme';

const systemTheme = (): string =>
  window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

/** Puts the reader's settings on the document. */
export function useAppearance(
  { theme, textSize, lineHeight, measure }: Settings,
  areSettingsKnown: boolean,
): void {
  useEffect(() => {
    if (!areSettingsKnown) return undefined;
    const media = window.matchMedia('(prefers-color-scheme: dark)');
    const paint = (): void => {
      document.documentElement.dataset.theme = theme === 'system' ? systemTheme() : theme;
      if (theme === 'system') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, theme);
    };
    paint();
    media.addEventListener('change', paint);
    return () => media.removeEventListener('change', paint);
  }, [theme, areSettingsKnown]);
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--read-size', `${textSize}px`);
    style.setProperty('--read-leading', String(lineHeight));
    // The width of "0" in the reading face is wider than its average letter; 0.5em a character fits the setting better.
    style.setProperty('--measure', `${measure * 0.5}em`);
  }, [textSize, lineHeight, measure]);
}
