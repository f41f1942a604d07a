import type { Theme } from '@core/contract/settings';
import { t } from './messages';

/** What the window calls a theme. */
export const themeLabel = (theme: Theme): string => t(`theme.${theme}`);
