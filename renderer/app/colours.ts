import type { HighlightColour } from '@core/contract/annotation';
import type { Settings } from '@core/contract/settings';

const PLAIN: Readonly<Record<HighlightColour, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
  violet: 'Violet',
};

/** What the reader calls a highlight colour, else the colour's own name. */
export const colourName = (settings: Settings, colour: HighlightColour): string =>
  settings.colourNames[colour].trim() || PLAIN[colour];
export const plainColourName = (colour: HighlightColour): string => PLAIN[colour];
