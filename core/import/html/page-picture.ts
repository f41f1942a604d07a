import type { Run } from '../../text/canonical-text';
import { canonicalLine } from '../../text/canonical-text';
import { resolveAddress } from './page-address';
import { attribute, type PageElement } from './page-node';

/**
 * A picture is never fetched: the words that its page gives for it stand in its place, and its address is where they
 * lead to. `null` for one without words, such as a spacer or one that is called by the name of its file.
 */
export function describePicture(element: PageElement, base: string | null): readonly Run[] | null {
  if (isDot(element)) return null;
  const words = [attribute(element, 'alt'), attribute(element, 'title')]
    .map((text) => canonicalLine(text ?? ''))
    .filter(isWords);
  if (words.length === 0) return null;
  const source = attribute(element, 'src') ?? attribute(element, 'data-src');
  const href = source === null || source.trim() === '' ? null : resolveAddress(source, base);
  const text = [...new Set(words)].join(' – ');
  const isFetched = href !== null && !href.startsWith('mailto:');
  return [{ text, marks: isFetched ? [{ kind: 'link', href }] : [] }];
}

/** Of one pixel: it counts readers and shows nothing. */
export const isDot = (element: PageElement): boolean =>
  [attribute(element, 'width'), attribute(element, 'height')].some((size) =>
    /^[01](?:px)?$/.test(size ?? ''),
  );

/** "12-IMG.jpg", "DSC_0042" and "image" name a file or nothing. */
const isWords = (text: string): boolean =>
  /\p{L}/u.test(text) &&
  !/^\S{0,200}\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)$/i.test(text) &&
  !/^(?:https?:|data:)/i.test(text) &&
  !/^(?:img|dsc|dscn|dscf|pict?|photo|image|screenshot|screen shot)?[ _-]?[\d_-]*$/i.test(text);
