import type { HighlightColour } from '../contract/annotation';
import type { TagColour } from '../contract/settings';
import { cleanTags } from './create';

type Colours = readonly TagColour[];

/** `null` where the reader chose none. */
export const colourOfTag = (colours: Colours, tag: string): HighlightColour | null =>
  colours.find((one) => one.tag === tag)?.colour ?? null;

/** `null` takes the colour away. */
export const withTagColour = (colours: Colours, tag: string, colour: HighlightColour | null): Colours => [
  ...colours.filter((one) => one.tag !== tag),
  ...(colour === null ? [] : [{ tag, colour }]),
];

/** Once a tag was renamed: its colour goes along, unless it was merged with a tag that has one of its own. */
export function renamedTagColours(colours: Colours, from: string, to: string): Colours {
  const [name] = cleanTags([to]);
  if (name === undefined || name === from) return colours;
  const carried = colourOfTag(colours, name) ?? colourOfTag(colours, from);
  return withTagColour(withTagColour(colours, from, null), name, carried);
}

/** What was chosen since for other tags stays; these ones become what they are in `wanted`. */
export const withColoursOf = (colours: Colours, tags: readonly string[], wanted: Colours): Colours =>
  tags.reduce((now, tag) => withTagColour(now, tag, colourOfTag(wanted, tag)), colours);
