import type { BlockKind } from '../../contract/block';
import { canonicalLine, type DraftBlock } from '../../text/canonical-text';
import type { ImportDraft } from '../draft';
import type { DraftTurn } from '../draft-turns';
import { noticeIf } from '../notices';
import { readHead } from '../plain-text/parse-text';
import { LINE_END, splitParagraphs } from '../plain-text/paragraphs';
import { splitPlainTextParagraphs } from '../plain-text/plain-text-paragraphs';
import { UNKNOWN_CITATION } from '../imported-article';
import { detectLabels } from './detect-labels';
import { readNumberedLines } from './numbered-lines';
import type { SpeakerLabel } from './speaker-label';
import { printTimeCode } from './time-code';
import { spokenParts } from './spoken-parts';

/** A line of a transcript, and the place that is printed beside it. */
interface Line {
  readonly text: string;
  readonly place: string | null;
}

/**
 * Plain text that is parted by the labels of its speakers, its lines numbered by page or not; `null` where it is not
 * parted so. Labels stay in the text, where they were found: they were only taken for labels. One on a line of its own,
 * with or without a time, is the name of the turn and no part of what is said.
 */
export function labelledText(source: string): ImportDraft | null {
  const raw = source.replace(/^\uFEFF/, '').split(LINE_END);
  const numbered = readNumberedLines(raw);
  const asides = numbered?.lines.filter(({ isAside }) => isAside) ?? [];
  const lines: readonly Line[] =
    numbered?.lines.filter(({ isAside }) => !isAside) ?? raw.map((text) => ({ text, place: null }));
  const labels = detectLabels(
    lines.map(({ text }, at) => ({
      text,
      isFirst: text.trim() !== '' && (lines[at - 1]?.text ?? '').trim() === '',
    })),
  );
  // Numbers before lines that nobody says are as likely those of a table.
  if (labels === null) return null;
  const first = [...labels.keys()][0] ?? 0;
  const head = openingOf(lines.slice(0, first));
  const stretches = stretchesIn(lines, labels);
  const pieces = [...head.pieces, ...stretches.flatMap(({ pieces: own }) => own), ...asides.map(aside)];
  const isTimed = numbered === null && [...labels.values()].some(({ time }) => time !== null);
  return {
    blocks: pieces.map(({ block }) => block),
    places: pieces.map(({ from }) => from),
    endPlaces: pieces.map(({ from, to }) => (to === from ? null : to)),
    placeKind: isTimed ? 'time-code' : 'page-line',
    turns: turnsOf(stretches, head.pieces.length),
    citation: { ...UNKNOWN_CITATION, ...head.citation },
    notices: [
      { code: 'speakers-from-labels' },
      ...noticeIf(numbered !== null && lines.every(({ place }) => place === null), 'line-numbers-left-out'),
    ],
  };
}

interface Piece {
  readonly block: DraftBlock;
  readonly from: string | null;
  readonly to: string | null;
}

const piece = (
  text: string,
  kind: BlockKind = 'paragraph',
  from: string | null = null,
  to: string | null = from,
): Piece => ({
  block: { kind, level: 0, runs: [{ text: canonicalLine(text), marks: [] }], id: null },
  from,
  to,
});

const aside = ({ text }: { readonly text: string }): Piece => piece(text, 'furniture');

/** What stands above the first turn: title, by-line and date where they are plain, and who was present. */
function openingOf(lines: readonly Line[]): {
  readonly pieces: readonly Piece[];
  readonly citation: Partial<ImportDraft['citation']>;
} {
  const isPlaced = lines.some(({ place }) => place !== null);
  if (isPlaced) return { pieces: paragraphsOf(partTitleLines(lines)), citation: {} };
  const paragraphs = splitPlainTextParagraphs(lines.map(({ text }) => text).join('\n'))
    .map(canonicalLine)
    .filter((text) => text !== '');
  // A document has text below its head, which here are the turns.
  const { title, author, issued, containerTitle, furniture, length } = readHead([...paragraphs, '…']);
  return {
    pieces: [
      ...furniture.map((text) => piece(text, 'furniture')),
      ...paragraphs.slice(length).map((text) => piece(text)),
    ],
    citation: { title, author, issued, containerTitle },
  };
}

/** Paragraphs under one label, or under none: headings, and what stands in brackets. */
interface Stretch {
  readonly label: SpeakerLabel | null;
  readonly pieces: readonly Piece[];
}

function stretchesIn(lines: readonly Line[], labels: ReadonlyMap<number, SpeakerLabel>): readonly Stretch[] {
  const starts = [...labels];
  return starts.flatMap(([start, label], at): readonly Stretch[] => {
    const [first, ...rest] = lines.slice(start, starts[at + 1]?.[0] ?? lines.length);
    if (first === undefined) return [];
    const own = { ...first, text: withoutTime(first.text, label) };
    const stretches = spokenParts(own.text.trim() === '' ? rest : [own, ...rest]).map(
      ({ isSpoken, lines: part }) => ({ label: isSpoken ? label : null, pieces: paragraphsOf(part) }),
    );
    const [spoken, ...more] = stretches;
    const [opening, ...others] = spoken?.pieces ?? [];
    if (label.time === null || spoken === undefined || opening === undefined) return stretches;
    const time = printTimeCode(label.time);
    return [{ ...spoken, pieces: [{ ...opening, from: time, to: time }, ...others] }, ...more];
  });
}

function turnsOf(stretches: readonly Stretch[], from: number): readonly DraftTurn[] {
  let at = from;
  return stretches.flatMap(({ label, pieces }): readonly DraftTurn[] => {
    const start = at;
    at += pieces.length;
    if (label === null) return [];
    const { key, label: name, isRole, written, time } = label;
    return [
      {
        speaker: { key, label: name, isRole },
        label: written,
        start,
        end: at,
        time: time === null ? null : { by: 'recording', start: time, end: null },
      },
    ];
  });
}

/** The line as it is written but for a time, which is its place; empty where it has nothing but the label. */
function withoutTime(text: string, { length, written, shape, time }: SpeakerLabel): string {
  const said = text.slice(length).trim();
  if (said === '') return '';
  if (time === null) return text;
  return `${written}${shape === 'question' ? '' : ':'} ${said}`;
}

/**
 * A title page has a line each for court, case, witness and day, which run together would be one false sentence. Parted
 * by empty lines, but for a line that goes on in small letters or ends in the middle of what it says.
 */
const partTitleLines = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line, at) => {
    const isContinued =
      /^\s*\p{Ll}/u.test(line.text) ||
      /(?:,|\b(?:and|of|the|at|in|for|v\.))\s*$/iu.test(lines[at - 1]?.text ?? '');
    return at === 0 || isContinued ? [line] : [{ text: '', place: null }, line];
  });

/** Numbered lines are wrapped wherever the page ends, so that a turn is one paragraph unless it says otherwise. */
function paragraphsOf(lines: readonly Line[]): readonly Piece[] {
  if (lines.every(({ place }) => place === null))
    return splitParagraphs(lines.map(({ text }) => text).join('\n'))
      .filter((text) => canonicalLine(text) !== '')
      .map((text) => piece(text));
  const groups: Line[][] = [];
  for (const line of lines) {
    if (line.text.trim() === '') groups.push([]);
    else if (groups.length === 0) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [piece(group.map(({ text }) => text.trim()).join(' '), 'paragraph', first.place, last.place)];
  });
}
