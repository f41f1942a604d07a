import type { Mark } from '../contract/article';
import type { DigestProblem } from '../contract/digest-fault';
import type { CanonicalText } from '../text/canonical-text';
import type { DigestFields } from './digest-schema';
import { brokenDigest, type FrontMatter } from '../import/markdown/front-matter';

/**
 * A digest gives an odd word of its copy as it stands there and says so in brackets: "publically [as in the copy]". Why
 * it is odd stands in the front matter, `asInCopy`, and becomes the note of the mark. The n-th reason of a block is
 * that
 * of its n-th bracket, so that a text can be mended without counting letters.
 */
const BRACKET = /\[[^[\]]*\bin the copy\]/g;

/**
 * @throws ReaderError `broken-digest` for a bracket without a reason and a reason without a bracket, with its line
 */
export function withEditorialMarks(
  { text, blocks, marks }: CanonicalText,
  { asInCopy }: Pick<DigestFields, 'asInCopy'>,
  front: FrontMatter,
): readonly Mark[] {
  const fault = (index: number, problem: DigestProblem, value: string): Error =>
    brokenDigest(problem, front.lineOf(['asInCopy', index]), { field: `asInCopy.${index}`, value });
  const ids = new Set<string>(blocks.map(({ id }) => id));
  const reasonsOf = new Map<string, { readonly reason: string; readonly index: number }[]>();
  asInCopy.forEach(({ block, reason }, index) => {
    if (!ids.has(block)) throw fault(index, 'no-block', block);
    reasonsOf.set(block, [...(reasonsOf.get(block) ?? []), { reason, index }]);
  });

  const own = blocks.flatMap(({ id, start: from, end }): readonly Mark[] => {
    const reasons = reasonsOf.get(id) ?? [];
    const brackets = [...text.slice(from, end).matchAll(BRACKET)];
    const over = reasons[brackets.length];
    if (over !== undefined) throw fault(over.index, 'no-bracket', id);
    return brackets.map(({ index, 0: words }, at) => {
      const reason = reasons[at]?.reason;
      if (reason === undefined)
        throw brokenDigest('no-reason', front.lineOf(['asInCopy']), {
          field: 'asInCopy',
          value: words,
          expected: id,
        });
      const start = from + index;
      return { kind: 'editorial', start, end: start + words.length, href: null, note: reason };
    });
  });
  // Marks stand block by block, and blocks in text order.
  return own.length === 0 ? marks : [...marks, ...own].sort((a, b) => a.start - b.start);
}
