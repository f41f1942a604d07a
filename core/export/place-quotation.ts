import type { Anchor } from '../contract/annotation';
import { createAnchor, resolveAnchor, type AnchorText } from '../text/anchoring/anchor';

/**
 * The passage of a text that a quotation from another edition is of, anchored in this text; `null` where there is none, or
 * where several are as good. Paragraphs are parted by a line feed here, and in a quotation from elsewhere by whatever it has.
 */
export function placeQuotation(
  article: AnchorText,
  { exact, prefix, suffix }: Pick<Anchor, 'exact' | 'prefix' | 'suffix'>,
): Anchor | null {
  // White space stands for white space of either kind, one to one, so that places are the same.
  const flat: AnchorText = { ...article, text: article.text.replace(/\n/g, ' ') };
  const anchor: Anchor = {
    articleRev: ELSEWHERE,
    // No place of this text: only the words count.
    start: 0,
    end: Math.max(1, exact.length),
    exact: exact.replace(/\s/g, ' '),
    prefix: prefix.replace(/\s/g, ' ').slice(-CONTEXT),
    suffix: suffix.replace(/\s/g, ' ').slice(0, CONTEXT),
    blockId: null,
  };
  const placement = resolveAnchor(flat, anchor);
  return 'start' in placement ? createAnchor(article, placement.start, placement.end) : null;
}

/** Whether a text has the very words, which costs little to know. */
export const hasQuotation = ({ text }: Pick<AnchorText, 'text'>, exact: string): boolean =>
  text.replace(/\n/g, ' ').includes(exact.replace(/\s/g, ' '));

const ELSEWHERE = '0'.repeat(64);
/** UTF-16 units of context that an anchor has. */
const CONTEXT = 64;
