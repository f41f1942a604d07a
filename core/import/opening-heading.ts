import { canonicalLine, type DraftBlock } from '../text/canonical-text';

/**
 * The heading that opens a document and is the only one of its rank: what its writer put over it, where neither a style
 * nor the file's properties name a title. The name of a file tells less, and is nobody's title. `null` where several
 * headings share the rank, since the first of them is that of a part.
 */
export function openingHeading(blocks: readonly DraftBlock[]): string | null {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'heading' || first.level > LOWEST || rest.length === 0) return null;
  const isShared = rest.some(({ kind, level }) => kind === 'heading' && level <= first.level);
  return isShared ? null : canonicalLine(first.runs.map(({ text }) => text).join('')) || null;
}

/** A heading below these stands over a part, whatever is around it. */
const LOWEST = 2;
