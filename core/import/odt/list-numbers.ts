import { numeral, type NumeralStyle } from '../inline/numerals';
import { elementsNamed, type XmlElement } from '../xml';

/**
 * The numbers that an OpenDocument text writes by itself (ODF 1.3 part 3, 16.30 and 19.880): each level of a list style
 * has a form, and shows the numbers of so many levels above it.
 */
interface Level {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels are shown. */
  readonly shown: number;
  /** LibreOffice's own: the whole label, with `%1%` for the number of the first level. */
  readonly pattern: string | null;
  readonly isSynchronous: boolean;
}

export type ListStyle = ReadonlyMap<number, Level>;

/** By name. @param holders as for `Styles` */
export function listStyles(holders: readonly XmlElement[]): ReadonlyMap<string, ListStyle> {
  const styles = new Map<string, ListStyle>();
  for (const holder of holders)
    for (const style of elementsNamed(holder, 'list-style'))
      styles.set(style.attributes.get('name') ?? '', levelsIn(style));
  return styles;
}

/** How headings are numbered; empty where they are not. */
export function outlineStyle(holders: readonly XmlElement[]): ListStyle {
  const [style] = holders.flatMap((holder) => elementsNamed(holder, 'outline-style'));
  return style === undefined ? new Map<number, Level>() : levelsIn(style);
}

const levelsIn = (style: XmlElement): ListStyle =>
  new Map(
    style.children.flatMap((child) => {
      if (typeof child === 'string' || !/-level-style/.test(child.name)) return [];
      const said = (name: string): string | undefined => child.attributes.get(name);
      const level: Level = {
        format: /bullet|image/.test(child.name) ? '' : (said('num-format') ?? ''),
        prefix: said('num-prefix') ?? '',
        suffix: said('num-suffix') ?? '',
        start: whole(said('start-value')) ?? 1,
        shown: whole(said('display-levels')) ?? 1,
        pattern: said('num-list-format') ?? null,
        isSynchronous: said('num-letter-sync') === 'true',
      };
      return [[whole(said('level')) ?? 1, level] as const];
    }),
  );

export const whole = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;

/** OpenDocument has ten levels of lists; more are counted as the last. */
const DEEPEST = 10;

/** Counts the items of one list, or of lists that go on with one another. */
export class ListCounter {
  /** From level 1 on. */
  #counts: (number | undefined)[] = [];

  /**
   * Counts one item. @param named its level, 1 for the outermost @param value the number that it is given, if any
   * @returns what is written before it; `null` where nothing is or its form is not known
   */
  next(style: ListStyle, named: number, value: number | null): string | null {
    const level = Math.min(DEEPEST, Math.max(1, named));
    const counts = this.#counts;
    const before = counts[level];
    counts[level] = value ?? (before === undefined ? (style.get(level)?.start ?? 1) : before + 1);
    counts.length = level + 1;
    for (let above = 1; above < level; above += 1) counts[above] ??= style.get(above)?.start ?? 1;
    return this.#label(style, level);
  }

  /** The next item of a level begins anew. */
  restart(level: number): void {
    this.#counts.length = Math.min(this.#counts.length, level);
  }

  #label(style: ListStyle, level: number): string | null {
    const own = style.get(level);
    if (own === undefined || own.format === '') return null;
    let isKnown = true;
    const numberAt = (at: number): string => {
      const form = style.get(at);
      if (form === undefined || form.format === '') return '';
      const written = numberIn(form, this.#counts[at] ?? 1);
      isKnown &&= written !== null;
      return written ?? '';
    };
    const label =
      own.pattern?.replace(/%(\d{1,2})%/g, (_, at: string) => numberAt(Number(at))) ??
      `${own.prefix}${levelsShown(level, own.shown).map(numberAt).filter(Boolean).join('.')}${own.suffix}`;
    return isKnown && label.trim() !== '' ? label.trim() : null;
  }
}

const levelsShown = (level: number, shown: number): readonly number[] =>
  Array.from({ length: Math.min(level, shown) }, (_, index) => level - Math.min(level, shown) + index + 1);

const NUMERALS: Readonly<Record<string, NumeralStyle>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

function numberIn({ format, isSynchronous }: Level, value: number): string | null {
  const style = NUMERALS[format];
  if (style === undefined) return null;
  // Synchronous letters go from z to aa, bb, cc.
  if (isSynchronous && /^a$/i.test(format))
    return String.fromCharCode(format.charCodeAt(0) + ((value - 1) % 26)).repeat(
      Math.min(20, Math.ceil(value / 26)),
    );
  return numeral(value, style);
}
