import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../contract/annotation';
import type { Boundary } from '../../text/canonical-text';
import { attribute, type PageElement } from '../html/page-node';

/**
 * Ranges of a document that is turned into a page: the words of a comment, and those under a highlight. Their ends are
 * empty elements. No page that comes in has attributes of these names, for its guard keeps none with such a sign.
 */
const BOUNDARY_ATTRIBUTE = '@boundary';
const HIGHLIGHT_ATTRIBUTE = '@highlight';

export const boundaryElement = ({ name, at }: Boundary): PageElement => ({
  tag: 'a',
  attributes: { [BOUNDARY_ATTRIBUTE]: `${at} ${name}` },
  children: [],
});

/** `null` for an element that is none. */
export function boundaryOf(element: PageElement): Boundary | null {
  const [at, name] = (attribute(element, BOUNDARY_ATTRIBUTE) ?? '').split(' ');
  return name !== undefined && (at === 'start' || at === 'end') ? { name, at } : null;
}

export const highlightAttributes = (colour: HighlightColour): Readonly<Record<string, string>> => ({
  [HIGHLIGHT_ATTRIBUTE]: colour,
});

/** The name of the range under a highlight; `null` for an element that is none. */
export function highlightOf(element: PageElement): string | null {
  const colour = attribute(element, HIGHLIGHT_ATTRIBUTE);
  return colour === null ? null : `${HIGHLIGHT}${colour}`;
}

const HIGHLIGHT = 'highlight:';

/** `null` for the name of another range. */
export const highlightColour = (name: string): HighlightColour | null =>
  HIGHLIGHT_COLOURS.find((colour) => name === `${HIGHLIGHT}${colour}`) ?? null;
