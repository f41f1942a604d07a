import { LINE_END } from '../plain-text/paragraphs';
import { parseTimeCode, TIME_CODE } from './time-code';

/** What is shown between two moments of a recording. */
export interface Cue {
  /** Milliseconds since the recording began. */
  readonly start: number;
  readonly end: number;
  /** As the file has them, tags and all. */
  readonly lines: readonly string[];
}

export interface Cues {
  readonly cues: readonly Cue[];
  /** Words before the first cue of an SRT file, for no moment; empty in WebVTT, which allows none. */
  readonly before: readonly string[];
  /** Of WebVTT: notes, styles, regions and whatever else is not shown. */
  readonly leftOut: number;
  /** BCP 47, from the head of a WebVTT file; `null` where it names none. */
  readonly language: string | null;
}

const TIMING = new RegExp(String.raw`^\s*(${TIME_CODE})\s*-{1,2}>\s*(${TIME_CODE})(?:\s|$)`);

const timingOf = (line: string): Pick<Cue, 'start' | 'end'> | null => {
  const [, from = '', to = ''] = line.includes('->') ? (TIMING.exec(line) ?? []) : [];
  const [start, end] = [parseTimeCode(from), parseTimeCode(to)];
  return start === null || end === null ? null : { start, end: Math.max(start, end) };
};

/**
 * SubRip. Nothing but its timing lines is relied on: numbers may be wrong, missing or repeated, blank lines may stand
 * inside of a cue or be missing between two, and cues may overlap. They stay in the order of the file, for a file that
 * was put together from two begins its time anew.
 */
export function parseSrt(source: string): Cues {
  const lines = linesOf(source);
  const before: string[] = [];
  const cues: (Cue & { readonly lines: string[] })[] = [];
  let number: number | null = null;
  lines.forEach((line, index) => {
    const timing = timingOf(line);
    if (timing !== null) {
      cues.push({ ...timing, lines: [] });
      return;
    }
    if (line.trim() === '') return;
    if (timingOf(lines[index + 1] ?? '') !== null && isNumber(lines, index, number)) {
      number = Number(line);
      return;
    }
    (cues.at(-1)?.lines ?? before).push(line);
  });
  return { cues, before, leftOut: 0, language: null };
}

/** A line of digits over a timing line numbers its cue; "1984" under words is one of them. */
function isNumber(lines: readonly string[], index: number, last: number | null): boolean {
  const line = (lines[index] ?? '').trim();
  if (!/^\d{1,7}$/.test(line)) return false;
  const above = (lines[index - 1] ?? '').trim();
  return above === '' || timingOf(above) !== null || Number(line) === (last ?? 0) + 1;
}

/** WebVTT (W3C): blocks parted by blank lines, of which those with a timing line are cues. */
export function parseVtt(source: string): Cues {
  const blocks = blocksOf(linesOf(source));
  const head = blocks[0]?.[0]?.startsWith('WEBVTT') === true ? (blocks.shift() ?? []) : [];
  const cues: Cue[] = [];
  let leftOut = head.length > 1 || /^WEBVTT\s+\S/.test(head[0] ?? '') ? 1 : 0;
  for (const block of blocks) {
    // A comment may hold an arrow of its own; the spec gives a cue at most one line above its timing.
    const at = /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(block[0] ?? '')
      ? -1
      : block.slice(0, 2).findIndex((line) => timingOf(line) !== null);
    if (at === -1) {
      leftOut += 1;
      continue;
    }
    cues.push(...cuesIn(block.slice(at)));
  }
  return { cues, before: [], leftOut, language: languageIn(head) };
}

/** A block whose blank line is missing has several cues. */
function cuesIn(block: readonly string[]): readonly Cue[] {
  const cues: (Cue & { readonly lines: string[] })[] = [];
  for (const line of block) {
    const timing = timingOf(line);
    if (timing === null) cues.at(-1)?.lines.push(line);
    else cues.push({ ...timing, lines: [] });
  }
  return cues;
}

const languageIn = (head: readonly string[]): string | null => {
  const named = head.map((line) => /^Language:\s*([A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*)\s*$/.exec(line)?.[1]);
  return named.find((language) => language !== undefined) ?? null;
};

const linesOf = (source: string): readonly string[] => source.replace(/^\uFEFF/, '').split(LINE_END);

function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}
