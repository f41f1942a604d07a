import type { HighlightColour } from '@core/contract/annotation';
import type { Settings } from '@core/contract/settings';
import { t } from './messages';

/** What the reader calls a highlight colour, else the colour's own name. */
export const colourName = (settings: Settings, colour: HighlightColour): string =>
  settings.colourNames[colour].trim() || plainColourName(colour);
export const plainColourName = (colour: HighlightColour): string => t(`colour.${colour}`);
