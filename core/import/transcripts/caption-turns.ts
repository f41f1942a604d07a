import type { DraftSpeaker, DraftTurn } from '../draft-turns';
import type { DraftBlock } from '../../text/canonical-text';
import type { Cue } from './parse-cues';
import type { CueSegment } from './cue-text';
import { printTimeCode } from './time-code';

/** Words of one cue, with who says them as far as the file tells it. */
export interface CaptionSegment extends CueSegment {
  readonly cue: Cue;
  /** From a voice tag or a label; `null` where neither is. */
  readonly speaker: DraftSpeaker | null;
  /** As written; `null` where neither is. */
  readonly label: string | null;
  /** A sound or a song and nobody's words: "[applause]". */
  readonly isSound: boolean;
}

export interface CaptionTurns {
  readonly blocks: readonly DraftBlock[];
  readonly places: readonly string[];
  readonly turns: readonly DraftTurn[];
}

/** UTF-16 units after which a paragraph ends with its sentence, and after which it ends with its cue. */
const FULL = 320;
const OVERFULL = 900;
/** A silence after which what follows is a paragraph of its own, if a sentence ends or whatever ends, milliseconds. */
const PAUSE = 2_500;
const LONG_PAUSE = 10_000;

/**
 * Cues are cut for the eye and end anywhere; a paragraph here is whole sentences of one speaker, small enough that the
 * time code of its first cue leads to it.
 */
export function captionTurns(segments: readonly CaptionSegment[]): CaptionTurns {
  const blocks: DraftBlock[] = [];
  const places: string[] = [];
  const turns: (DraftTurn & { end: number })[] = [];
  let words: string[] = [];
  let length = 0;
  let before: CaptionSegment | null = null;
  let start = 0;
  const close = (): void => {
    if (words.length === 0) return;
    blocks.push({ kind: 'paragraph', level: 0, runs: [{ text: words.join(' '), marks: [] }], id: null });
    places.push(printTimeCode(start));
    words = [];
    length = 0;
  };
  for (const segment of segments) {
    const beginsTurn = before === null || isOther(before, segment);
    if (beginsTurn || endsParagraph(before, segment, length)) close();
    if (beginsTurn) turns.push(newTurn(segment, blocks.length));
    if (words.length === 0) start = segment.cue.start;
    words.push(segment.text);
    length += segment.text.length + 1;
    const turn = turns.at(-1);
    if (turn !== undefined)
      turns.splice(-1, 1, { ...turn, end: blocks.length + 1, time: longer(turn, segment) });
    before = segment;
  }
  close();
  return { blocks, places, turns };
}

const newTurn = ({ speaker, label, isSound, cue }: CaptionSegment, at: number): DraftTurn => ({
  speaker: isSound ? null : speaker,
  label: isSound ? null : label,
  start: at,
  end: at + 1,
  time: { by: 'recording', start: cue.start, end: cue.end },
});

/** Cues overlap: a turn ends with the one that is shown last. */
const longer = ({ time }: DraftTurn, { cue }: CaptionSegment): DraftTurn['time'] =>
  time?.by === 'recording' ? { ...time, end: Math.max(time.end ?? 0, cue.end) } : time;

const isOther = (before: CaptionSegment, next: CaptionSegment): boolean =>
  next.isChange || before.isSound !== next.isSound || before.speaker?.key !== next.speaker?.key;

function endsParagraph(before: CaptionSegment | null, next: CaptionSegment, length: number): boolean {
  if (before === null || length === 0) return false;
  const pause = next.cue.start - before.cue.end;
  // Time that runs back is that of another recording in the same file.
  if (length > OVERFULL || pause > LONG_PAUSE || next.cue.start < before.cue.start) return true;
  return /[.?!…。？！]["'”’»)\]]*$/u.test(before.text) && (length > FULL || pause > PAUSE);
}
