/**
 * One quotation followed through several texts: where else the same words stand in quotation marks, and what was cut off them
 * there. Words are compared as written, case, accents and punctuation aside; who said them is not.
 */
import type { Article } from '../contract/article';
import type { Block } from '../contract/block';
import type { PassageRange } from '../contract/correspondence';
import { readQuotations } from '../attribution/quotations';
import { tokenize } from '../language/tokens';
import { findBlock } from '../text/blocks';

/**
 * `same`: the same words; `shorter`: words of it are cut here; `longer`: the quotation followed is the one that was cut;
 * `overlapping`: each has words that the other has not, or has others among them.
 */
export type QuotationShare = 'same' | 'shorter' | 'longer' | 'overlapping';

export interface FollowedQuotation extends PassageRange {
  readonly share: QuotationShare;
}

/** Words in a row that two quotations must share: fewer are a common phrase. */
const MIN_RUN = 5;

/** Quotations of a passage that are long enough to be followed, in the order of the text. */
export function quotationsOf(article: Pick<Article, 'text'>, block: Block): readonly PassageRange[] {
  const text = article.text.slice(block.start, block.end);
  const marks = [...text.matchAll(QUOTATION_MARK)];
  const starts = Int32Array.from(marks, ({ index }) => index);
  const ends = Int32Array.from(marks, ({ index, 0: mark }) => index + mark.length);
  const { quotations } = readQuotations(
    marks.map(([mark]) => mark),
    starts,
    ends,
    text,
    false,
  );
  // What nothing closes can be a measure in inches, and where a single mark closes it can be an apostrophe.
  return quotations
    .filter(({ start, isClosed }) => isClosed && marks[start]?.[0] !== '‘')
    .map(({ start, end }) => ({
      blockId: block.id,
      start: block.start + (starts[start] ?? 0),
      end: block.start + (ends[end - 1] ?? 0),
    }))
    .filter(({ start, end }) => formsOf(article.text.slice(start, end)).length >= MIN_RUN);
}

const QUOTATION_MARK = /''|``|[“”„«‟»‘’"]/gu;

/**
 * Where the words of a quotation stand in quotation marks in another text, in the order of that text. A quotation that the
 * words that report it part in two is one there and here: no more is called cut than the passage as a whole leaves out.
 */
export function followQuotation(
  from: Pick<Article, 'text' | 'blocks'>,
  { blockId, start, end }: PassageRange,
  to: Pick<Article, 'text' | 'blocks'>,
): readonly FollowedQuotation[] {
  const words = formsOf(from.text.slice(start, end));
  const wanted = new Set(runsOf(words));
  const own = findBlock(from, blockId);
  const around = own === null ? words : quotedIn(from, own).flatMap(({ forms }) => forms);
  return to.blocks.flatMap((block) => {
    const quoted = quotedIn(to, block);
    const here = quoted.flatMap(({ forms }) => forms);
    return quoted
      .filter(({ runs }) => runs.some((run) => wanted.has(run)))
      .map(({ place, forms }) => ({ ...place, share: shareOf({ words, around }, { forms, here }) }));
  });
}

interface Quoted {
  readonly place: PassageRange;
  readonly forms: readonly string[];
  readonly runs: readonly string[];
}

/** By block, for as long as its text is there: the focus moves from passage to passage, and the others stay. */
const known = new WeakMap<Block, { readonly text: string; readonly quoted: readonly Quoted[] }>();

function quotedIn(article: Pick<Article, 'text'>, block: Block): readonly Quoted[] {
  const before = known.get(block);
  if (before?.text === article.text) return before.quoted;
  const quoted = quotationsOf(article, block).map((place) => {
    const forms = formsOf(article.text.slice(place.start, place.end));
    return { place, forms, runs: runsOf(forms) };
  });
  known.set(block, { text: article.text, quoted });
  return quoted;
}

const formsOf = (text: string): readonly string[] => tokenize(text).map(({ form }) => form);

const runsOf = (words: readonly string[]): readonly string[] =>
  words
    .slice(0, Math.max(0, words.length - MIN_RUN + 1))
    .map((_, at) => words.slice(at, at + MIN_RUN).join(' '));

/**
 * What is left of one by cutting alone: its words in their order, with others between them left out. The passage of each
 * counts as a whole.
 */
function shareOf(
  { words, around }: { readonly words: readonly string[]; readonly around: readonly string[] },
  { forms, here }: { readonly forms: readonly string[]; readonly here: readonly string[] },
): QuotationShare {
  const hasAll = isCutOf(words, here);
  const isAll = isCutOf(forms, around);
  if (hasAll && isAll) return 'same';
  if (isAll && isCutOf(forms, words)) return 'shorter';
  return hasAll && isCutOf(words, forms) ? 'longer' : 'overlapping';
}

function isCutOf(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === part[at]) at += 1;
  return at === part.length;
}
