import { canonicalLine, type DraftBlock } from '../../text/canonical-text';
import type { ImportDraft } from '../draft';
import type { DraftSpeaker } from '../draft-turns';
import { UNKNOWN_CITATION } from '../imported-article';
import { brokenDocument } from '../markdown/front-matter';
import { countNotice, noticeIf } from '../notices';
import { captionTurns, type CaptionSegment } from './caption-turns';
import { cueSegments, hasReadings, type CueSegment } from './cue-text';
import { detectLabels } from './detect-labels';
import { parseSrt, parseVtt, type Cue } from './parse-cues';

/**
 * Subtitles and captions, SubRip or WebVTT, as a transcript: sentences by speaker, each paragraph with the time code at
 * which it begins. Speakers are named by voice tags or by labels in the words; where a dash alone says that another one
 * begins, nobody is named.
 * @throws ReaderError `broken-document` where the file has no cue
 */
export function draftCaptions(source: string, format: 'srt' | 'vtt'): ImportDraft {
  const { cues, before, leftOut, language } = format === 'vtt' ? parseVtt(source) : parseSrt(source);
  if (cues.length === 0) throw brokenDocument('no-cues', 0);
  const shown = withoutRepeats(cues);
  const said = shown.flatMap((cue) =>
    cueSegments(cue.lines, format === 'vtt').map((segment) => ({ ...segment, cue })),
  );
  const { segments, isGuessed } = withSpeakers(said);
  const { blocks, places, turns } = captionTurns(segments);
  const opening = before.map(furniture).filter(({ runs }) => runs[0]?.text !== '');
  const shift = opening.length;
  return {
    blocks: [...opening, ...blocks],
    places: [...opening.map(() => null), ...places],
    placeKind: 'time-code',
    turns: turns.map((turn) => ({ ...turn, start: turn.start + shift, end: turn.end + shift })),
    citation: { ...UNKNOWN_CITATION, language },
    notices: [
      ...countNotice('left-out-caption-notes', leftOut),
      ...noticeIf(
        cues.some(({ lines }) => lines.some(hasReadings)),
        'readings-left-out',
      ),
      ...noticeIf(isGuessed, 'speakers-from-labels'),
    ],
  };
}

const furniture = (text: string): DraftBlock => ({
  kind: 'furniture',
  level: 0,
  runs: [{ text: canonicalLine(text), marks: [] }],
  id: null,
});

/** Of the cues, those that have the last line of the one before over a line of their own, where captions roll up. */
const ROLLING = 0.3;

/**
 * Live captions roll up: each cue shows the line of the one before once more over its own. A file is taken for one only
 * as a whole, for people do say a thing twice.
 */
function withoutRepeats(cues: readonly Cue[]): readonly Cue[] {
  const words = cues.map(({ lines }) =>
    lines.map((line) => canonicalLine(line.replace(/<[^<>]*>/g, ''))).filter((line) => line !== ''),
  );
  const repeats = words.map((lines, at) => {
    const [first, last] = [lines[0], words[at - 1]?.at(-1)];
    return first !== undefined && first === last;
  });
  const rolled = repeats.filter((isRepeat, at) => isRepeat && (words[at]?.length ?? 0) > 1).length;
  if (cues.length < 4 || rolled < ROLLING * cues.length) return cues;
  return cues.flatMap((cue, at) => {
    const first = cue.lines.findIndex((line) => canonicalLine(line.replace(/<[^<>]*>/g, '')) !== '');
    const lines = repeats[at] === true ? cue.lines.slice(first + 1) : cue.lines;
    return lines.length === 0 ? [] : [{ ...cue, lines }];
  });
}

type Said = CueSegment & { readonly cue: Cue };

/** One who is named speaks until another is, or a sign says that another does. */
function withSpeakers(said: readonly Said[]): {
  readonly segments: readonly CaptionSegment[];
  readonly isGuessed: boolean;
} {
  // Where signs part the turns each of them is to be labelled; elsewhere labels that are rare name who is not seen.
  const hasSigns = said.some(({ isChange }) => isChange);
  const labels = detectLabels(
    said.map(({ text, isChange }) => ({ text, isFirst: isChange || !hasSigns, isCut: true })),
  );
  let current: { readonly speaker: DraftSpeaker; readonly label: string } | null = null;
  const segments = said.map((segment, index): CaptionSegment => {
    const isSound = SOUND.test(segment.text);
    const label = labels?.get(index);
    if (segment.voice !== null) {
      const { voice } = segment;
      return {
        ...segment,
        isSound,
        label: voice,
        speaker: { key: voice.toLowerCase(), label: voice, isRole: false },
      };
    }
    if (label !== undefined) {
      const { key, label: name, isRole, written } = label;
      current = { speaker: { key, label: name, isRole }, label: written };
    } else if (segment.isChange) current = null;
    const isChange = segment.isChange || label !== undefined || IN_CAPITALS.test(segment.text);
    return {
      ...segment,
      isChange,
      isSound,
      speaker: current?.speaker ?? null,
      label: current?.label ?? null,
    };
  });
  return { segments, isGuessed: labels !== null };
}

/** "CHAIR: ": where labels are too few to be believed, nobody is named, but another turn begins. */
const IN_CAPITALS = /^\p{Lu}[\p{Lu}\p{M} .'’-]{1,30}:\s/u;

/** "[applause]", "(laughs)", "♪ ♪". */
const SOUND = /^(?:\[[^[\]]*\]|\([^()]*\)|♪.*♪|♪+|#.*#)$/u;
