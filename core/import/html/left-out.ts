import { canonicalLine, type DraftBlock } from '../../text/canonical-text';
import { isBoilerplate } from '../boilerplate';

/** UTF-16 units; shorter lines are labels of a page as a rule. */
const SHORTEST = 40;

/**
 * Counts passages of a page that the article does not have, menus and links aside. An extractor is right about nearly
 * all of them, and the reader is told of them because it is not about each.
 *
 * @param title of the article, which stands outside its text
 */
export function leftOutOf(
  article: readonly DraftBlock[],
  title: string,
): (whole: readonly DraftBlock[]) => number {
  const kept = [title, ...article.map(lineOf)];
  const lines = new Set(kept);
  // A passage that the extractor put together of two is there as well.
  const text = kept.join(' ');
  const isLeftOut = (block: DraftBlock): boolean => {
    if (!READ.has(block.kind)) return false;
    const line = lineOf(block);
    return (
      line.length >= SHORTEST &&
      !lines.has(line) &&
      !isLinks(block) &&
      !isBoilerplate(line) &&
      !text.includes(line)
    );
  };
  return (whole) => whole.filter(isLeftOut).length;
}

const READ = new Set(['paragraph', 'list-item', 'quotation', 'table-row', 'caption', 'heading']);

const lineOf = (block: DraftBlock): string => canonicalLine(block.runs.map(({ text }) => text).join(''));

const isLinks = ({ runs }: DraftBlock): boolean => {
  const length = (isLinked: boolean): number =>
    runs.reduce(
      (sum, { text, marks }) =>
        marks.some(({ kind }) => kind === 'link') === isLinked ? sum + text.trim().length : sum,
      0,
    );
  return length(true) > length(false);
};
