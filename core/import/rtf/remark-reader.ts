import type { Boundary } from '../../text/canonical-text';
import type { PageElement } from '../html/page-node';
import { Remarks } from '../rich-text/remarks';

/** The comments of an RTF document: who wrote them and when, and between which marks in the text their words stand. */
export class RemarkReader extends Remarks {
  /** Named before its comment. */
  author: string | null = null;
  /** Names the marks of its comment. */
  reference: string | null = null;
  /** Packed, as `\atndate` has it. */
  date: string | null = null;
  #count = 0;

  beginAt(id: string): Boundary {
    return this.begin(rangeOf(id));
  }

  endAt(id: string): Boundary {
    return this.end(rangeOf(id));
  }

  /** @returns the place of a comment that is about no words */
  comment(blocks: readonly PageElement[]): Boundary | null {
    const marked = this.reference === null ? null : rangeOf(this.reference);
    const place = `remark-place-${String((this.#count += 1))}`;
    const range = marked !== null && this.hasRange(marked) ? marked : place;
    this.add({ author: this.author, date: dateOf(this.date ?? ''), blocks }, range);
    [this.author, this.reference, this.date] = [null, null, null];
    if (range === marked) return null;
    const start = this.begin(range);
    this.end(range);
    return start;
  }
}

const rangeOf = (id: string): string => `remark-${id.trim()}`;

/** DTTM of MS-DOC, 2.9.66: minutes, hours, day, month and years since 1900 in the bits of a number, in no known zone. */
function dateOf(packed: string): string {
  const bits = Number(packed.trim()) >>> 0;
  const [minute, hour, day] = [bits & 0x3f, (bits >>> 6) & 0x1f, (bits >>> 11) & 0x1f];
  const [month, year] = [(bits >>> 16) & 0xf, 1_900 + ((bits >>> 20) & 0x1ff)];
  if (minute > 59 || hour > 23 || day < 1 || month < 1 || month > 12) return '';
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(year)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}
