import type { HighlightColour } from '../contract/annotation';

const HUES: readonly (readonly [HighlightColour, number])[] = [
  ['yellow', 55],
  ['green', 130],
  ['blue', 215],
  ['violet', 275],
  ['pink', 330],
];

/** From 0 to 255. */
type Channels = readonly number[];

/** Less between the strongest and the weakest of red, green and blue is grey to the eye. */
const GREY = 20;

/** By the angle on the colour wheel; grey and no colour are yellow, as every program begins with it. */
export function nearestColour([red = 0, green = 0, blue = 0]: Channels): HighlightColour {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const span = most - least;
  if (span < GREY) return 'yellow';
  const sixth =
    most === red
      ? ((green - blue) / span + 6) % 6
      : most === green
        ? (blue - red) / span + 2
        : (red - green) / span + 4;
  const away = (hue: number): number =>
    Math.min(Math.abs(60 * sixth - hue), 360 - Math.abs(60 * sixth - hue));
  return [...HUES].sort(([, a], [, b]) => away(a) - away(b))[0]?.[0] ?? 'yellow';
}

/**
 * Of the ground under letters: white and grey are what pages, tables and samples of code are set on, a colour is a
 * highlight. `null` for no highlight.
 */
export const groundColour = (channels: Channels): HighlightColour | null =>
  channels.length < 3 || Math.max(...channels) - Math.min(...channels) < GREY
    ? null
    : nearestColour(channels);

/** "#ffff00"; none for anything else. */
export const channelsOf = (hex: string): Channels =>
  (/^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex.trim()) ?? [])
    .slice(1)
    .map((two) => parseInt(two, 16));
