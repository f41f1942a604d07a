import { canonicalLine } from '../../text/canonical-text';

/** Words of a cue in one voice. */
export interface CueSegment {
  /** Named by a voice tag, `<v Ada>`; `null` where none is. */
  readonly voice: string | null;
  /** A dash or ">>" says that somebody else begins. */
  readonly isChange: boolean;
  readonly text: string;
}

/** The tags of WebVTT and those that SubRip files have; what else stands in angle brackets is words: "<3". */
const TAG = /<\/?(?:b|i|u|s|c|lang|ruby|rt|font|span|strong|em)(?:[.\s][^<>]*)?\/?>|<\d[\d:.]*>/gi;
const VOICE = /<(\/?)v(?:\.[^\s<>]*)?(?:\s([^<>]*))?>/gi;
/** A reading over words, which would be glued to them. */
const READING = /<rt(?:\.[^<>]*)?>.*?(?:<\/rt>|(?=<\/ruby>)|$)/gis;
/** Where on the screen, of Advanced SubStation: "{\an8}". */
const OVERRIDE = /\{\\[^{}]*\}/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '\u200E',
  '&rlm;': '\u200F',
};

export const hasReadings = (line: string): boolean => /<rt[.\s>]/i.test(line);

/** @param hasEntities WebVTT has them; in SubRip "&amp;" is what is written */
export function cueSegments(lines: readonly string[], hasEntities: boolean): readonly CueSegment[] {
  const segments: CueSegment[] = [];
  const dashes = lines.filter((line) => DASH.test(bare(line))).length;
  let voice: string | null = null;
  let isNew = false;
  for (const [index, line] of lines.entries()) {
    for (const piece of byVoice(line.replace(READING, ''))) {
      if (piece.voice !== undefined) {
        isNew ||= piece.voice !== voice;
        voice = piece.voice;
      }
      const text = plain(piece.text, hasEntities);
      const sign = changeSign(text, dashes, index);
      const words = text.slice(sign.length).trim();
      if (words === '') continue;
      const last = segments.at(-1);
      const isChange = sign !== '';
      if (last === undefined || isNew || isChange) segments.push({ voice, isChange, text: words });
      else segments.splice(-1, 1, { ...last, text: `${last.text} ${words}` });
      isNew = false;
    }
  }
  return segments;
}

function plain(text: string, hasEntities: boolean): string {
  const stripped = bare(text);
  const decoded = hasEntities
    ? stripped.replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => ENTITIES[entity] ?? entity)
    : stripped;
  return canonicalLine(decoded);
}

const bare = (text: string): string => text.replace(OVERRIDE, '').replace(TAG, '').replace(VOICE, '').trim();

/** `voice` is absent where a line goes on in the voice of the one before. */
function byVoice(line: string): readonly { readonly voice?: string | null; readonly text: string }[] {
  const pieces: { voice?: string | null; text: string }[] = [];
  let at = 0;
  let voice: string | null | undefined;
  const push = (text: string): void => {
    if (text.trim() !== '' || voice !== undefined)
      pieces.push(voice === undefined ? { text } : { voice, text });
  };
  for (const tag of line.matchAll(VOICE)) {
    if (tag.index > at) push(line.slice(at, tag.index));
    const name = canonicalLine(tag[2] ?? '');
    voice = tag[1] === '/' || name === '' ? null : name;
    at = tag.index + tag[0].length;
  }
  push(line.slice(at));
  return pieces;
}

const DASH = /^[-–—‐]\s*(?=[\p{L}\p{N}"“„«'’¿¡[(])/u;

/** One dash inside of a cue goes on with a sentence; two, or one of hyphens at its head, part two speakers. */
function changeSign(text: string, dashes: number, index: number): string {
  const arrows = /^>{2,3}\s*/.exec(text)?.[0];
  if (arrows !== undefined) return arrows;
  const dash = DASH.exec(text)?.[0] ?? '';
  return dashes > 1 || (index === 0 && dash.startsWith('-')) ? dash : '';
}
