import type { Run } from '../../text/canonical-text';
import { canonicalLine } from '../../text/canonical-text';
import { resolveAddress } from './page-address';
import { attribute, type PageElement } from './page-node';

/**
 * A picture is never fetched: its words and its address stand in its place, the address as a link. `null` for one
 * that says nothing to anybody, such as a spacer.
 */
export function describePicture(element: PageElement, base: string | null): readonly Run[] | null {
  const isDot = [attribute(element, 'width'), attribute(element, 'height')].some((size) =>
    /^[01](?:px)?$/.test(size ?? ''),
  );
  if (isDot) return null;
  const words = [attribute(element, 'alt'), attribute(element, 'title')].map((text) =>
    canonicalLine(text ?? ''),
  );
  const caption = [...new Set(words.filter((text) => text !== ''))].join(' – ');
  const source = attribute(element, 'src') ?? attribute(element, 'data-src');
  const href = source === null || source.trim() === '' ? null : resolveAddress(source, base);
  if (href !== null && !href.startsWith('mailto:')) {
    return [
      { text: `${caption === '' ? 'Picture' : caption} (`, marks: [] },
      { text: href, marks: [{ kind: 'link', href }] },
      { text: ')', marks: [] },
    ];
  }
  return caption === '' ? null : [{ text: `Picture: ${caption}`, marks: [] }];
}
