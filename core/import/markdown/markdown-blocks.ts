import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { DraftBlock, Run } from '../../text/canonical-text';
import { blocksOfHtml } from './markdown-html';
import { addRules, noteLabels, withoutNoteSigns, type MarkdownEnvironment } from './markdown-rules';
import { runsOf, type MarkdownNotes } from './markdown-runs';

/**
 * Markdown to blocks, through the tokens of markdown-it: what is not a block or a mark of ours is text. HTML among it
 * goes the way of web pages, a picture is its words, a table row is its cells, a note stands where it is written.
 */
export interface MarkdownBlock extends DraftBlock {
  /** Line of the Markdown, from 0, on which the block begins. */
  readonly line: number;
}

const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
addRules(markdown);

/** Below the depth at which markdown-it drops text. */
const DEEPEST = 90;
const tokenize = markdown.block.tokenize.bind(markdown.block);
// At its own limit markdown-it leaves out what is nested deeper; here it becomes a paragraph as it stands.
markdown.block.tokenize = (state, startLine, endLine) => {
  if (state.level < DEEPEST) return tokenize(state, startLine, endLine);
  state.push('paragraph_open', 'p', 1).map = [startLine, endLine];
  const inline = state.push('inline', '', 0);
  inline.content = state.getLines(startLine, endLine, state.blkIndent, false).trim();
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
  state.line = endLine;
};

export function readMarkdown(source: string): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  const place = new Place();
  let line = 0;
  let row: Run[] | null = null;
  const plain = withoutNoteSigns(source);
  const environment: MarkdownEnvironment = { labels: noteLabels(plain) };
  const tokens = markdown.parse(plain, environment);
  const notes = notesIn(tokens);
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    if (HAS_NO_NUMBER.has(token.type))
      blocks.push(...place.numberAlone().map((block) => ({ ...block, line })));
    place.enter(token);
    if (token.type === 'tr_open') {
      row = [];
    } else if (token.type === 'tr_close') {
      blocks.push({ kind: 'table-row', level: 0, runs: row ?? [], id: null, line });
      row = null;
    } else if (token.type === 'inline') {
      const runs = runsOf(token.children ?? [], notes);
      if (row === null) blocks.push({ ...place.kindOf(token), runs: place.withNumber(runs), id: null, line });
      else row.push(...(row.length === 0 ? runs : [{ text: ' | ', marks: [] }, ...runs]));
    } else if (token.type === 'fence' || token.type === 'code_block') {
      blocks.push(...codeLines(token, line + (token.type === 'fence' ? 1 : 0)));
    } else if (token.type === 'html_block') {
      const read = blocksOfHtml(token.content) ?? [paragraphOf(token.content)];
      blocks.push(...read.map((block) => ({ ...block, line })));
    }
  }
  return [...blocks, ...notes.own.map((text, index) => ({ ...paragraphOf(`[${index + 1}] ${text}`), line }))];
}

/** What stands in an item and cannot carry its number, and its end. */
const HAS_NO_NUMBER = new Set(['fence', 'code_block', 'html_block', 'table_open', 'list_item_close']);

const paragraphOf = (text: string): DraftBlock => ({
  kind: 'paragraph',
  level: 0,
  runs: [{ text, marks: [] }],
  id: null,
});

/** Their texts without marks, as a mark shows them; `own` are those that stand in a line. */
function notesIn(tokens: readonly Token[]): MarkdownNotes & { readonly own: readonly string[] } {
  const texts = new Map<string, string>();
  const own: string[] = [];
  let label: string | null = null;
  for (const token of tokens) {
    if (token.type === 'note_open') label = (token.meta as { readonly label: string }).label;
    else if (token.type === 'note_close') label = null;
    else if (label !== null && token.type === 'inline')
      texts.set(
        label,
        `${texts.get(label) ?? ''} ${(token.children ?? []).map(({ content }) => content).join('')}`.trim(),
      );
  }
  return {
    own,
    textOf: (wanted) => texts.get(wanted) ?? own[Number(wanted) - 1] ?? null,
    add: (text) => String(own.push(text)),
  };
}

/** One block a line: a block holds no line feed, and code joined to one line cannot be read. */
const codeLines = (token: Token, line: number): readonly MarkdownBlock[] =>
  token.content.split('\n').map((text, index) => ({
    kind: 'code',
    level: 0,
    runs: [{ text, marks: [] }],
    id: null,
    line: line + index,
  }));

type Holder =
  | { readonly in: 'note'; label: string }
  | { readonly in: 'quotation' }
  | { readonly in: 'list' }
  | { readonly in: 'item'; label: string };

/** Where in nested quotations and lists the walk stands. */
class Place {
  readonly #holders: Holder[] = [];
  #heading = 0;

  enter(token: Token): void {
    switch (token.type) {
      case 'note_open':
        this.#holders.push({ in: 'note', label: `[${(token.meta as { readonly label: string }).label}]` });
        break;
      case 'blockquote_open':
        this.#holders.push({ in: 'quotation' });
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.#holders.push({ in: 'list' });
        break;
      case 'list_item_open':
        this.#holders.push({ in: 'item', label: token.info === '' ? '•' : `${token.info}${token.markup}` });
        break;
      case 'note_close':
      case 'blockquote_close':
      case 'bullet_list_close':
      case 'ordered_list_close':
      case 'list_item_close':
        this.#holders.pop();
        break;
      case 'heading_open':
        this.#heading = Number(token.tag.slice(1));
        break;
      case 'heading_close':
        this.#heading = 0;
        break;
    }
  }

  /** The innermost holder decides; only the first paragraph of an item is the item. */
  kindOf(token: Token): Pick<DraftBlock, 'kind' | 'level'> {
    if (this.#heading > 0) return { kind: 'heading', level: this.#heading };
    const children = token.children ?? [];
    if (children.length === 1 && children[0]?.type === 'image') return { kind: 'caption', level: 0 };
    const holder = this.#holders.at(-1);
    if (holder?.in === 'quotation') return { kind: 'quotation', level: this.#depth('quotation') };
    if (holder?.in === 'item' && holder.label !== '')
      return { kind: 'list-item', level: this.#depth('list') };
    return { kind: 'paragraph', level: 0 };
  }

  /** The number of a numbered item is part of its text: blocks have no other place for it, and texts refer to it. */
  withNumber(runs: readonly Run[]): readonly Run[] {
    const number = this.#takeNumber();
    return number === '' ? runs : [{ text: `${number} `, marks: [] }, ...runs];
  }

  /** A number that nothing follows, such as a line of a figure and a full stop: it is what the text says there. */
  numberAlone(): readonly DraftBlock[] {
    const level = this.#depth('list');
    const number = this.#takeNumber();
    return number === '' ? [] : [{ kind: 'list-item', level, runs: [{ text: number, marks: [] }], id: null }];
  }

  /** Items that begin with a list stand before its first one: "2. 29. of May". */
  #takeNumber(): string {
    const labels: string[] = [];
    for (const holder of this.#holders)
      if (holder.in === 'item' || holder.in === 'note') {
        labels.push(holder.label);
        holder.label = '';
      }
    return labels.filter((label) => label !== '' && label !== '•').join(' ');
  }

  #depth(of: Holder['in']): number {
    return this.#holders.filter((holder) => holder.in === of).length;
  }
}
