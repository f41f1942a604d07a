/**
 * Parts of a MIME message (RFC 2045 and 2046). A message is held as a string with one character a byte, which costs no
 * more than the bytes; only the part that is wanted is decoded.
 */
export interface MimePart {
  /** By names in lower case, unfolded; the first of each. */
  readonly headers: ReadonlyMap<string, string>;
  readonly source: string;
  /** Where its body stands in the source, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** A delimiter ends it; a part without one was cut off. */
  readonly isWhole: boolean;
}

/** A header with its parameters: `text/html; charset="utf-8"`. */
export interface HeaderValue {
  /** In lower case. */
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

export function parseMessage(source: string): MimePart {
  return partAt(source, 0, source.length, true);
}

/** The parts of a multipart body, in order; none for a body of another kind. */
export function partsOf(part: MimePart): readonly MimePart[] {
  const { value, parameters } = contentType(part);
  const boundary = parameters.get('boundary') ?? '';
  if (!value.startsWith('multipart/') || boundary === '') return [];
  const parts: MimePart[] = [];
  let begun: number | null = null;
  for (const { at, after, isLast } of delimiters(part, boundary)) {
    if (begun !== null) parts.push(partAt(part.source, begun, at, true));
    begun = isLast ? null : after;
    if (isLast || parts.length >= MOST_PARTS) return parts;
  }
  return begun === null ? parts : [...parts, partAt(part.source, begun, part.end, false)];
}

const MOST_PARTS = 20_000;

interface Delimiter {
  /** Of the line end before it. */
  readonly at: number;
  readonly after: number;
  readonly isLast: boolean;
}

function* delimiters({ source, start, end }: MimePart, boundary: string): Generator<Delimiter> {
  const sign = `--${boundary}`;
  for (
    let at = source.indexOf(sign, start);
    at !== -1 && at < end;
    at = source.indexOf(sign, at + sign.length)
  ) {
    const behind = source.slice(at + sign.length, at + sign.length + 80);
    const [line, dashes] = /^(--)?[ \t]*(?:\r?\n|$)/.exec(behind) ?? [];
    const isAtLine = at === start || source[at - 1] === '\n';
    if (line === undefined || !isAtLine) continue;
    const lineEnd = source[at - 2] === '\r' ? at - 2 : at - 1;
    yield {
      at: Math.max(start, lineEnd),
      after: at + sign.length + line.length,
      isLast: dashes !== undefined,
    };
  }
}

/** Longer heads are none. */
const LONGEST_HEAD = 100_000;

function partAt(source: string, from: number, end: number, isWhole: boolean): MimePart {
  const head = source.slice(from, Math.min(end, from + LONGEST_HEAD));
  const gap = /^\r?\n|\r?\n\r?\n/.exec(head);
  const length = gap?.index ?? head.length;
  const headers = new Map<string, string>();
  for (const line of head
    .slice(0, length)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? [];
    const key = name?.toLowerCase();
    if (key !== undefined && value !== undefined && !headers.has(key)) headers.set(key, value.trim());
  }
  return { headers, source, start: Math.min(end, from + length + (gap?.[0].length ?? 0)), end, isWhole };
}

export const contentType = (part: MimePart): HeaderValue =>
  headerValue(part.headers.get('content-type') ?? 'text/plain');

export function headerValue(header: string): HeaderValue {
  const parameters = new Map<string, string>();
  for (const [, name, quoted, bare] of header.matchAll(
    /;\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g,
  ))
    if (name !== undefined)
      parameters.set(
        name.toLowerCase(),
        quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/g, '$1'),
      );
  return { value: (header.split(';')[0] ?? '').trim().toLowerCase(), parameters };
}
