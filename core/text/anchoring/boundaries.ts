/** Where a passage may begin and end, and how much of its surroundings an anchor keeps. */

/** UTF-16 units of context on each side, as in Hypothesis' practice doubled: 32 leave too many repeats apart. */
const CONTEXT = 64;
/** How far around an offset graphemes are looked at: the segmenter copies the whole string it is given. */
const WINDOW = 64;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The edge of a grapheme at or before `offset`. */
export function snapStart(text: string, offset: number): number {
  return graphemeAt(text, offset)?.start ?? offset;
}

/** The edge of a grapheme at or after `offset`. */
export function snapEnd(text: string, offset: number): number {
  const around = graphemeAt(text, offset);
  return around === null || around.start === offset ? offset : around.end;
}

/** Up to 64 units before `offset`, without half a surrogate pair. */
export function contextBefore(text: string, offset: number): string {
  const start = Math.max(0, offset - CONTEXT);
  return text.slice(isInsidePair(text, start) ? start + 1 : start, offset);
}

/** Up to 64 units from `offset`, without half a surrogate pair. */
export function contextAfter(text: string, offset: number): string {
  const end = Math.min(text.length, offset + CONTEXT);
  return text.slice(offset, isInsidePair(text, end) ? end - 1 : end);
}

function graphemeAt(text: string, offset: number): { readonly start: number; readonly end: number } | null {
  if (offset <= 0 || offset >= text.length || isPlainEdge(text, offset)) return null;
  const from = windowStart(text, offset);
  const segment = graphemes.segment(text.slice(from, offset + WINDOW)).containing(offset - from);
  if (segment === undefined) return null;
  const start = from + segment.index;
  return { start, end: start + segment.segment.length };
}

/** White space never joins what stands before it, so that the segments counted from there are true. */
function windowStart(text: string, offset: number): number {
  const lowest = Math.max(0, offset - WINDOW);
  for (let at = offset - 1; at > lowest; at -= 1) {
    if (text[at] === ' ' || text[at] === '\n') return at;
  }
  return isInsidePair(text, lowest) ? lowest + 1 : lowest;
}

/** Two ASCII characters are always two graphemes; canonical text holds no carriage return. */
const isPlainEdge = (text: string, offset: number): boolean =>
  text.charCodeAt(offset) < 0x80 && text.charCodeAt(offset - 1) < 0x80;

function isInsidePair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
