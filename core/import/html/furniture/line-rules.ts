import { isBoilerplateAtEdge } from '../../boilerplate';
import type { PageElement } from '../page-node';
import { articleLines, markLines, type ArticleLine } from './article-lines';
import { countLetters } from './part-measures';
import { isMetadataLine, type KnownMetadata } from './metadata-lines';
import { isFootLabel, isRelatedLabel } from './section-labels';

/**
 * Finds furniture by what lines of an extracted article are, whatever they are called: links to other pages of the site
 * that stand alone, with the label above them; what the page knows of the article, before its first paragraph; and what
 * stands below its last. Density of links and place in the text are the two strongest features of Kohlschütter et al.
 * (WSDM 2010); a link within a sentence is none.
 */
export function markFurnitureLines(root: PageElement, site: string | null, known: KnownMetadata): void {
  const lines = articleLines(root, site);
  const prose = lines.flatMap((line, at) => (isProse(line) ? [at] : []));
  const [first, last] = [prose[0], prose.at(-1)];
  if (first === undefined || last === undefined) return;
  const found = new Set([
    ...linkRuns(lines),
    ...lines.slice(0, first).flatMap((line, at) => (isHead(line, known) ? [at] : [])),
    ...foot(lines, known),
  ]);
  const letters = (some: readonly ArticleLine[]): number => some.reduce((sum, one) => sum + one.letters, 0);
  const apart = lines.filter((_, at) => found.has(at));
  // A page of which half would be set apart is a list of links, or something else that is not known here.
  if (letters(apart) <= letters(lines) / 2) markLines(apart);
}

/** Letters of a paragraph that is surely one. */
const PROSE = 80;
/** Letters of a sentence that may be one. */
const SHORT_PROSE = 20;
const isLooked = ({ kind }: ArticleLine): boolean => kind !== 'kept' && kind !== 'furniture';
const isProse = (line: ArticleLine): boolean =>
  line.kind === 'plain' && line.letters >= PROSE && line.linked < line.letters / 2;
/** A paragraph, or a short one by its full stop. */
const isText = (line: ArticleLine): boolean =>
  isProse(line) ||
  (line.kind === 'plain' &&
    line.letters >= SHORT_PROSE &&
    line.linked < line.letters / 2 &&
    endsSentence(line.text));
const isHead = (line: ArticleLine, known: KnownMetadata): boolean =>
  line.kind === 'plain' && isMetadataLine(line.text, known);

const endsSentence = (text: string): boolean => /[.!?…:;]["”’»)\]]{0,2}$/u.test(text);
/** Between spaces; of scripts that write none two signs count as one. */
const countWords = (text: string): number =>
  (text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0) +
  Math.floor((text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) / 2);

/** All of it leads to another page of the site, a label before the link aside. */
function isLinkLine(line: ArticleLine): boolean {
  if (!isLooked(line) || line.linked === 0) return false;
  const rest = isLabelled(line) ? line.letters - countLetters(line.label) : line.letters;
  return line.linked >= LINKED * rest;
}

/** Share of the letters of a line that is a link; the rest is a number or a word beside it. */
const LINKED = 0.9;

/** "Read more: HEADLINE". */
const isLabelled = ({ label, text }: ArticleLine): boolean =>
  label !== '' &&
  countWords(label) <= 5 &&
  (/[:►▶»]$/u.test(label) || (isRelatedLabel(label) && !endsSentence(text)));

function linkRuns(lines: readonly ArticleLine[]): readonly number[] {
  const found: number[] = [];
  for (let from = 0; from < lines.length; from += 1) {
    let to = from;
    while (to < lines.length && isLinkLine(lines[to] as ArticleLine)) to += 1;
    if (to === from) continue;
    const run = lines.slice(from, to);
    const label = lines[from - 1];
    const isUnderLabel = label !== undefined && isLooked(label) && isRelatedLabel(label.text);
    if (isUnderLabel || (isOfPage(run) && (label === undefined || !introduces(label, run)))) {
      if (isUnderLabel) found.push(from - 1);
      for (let at = from; at < to; at += 1) found.push(at);
    }
    from = to;
  }
  return found;
}

/** Several links, a card that is one link, or a link that stands alone and is a headline, no sentence and no word. */
function isOfPage(run: readonly ArticleLine[]): boolean {
  if (run.some(({ isCard }) => isCard)) return true;
  const lines = run.filter(({ kind }) => kind !== 'heading');
  const words = lines.reduce((sum, { text }) => sum + countWords(text), 0);
  if (lines.length > 1)
    return words >= HEADLINE * lines.length && !lines.every(({ text }) => endsSentence(text));
  const [line] = run;
  if (run.length !== 1 || line === undefined || line.kind !== 'plain') return false;
  return words - countWords(line.label) >= HEADLINE && (isLabelled(line) || !endsSentence(line.text));
}

/** Words of a headline, at least: fewer are names of things. */
const HEADLINE = 4;

/** A heading, or a line with a colon, has a list of links under it that is of the article. */
const introduces = (line: ArticleLine, run: readonly ArticleLine[]): boolean =>
  !run.some(({ isCard }) => isCard) &&
  line.kind !== 'furniture' &&
  (line.text.endsWith(':') || (line.kind === 'heading' && run.length > 1));

/** What stands after the last paragraph that is called as most of them are. */
function foot(lines: readonly ArticleLine[], known: KnownMetadata): readonly number[] {
  const end = lastOfText(lines);
  const found: number[] = [];
  let isBelow = false;
  for (const [at, line] of lines.entries()) {
    if (at <= end || !isLooked(line)) continue;
    isBelow ||= line.kind !== 'item' && isFootLabel(line.text);
    // A name alone at the end signs the text.
    const isOfAuthor = known.names.some(
      (name) => line.text.startsWith(name) && line.text.length > name.length + SIGNATURE,
    );
    if (isBelow || isOfAuthor || isBoilerplateAtEdge(line.text)) found.push(at);
  }
  return found;
}

/** UTF-16 units after a name that may still sign a text: "in Carrow", a date. */
const SIGNATURE = 30;
/** Share of the letters of all paragraphs at which a name of paragraphs is that of the text. */
const OF_TEXT = 0.2;

function lastOfText(lines: readonly ArticleLine[]): number {
  const letters = new Map<string, number>();
  let all = 0;
  for (const line of lines.filter(isProse)) {
    letters.set(line.signature, (letters.get(line.signature) ?? 0) + line.letters);
    all += line.letters;
  }
  const isOfText = ({ signature }: ArticleLine): boolean => (letters.get(signature) ?? 0) >= OF_TEXT * all;
  // Below a label of the foot the paragraphs may be called as those of the text, where a page has no names.
  const label = flatFoot(lines);
  return lines.findLastIndex((line, at) => isText(line) && isOfText(line) && (label === -1 || at < label));
}

/** Share of a page's letters below a label of its foot, at most. */
const LARGEST_FOOT = 0.25;

/** Index of the label below which a page without names has no text any more; -1 where there is none. */
function flatFoot(lines: readonly ArticleLine[]): number {
  const all = lines.reduce((sum, one) => sum + one.letters, 0);
  const lastText = lines.findLastIndex(isText);
  const lastKept = lines.findLastIndex(({ kind }) => kind === 'kept');
  let below = all;
  return lines.findIndex((line, at) => {
    const letters = below;
    below -= line.letters;
    if (at <= lastKept || letters > LARGEST_FOOT * all) return false;
    if (!isLooked(line) || line.kind === 'item' || line.linked > 0 || !isFootLabel(line.text)) return false;
    return at > lastText || !isRelatedLabel(line.text);
  });
}
