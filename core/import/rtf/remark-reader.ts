import type { PageElement } from '../html/page-node';
import type { Remark } from '../rich-text/remarks';

/** A comment whose end is missing would hold the rest of the document. */
const MOST = 1_000;

/** The comments of an RTF document: their author, and between which marks in the text their words stand. */
export class RemarkReader {
  readonly remarks: Remark[] = [];
  /** Named before its comment. */
  author: string | null = null;
  /** Names the marks of its comment. */
  reference: string | null = null;
  readonly #open = new Map<string, { text: string }>();
  readonly #ended = new Map<string, string>();

  begin(id: string): void {
    this.#open.set(id.trim(), { text: '' });
  }

  end(id: string): void {
    const name = id.trim();
    this.#ended.set(name, this.#open.get(name)?.text ?? '');
    this.#open.delete(name);
  }

  /** Words of the text, which the open comments are about. */
  hear(text: string): void {
    for (const about of this.#open.values()) if (about.text.length < MOST) about.text += text;
  }

  add(blocks: readonly PageElement[]): void {
    const about = this.#ended.get(this.reference?.trim() ?? '') ?? '';
    this.remarks.push({ author: this.author?.trim() === '' ? null : this.author, about, blocks });
    [this.author, this.reference] = [null, null];
  }
}
