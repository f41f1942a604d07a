import type { Boundary } from '../../text/canonical-text';
import type { PageElement } from '../html/page-node';
import { Remarks } from '../rich-text/remarks';
import { firstNamed, xmlText, type XmlElement } from '../xml';

/**
 * The comments of an OpenDocument text (ODF 1.3 part 3, 14.1): each stands where it begins, and those about more than a
 * place have an end. An answer without an end of its own is about what the comment is about that it answers.
 */
export class RemarkReader extends Remarks {
  readonly #blocks: (remark: XmlElement) => readonly PageElement[];
  /** Of the comments with and without an end, by name. */
  readonly #ranges = new Map<string, string>();
  #count = 0;

  /** @param blocks reads the paragraphs in a comment */
  constructor(blocks: (remark: XmlElement) => readonly PageElement[]) {
    super();
    this.#blocks = blocks;
  }

  /** @returns where its words begin */
  annotation(element: XmlElement): Boundary {
    const said = (name: string): string => {
      const child = firstNamed(element, name);
      return child === null ? '' : xmlText(child).trim();
    };
    const paragraphs = element.children.filter(
      (child) => typeof child !== 'string' && (child.name === 'p' || child.name === 'list'),
    );
    const blocks = this.#blocks({ ...element, children: paragraphs });
    const range = `remark-${String((this.#count += 1))}`;
    const answered = this.#ranges.get(element.attributes.get('parent-name') ?? '');
    const name = element.attributes.get('name');
    if (name !== undefined) this.#ranges.set(name, answered ?? range);
    this.add({ author: said('creator'), date: said('date'), blocks }, answered ?? range);
    const start = this.begin(range);
    if (name === undefined) this.end(range);
    return start;
  }

  /** @returns where the words of the comment end; `null` for an answer */
  annotationEnd(element: XmlElement): Boundary | null {
    const range = this.#ranges.get(element.attributes.get('name') ?? '');
    return range === undefined ? null : this.end(range);
  }
}
