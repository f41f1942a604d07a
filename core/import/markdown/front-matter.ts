import { LineCounter, isMap, isScalar, parseDocument, visit, type Document } from 'yaml';
import type { DigestFault, DigestProblem } from '../../contract/digest-fault';
import type { DocumentFault } from '../../contract/document-fault';
import { ReaderError } from '../../contract/failure';

/**
 * Splits a document at its `---` lines and reads what stands between them as YAML 1.2 data. Nothing in it is ever
 * run, and every fault names its line in the file, which is what an author needs to mend it.
 */
export interface FrontMatter {
  /** Plain data, always an object. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Line of the file, from 1, on which the body begins. */
  readonly bodyLine: number;
  /** Line of the file, from 1, on which a value stands, or the nearest thing that holds it. */
  lineOf(path: readonly (string | number)[]): number;
}

/** The longest front matter that is read, in UTF-16 units: a thousand times what a digest needs would only stall. */
const LONGEST = 500_000;
/** Deeper nesting than any digest has; the YAML reader recurses and would end its stack. */
const DEEPEST = 64;
const FENCE = /^---[ \t]*$/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/;
/** A thematic break may open a document as well; only a key below it makes front matter. */
const KEY = /^(?:[\p{L}_"'][^:]*:(?:\s|$)|#)/u;

/**
 * Answers `null` where the document has no front matter.
 * @throws ReaderError `broken-document` where it has one that is not a list of keys and values.
 */
export function parseFrontMatter(source: string): FrontMatter | null {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (!FENCE.test(lines[0] ?? '') || !KEY.test(lines[1] ?? '')) return null;
  const close = lines.findIndex((line, index) => index > 0 && CLOSING.test(line));
  if (close === -1) return null;
  const yaml = lines.slice(1, close).join('\n');
  if (yaml.length > LONGEST) throw brokenDocument('front-matter-too-long', 1);
  checkDepth(yaml);

  const counter = new LineCounter();
  const document = parseYaml(yaml, counter);
  // The first line of the YAML is the second of the file.
  const lineAt = (offset: number): number => counter.linePos(offset).line + 1;
  const fault = document.errors[0];
  if (fault !== undefined) throw brokenDocument('front-matter-malformed', lineAt(fault.pos[0]), fault.code);
  const twice = keyWrittenTwice(document);
  if (twice !== null) throw brokenDocument('front-matter-repeats-key', lineAt(twice.offset), twice.key);
  if (!isMap(document.contents)) throw brokenDocument('front-matter-no-map', 2);

  return {
    data: toData(document),
    body: lines.slice(close + 1).join('\n'),
    bodyLine: close + 2,
    lineOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const offset = offsetOf(document, path.slice(0, length));
        if (offset !== null) return lineAt(offset);
      }
      return 1;
    },
  };
}

export const brokenDocument = (reason: DocumentFault, line: number, detail = ''): ReaderError =>
  new ReaderError({ code: 'broken-document', reason, detail, line });

export const brokenDigest = (
  problem: DigestProblem,
  line: number,
  { field = '', value = '', expected = '' }: Partial<Omit<DigestFault, 'problem'>> = {},
): ReaderError =>
  new ReaderError({ code: 'broken-digest', fault: { problem, field, value, expected }, line });

function checkDepth(yaml: string): void {
  let depth = 0;
  for (let index = 0; index < yaml.length; index += 1) {
    const char = yaml[index];
    if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) throw nestedTooDeep();
  }
  // "- - - x" and indentation nest as well, at two columns or more a level.
  if (/^ {128}|^(?: *[-?:] ){64}/m.test(yaml)) throw nestedTooDeep();
}

const nestedTooDeep = (): ReaderError => brokenDocument('front-matter-too-deep', 1);

function parseYaml(yaml: string, lineCounter: LineCounter): Document.Parsed {
  try {
    return parseDocument(yaml, { lineCounter, prettyErrors: false, schema: 'core', uniqueKeys: false });
  } catch {
    throw brokenDocument('front-matter-malformed', 1);
  }
}

/** In time linear in the keys; the reader's own check compares each key with each other. */
function keyWrittenTwice(
  document: Document.Parsed,
): { readonly key: string; readonly offset: number } | null {
  let twice: { key: string; offset: number } | null = null;
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : '';
        if (seen.has(name)) {
          twice = { key: name, offset: (isScalar(key) ? key.range?.[0] : undefined) ?? 0 };
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
  });
  return twice;
}

function toData(document: Document.Parsed): Record<string, unknown> {
  try {
    return document.toJS({ maxAliasCount: 20 }) as Record<string, unknown>;
  } catch {
    // The one way to fail here: aliases that unfold into far more than was written.
    throw brokenDocument('front-matter-aliases', 1);
  }
}

/** Of a key where the path ends in one, for the value of an empty key has no place of its own. */
function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number | null {
  const holder = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(holder)) {
    const pair = holder.items.find(({ key }) => String(key) === String(path.at(-1)));
    return (pair?.key as { range?: [number, number, number] } | undefined)?.range?.[0] ?? null;
  }
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  return node?.range?.[0] ?? null;
}
