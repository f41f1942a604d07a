import type { Stance } from '@core/contract/article';
import { t } from './messages';

export const stanceLabel = (stance: Stance): string => t(`stance.${stance}`);
