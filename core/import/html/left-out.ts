import { canonicalLine, type DraftBlock } from '../../text/canonical-text';
import { isBoilerplate } from '../boilerplate';

/** UTF-16 units; shorter lines are labels of a page as a rule. */
const SHORTEST = 40;

/**
 * How many passages of a page the article does not have, menus and links aside. An extractor is right about nearly all
 * of them, and the reader is told of them because it is not about each.
 */
export function countLeftOut(whole: readonly DraftBlock[], article: readonly DraftBlock[]): number {
  const kept = article.map(lineOf);
  const lines = new Set(kept);
  // A passage that the extractor put together of two is there as well.
  const text = kept.join(' ');
  return whole.filter((block) => {
    if (!READ.has(block.kind)) return false;
    const line = lineOf(block);
    return (
      line.length >= SHORTEST &&
      !lines.has(line) &&
      !isLinks(block) &&
      !isBoilerplate(line) &&
      !text.includes(line)
    );
  }).length;
}

const READ = new Set(['paragraph', 'list-item', 'quotation', 'table-row']);

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
