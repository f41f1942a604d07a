import type { DraftBlock, Run } from '../../text/canonical-text';
import type { ImportDraft } from '../draft';
import type { DraftTurn } from '../draft-turns';
import { LINE_END } from '../plain-text/paragraphs';
import { detectLabels } from './detect-labels';
import type { SpeakerLabel } from './speaker-label';
import { isEditorialNote, unspokenLine } from './unspoken-line';

/**
 * The turns of a document whose paragraphs, or lines of them, begin with the labels of its speakers, found as in plain
 * text. Nothing of its words is changed; a line that begins a turn begins a paragraph. A heading, a table, a caption or what stands in brackets is nobody's, nor is what follows it until a
 * label does.
 */
export function withLabelledTurns(draft: ImportDraft): ImportDraft {
  if (draft.turns !== undefined) return draft;
  const lines = draft.blocks.flatMap(linesOf);
  const found = detectLabels(lines.map(({ text, isFirst }) => ({ text, isFirst: isFirst && text !== '' })));
  if (found === null) return draft;
  const { labels, ...parted } = partBlocks(draft, lines, found);
  const texts = parted.blocks.map((block) => (SPOKEN.has(block.kind) ? textOf(block.runs) : ''));
  const starts = [...labels];
  const last = starts.at(-1)?.[0] ?? 0;
  const breaks = parted.blocks.flatMap((block, index) => {
    const isSpoken = SPOKEN.has(block.kind) && !isUnspoken(texts[index] ?? '');
    // Behind the last turn what is set apart from it is the editor's.
    return isSpoken && !(index > last && isSlanted(block) && !isSlanted(parted.blocks[last])) ? [] : [index];
  });
  let nextBreak = 0;
  const turns = starts.map(([start, label], at): DraftTurn => {
    const next = starts[at + 1]?.[0] ?? parted.blocks.length;
    while ((breaks[nextBreak] ?? Infinity) < start) nextBreak += 1;
    const { key, label: name, isRole, written, time } = label;
    return {
      speaker: { key, label: name, isRole },
      label: written,
      start,
      end: Math.min(next, breaks[nextBreak] ?? Infinity),
      time: time === null ? null : { by: 'recording', start: time, end: null },
    };
  });
  return { ...draft, ...parted, turns, notices: [...draft.notices, { code: 'speakers-from-labels' }] };
}

const SPOKEN: ReadonlySet<DraftBlock['kind']> = new Set(['paragraph', 'list-item', 'quotation']);

const isUnspoken = (text: string): boolean => unspokenLine(text) !== null || isEditorialNote(text);

/** A line of a block. */
interface Line {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly isFirst: boolean;
}

function linesOf({ kind, runs }: DraftBlock): readonly Line[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.isLineBreak === true && SPOKEN.has(kind)) lines.push([]);
    lines.at(-1)?.push(run);
  }
  return lines.map((own, at) => ({
    text: SPOKEN.has(kind) ? textOf(own) : '',
    runs: own,
    isFirst: at === 0,
  }));
}

const textOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .trim();

const isSlanted = (block: DraftBlock | undefined): boolean =>
  block !== undefined &&
  block.runs.every(({ text, marks }) => text.trim() === '' || marks.some(({ kind }) => kind === 'emphasis'));

type Parted = Pick<ImportDraft, 'blocks' | 'places' | 'endPlaces'> & {
  /** By index of the block. */
  readonly labels: ReadonlyMap<number, SpeakerLabel>;
};

/** Each labelled line is the beginning of a block. @param found by index of the line */
function partBlocks(
  draft: ImportDraft,
  lines: readonly Line[],
  found: ReadonlyMap<number, SpeakerLabel>,
): Parted {
  const blocks: DraftBlock[] = [];
  /** Of each, the index of the block that it was part of, and whether it is its beginning. */
  const origins: { readonly from: number; readonly isFirst: boolean }[] = [];
  const labels = new Map<number, SpeakerLabel>();
  let from = -1;
  lines.forEach(({ runs, isFirst }, at) => {
    if (isFirst) from += 1;
    const label = found.get(at);
    const block = draft.blocks[from];
    const last = blocks.at(-1);
    if (block === undefined) return;
    if (isFirst || label !== undefined || last === undefined) {
      if (label !== undefined) labels.set(blocks.length, label);
      blocks.push({ ...block, runs });
      origins.push({ from, isFirst });
    } else blocks.splice(-1, 1, { ...last, runs: [...last.runs, ...runs] });
  });
  const { places, endPlaces } = draft;
  const isOnOne = (index: number): boolean => (endPlaces?.[index] ?? null) === null;
  return {
    labels,
    blocks,
    ...(places === undefined
      ? {}
      : {
          // Of a paragraph over two pages it is not known on which a later line stands.
          places: origins.map(({ from: of, isFirst }) =>
            isFirst || isOnOne(of) ? (places[of] ?? null) : null,
          ),
        }),
    ...(endPlaces === undefined ? {} : { endPlaces: origins.map(({ from: of }) => endPlaces[of] ?? null) }),
  };
}

/**
 * Markdown in which each turn that stands on a line of its own is a paragraph of its own: written line under line, as
 * people do, they would run into one.
 */
export function partTurns(source: string): string {
  const lines = source.split(LINE_END);
  const isBlank = (at: number): boolean => (lines[at] ?? '').trim() === '';
  const labels = detectLabels(
    lines.map((line, at) => ({
      text: line.replace(/^\s*(?:\*\*|__|\*|_)(.{1,60}?)(?:\*\*|__|\*|_)/, '$1'),
      isFirst: !isBlank(at) && isBlank(at - 1),
    })),
  );
  if (labels === null) return source;
  return lines.flatMap((line, at) => (labels.has(at) && !isBlank(at - 1) ? ['', line] : [line])).join('\n');
}
