import type { Env, MarkdownIt, StateBlock as BlockState, StateInline as Inline } from 'markdown-it';

/** What readers write in Markdown beyond CommonMark: footnotes as Pandoc has them, links and marks of note programs. */
export function addRules(markdown: MarkdownIt): void {
  markdown.block.ruler.before('reference', 'note', noteBlock, { alt: ['paragraph', 'reference'] });
  markdown.inline.ruler.before('link', 'wiki-link', wikiLink);
  markdown.inline.ruler.before('link', 'note-reference', noteReference);
  markdown.inline.ruler.before('link', 'inline-note', inlineNote);
  markdown.inline.ruler.before('emphasis', 'highlighted', highlighted);
}

/** Set by the reader of the whole document: the labels of the notes that it has. */
export interface MarkdownEnvironment extends Env {
  readonly labels: ReadonlySet<string>;
}

/** The labels of the notes of a document. */
export const noteLabels = (source: string): ReadonlySet<string> =>
  new Set([...source.matchAll(/^ {0,3}\[\^([^\]\s]{1,100})\]:/gm)].map((found) => found[1] ?? ''));

/** `[^1]: Text`, and what is indented below it. */
function noteBlock(state: BlockState, startLine: number, endLine: number, isSilent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const line = state.src.slice(start, state.eMarks[startLine]);
  const [opening, label] = /^\[\^([^\]\s]{1,100})\]:[ \t]*/.exec(line) ?? [];
  if (opening === undefined || label === undefined) return false;
  if (isSilent) return true;
  const open = state.push('note_open', '', 1);
  open.meta = { label };
  open.map = [startLine, startLine + 1];
  const before = {
    bMark: state.bMarks[startLine] ?? 0,
    tShift: state.tShift[startLine] ?? 0,
    sCount: state.sCount[startLine] ?? 0,
    parent: state.parentType,
    indent: state.blkIndent,
  };
  state.bMarks[startLine] = start + opening.length;
  state.tShift[startLine] = 0;
  state.sCount[startLine] = before.indent + 4;
  state.blkIndent += 4;
  state.parentType = 'reference';
  state.md.block.tokenize(state, startLine, endLine);
  state.parentType = before.parent;
  state.blkIndent = before.indent;
  state.tShift[startLine] = before.tShift;
  state.sCount[startLine] = before.sCount;
  state.bMarks[startLine] = before.bMark;
  state.push('note_close', '', -1);
  return true;
}

function noteReference(state: Inline, isSilent: boolean): boolean {
  const [written, label] = /^\[\^([^\]\s]{1,100})\]/.exec(state.src.slice(state.pos, state.pos + 110)) ?? [];
  const { labels } = state.env as MarkdownEnvironment;
  if (written === undefined || label === undefined || !labels.has(label)) return false;
  if (!isSilent) state.push('note_reference', '', 0).meta = { label };
  state.pos += written.length;
  return true;
}

/** `^[text]`: the note stands where its sign does. */
function inlineNote(state: Inline, isSilent: boolean): boolean {
  const from = state.src.slice(state.pos, state.pos + 1_100);
  const [written, note = ''] = /^\^\[((?:[^[\]\n]|\[[^[\]\n]*\]){1,1000})\]/.exec(from) ?? [];
  if (written === undefined) return false;
  if (!isSilent) state.push('inline_note', '', 0).content = note;
  state.pos += written.length;
  return true;
}

/** `[[target|words]]`; with `!` before it, the file itself is meant. */
function wikiLink(state: Inline, isSilent: boolean): boolean {
  const from = state.src.slice(state.pos, state.pos + 600);
  const [written, embeds, target = '', words] =
    /^(!?)\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{0,200}))?\]\]/.exec(from) ?? [];
  if (written === undefined) return false;
  if (!isSilent) {
    const token = state.push(embeds === '!' ? 'embedded_file' : 'wiki_link', '', 0);
    // After the bar a picture has its width and not its words.
    token.content =
      embeds === '!' || words === undefined || words.trim() === '' ? target.trim() : words.trim();
  }
  state.pos += written.length;
  return true;
}

/** `==words==`: the marks go, the words stay. */
function highlighted(state: Inline, isSilent: boolean): boolean {
  if (!state.src.startsWith('==', state.pos)) return false;
  const end = state.src.indexOf('==', state.pos + 3);
  const inner = end === -1 || end + 2 > state.posMax ? '' : state.src.slice(state.pos + 2, end);
  if (inner === '' || /^\s|\s$|\n\n|^=/.test(inner)) return false;
  if (!isSilent) {
    const { posMax } = state;
    state.pos += 2;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.posMax = posMax;
  }
  state.pos = end + 2;
  return true;
}

/** Remarks that a writer keeps to himself, `%%…%%`, and the signs of callouts, outside of code. */
export function withoutNoteSigns(source: string): string {
  if (!source.includes('%%') && !source.includes('[!')) return source;
  const parts: { readonly isCode: boolean; readonly lines: string[] }[] = [];
  let fence: string | null = null;
  for (const line of source.split('\n')) {
    const sign = /^ {0,3}(```|~~~)/.exec(line)?.[1] ?? null;
    const isCode = fence !== null || sign !== null;
    if (sign !== null) fence = fence === null ? sign : fence === sign ? null : fence;
    const last = parts.at(-1);
    if (last?.isCode === isCode) last.lines.push(line);
    else parts.push({ isCode, lines: [line] });
  }
  return parts
    .map(({ isCode, lines }) => (isCode ? lines.join('\n') : plainPart(lines.join('\n'))))
    .join('\n');
}

const plainPart = (part: string): string =>
  part
    .replace(REMARK, (remark, before: string) => before + remark.replace(/[^\n]/g, ''))
    .replace(
      /^( {0,3}>[> ]{0,40})\[!([\w-]{1,40})\][+-]?[ \t]*(.*)$/gm,
      (_, quoted: string, __, title: string) =>
        title.trim() === '' ? quoted : `${quoted}${title}\n${quoted}`,
    );

const REMARK = /(^|\s)%%(?!%)[\s\S]{0,5000}?%%(?=\s|$)/g;
export const hasRemarks = (source: string): boolean => new RegExp(REMARK.source).test(source);
