import type { Token } from 'markdown-it';
import type { Run, RunMark } from '../../text/canonical-text';
import { loweredText, raisedText } from '../inline/raised-text';
import { isOutside } from './link-address';
import { inlineTag, type InlineTag } from './markdown-html';

/** The texts of the notes of a document, by label; those that stand in a line have a number of their own. */
export interface MarkdownNotes {
  textOf(label: string): string | null;
  /** Takes up a note that stands in a line and answers its sign. */
  add(text: string): string;
}

/** The inline tokens of one block as runs of text under marks. */
export function runsOf(tokens: readonly Token[], notes: MarkdownNotes): readonly Run[] {
  const walk = new RunWalk(notes);
  for (const token of tokens) walk.take(token);
  walk.close();
  return walk.runs;
}

class RunWalk {
  readonly runs: Run[] = [];
  readonly #notes: MarkdownNotes;
  readonly #open: { readonly tag: string; readonly mark: RunMark | null }[] = [];
  /** What stands between the tags of a raised or lowered stretch, while it is open. */
  #raised: { readonly tag: 'sup' | 'sub'; text: string } | null = null;

  constructor(notes: MarkdownNotes) {
    this.#notes = notes;
  }

  take(token: Token): void {
    if (token.nesting === 1) this.#open.push({ tag: token.tag, mark: markOf(token) });
    else if (token.nesting === -1) this.#open.pop();
    else if (token.type === 'softbreak' || token.type === 'hardbreak') this.#push(' ');
    else if (token.type === 'code_inline') this.#push(token.content, { kind: 'code', href: null });
    else if (token.type === 'image') this.#picture(token);
    else if (token.type === 'note_reference') this.#note((token.meta as { readonly label: string }).label);
    else if (token.type === 'inline_note') this.#note(this.#notes.add(token.content));
    else if (token.type === 'html_inline') this.#html(token.content);
    else if (token.type === 'embedded_file') this.#push(isFileOfPicture(token.content) ? '' : token.content);
    else this.#push(token.content);
  }

  close(): void {
    const raised = this.#raised;
    if (raised === null) return;
    this.#raised = null;
    const before = this.runs
      .slice(-8)
      .map(({ text }) => text)
      .join('')
      .slice(-60);
    this.#push(
      raised.tag === 'sub'
        ? loweredText(before, raised.text)
        : raisedText(before, raised.text, () => false).text,
    );
  }

  #push(text: string, own?: RunMark): void {
    if (this.#raised !== null) return void (this.#raised.text += text);
    const marks = this.#open.flatMap(({ mark }) => (mark === null ? [] : [mark]));
    this.runs.push({ text, marks: own === undefined ? marks : [...marks, own] });
  }

  #note(label: string): void {
    const note = this.#notes.textOf(label);
    this.#push(`[${label}]`, { kind: 'note-reference', href: null, ...(note === null ? {} : { note }) });
  }

  #html(html: string): void {
    const tag = inlineTag(html);
    if (tag === 'remark') return;
    if (tag === null) return this.#push(html);
    if (tag.name === 'br') return this.#push(' ');
    if (tag.name === 'sup' || tag.name === 'sub') return this.#raise(tag.name, tag);
    if (tag.name === 'img') return this.#push(/\salt\s*=\s*"([^"]*)"/i.exec(html)?.[1] ?? '');
    if (!tag.isClosing && !/\/>$/.test(html)) this.#open.push({ tag: tag.name, mark: tag.mark });
    else {
      const at = this.#open.findLastIndex((open) => open.tag === tag.name);
      if (at !== -1) this.#open.splice(at, 1);
    }
  }

  #raise(tag: 'sup' | 'sub', { isClosing }: InlineTag): void {
    this.close();
    if (!isClosing) this.#raised = { tag, text: '' };
  }

  /** A picture is never fetched: its words stand in its place, and lead to its address. */
  #picture(token: Token): void {
    const alt = (token.children ?? []).map((child) => child.content).join('');
    const title = String(token.attrGet('title') ?? '');
    const src = String(token.attrGet('src') ?? '');
    const words = [alt, title].filter((part) => part !== '' && !isFileOfPicture(part));
    this.#push(words.join(' – '), isOutside(src) ? { kind: 'link', href: src } : undefined);
  }
}

const isFileOfPicture = (text: string): boolean =>
  /^[^\s]{0,200}\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic|pdf)$/i.test(text.trim());

/** `null` for what is no mark of ours, such as struck-out text or a link to nowhere outside. */
function markOf(token: Token): RunMark | null {
  switch (token.type) {
    case 'em_open':
      return { kind: 'emphasis', href: null };
    case 'strong_open':
      return { kind: 'strong', href: null };
    case 'link_open': {
      const href = String(token.attrGet('href') ?? '');
      return isOutside(href) ? { kind: 'link', href } : null;
    }
    default:
      return null;
  }
}
