import { numeral } from '../inline/numerals';
import { attributeOf, childNamed, isNode, isOn, localName, valueOf, type XmlNode } from './xml-tree';

/**
 * The numbers that Word writes by itself (ECMA-376 part 1, 17.9): each paragraph names a list and a level, each level
 * counts by itself and starts anew below a higher one, and lists over one abstract list count on together.
 */
interface Level {
  readonly start: number;
  /** As Word names it: `decimal`, `upperRoman`. */
  readonly format: string;
  /** `%1` stands for the number of the first level. */
  readonly text: string;
  /** All numbers in it are written in plain figures. */
  readonly isLegal: boolean;
  /** Goes on counting below a higher level. */
  readonly isContinued: boolean;
  readonly style: string | null;
}

interface List {
  readonly levels: ReadonlyMap<number, Level>;
  /** Lists with one key count together. */
  readonly key: string;
  readonly starts: ReadonlyMap<number, number>;
}

interface Style {
  readonly parent: string | null;
  readonly list: string | null;
  readonly level: number | null;
}

export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  /** @param numbering numbering.xml and @param styles styles.xml; `null` where the document has none */
  constructor(numbering: XmlNode | null, styles: XmlNode | null) {
    this.#styles = stylesOf(styles);
    this.#lists = numbering === null ? new Map<string, List>() : listsOf(numbering, this.#styles);
  }

  /** What Word writes before a paragraph; `null` where it writes nothing or it cannot be known. */
  labelOf(paragraph: XmlNode): string | null {
    const properties = childNamed(paragraph, 'pPr');
    const own = childNamed(properties, 'numPr');
    const style = valueOf(properties, 'pStyle');
    const inherited = this.#styleNumbering(style);
    const listId = valueOf(own, 'numId') ?? inherited?.list ?? null;
    const list = listId === null ? undefined : this.#lists.get(listId);
    if (listId === null || list === undefined) return null;
    const written = valueOf(own, 'ilvl');
    const index = written === null ? (levelOfStyle(list, style) ?? inherited?.level ?? 0) : Number(written);
    const level = list.levels.get(index);
    if (level === undefined) return null;
    const counts = this.#count(list, listId, index, level);
    return labelFrom(list, counts, level);
  }

  #styleNumbering(id: string | null): { readonly list: string | null; readonly level: number | null } | null {
    let level: number | null = null;
    let at = id;
    for (let depth = 0; at !== null && depth < 20; depth += 1) {
      const style = this.#styles.get(at);
      if (style === undefined) return null;
      level ??= style.level;
      if (style.list !== null) return { list: style.list, level };
      at = style.parent;
    }
    return null;
  }

  #count(list: List, listId: string, index: number, { start }: Level): readonly (number | undefined)[] {
    const counts = this.#counts.get(list.key) ?? [];
    this.#counts.set(list.key, counts);
    const override = list.starts.get(index);
    const isNew = override !== undefined && !this.#started.has(`${listId} ${index}`);
    this.#started.add(`${listId} ${index}`);
    counts[index] = isNew ? override : counts[index] === undefined ? start : (counts[index] ?? 0) + 1;
    for (let above = 0; above < index; above += 1) counts[above] ??= list.levels.get(above)?.start ?? 1;
    for (let below = index + 1; below < counts.length; below += 1)
      if (list.levels.get(below)?.isContinued !== true) counts[below] = undefined;
    return counts;
  }
}

function labelFrom(
  list: List,
  counts: readonly (number | undefined)[],
  { text, isLegal, format }: Level,
): string | null {
  if (format === 'bullet' || format === 'none') return null;
  let isKnown = true;
  const label = text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const style = isLegal ? 'decimal' : (list.levels.get(index)?.format ?? 'decimal');
    const written = FORMATS[style]?.(counts[index] ?? 1);
    isKnown &&= written !== undefined;
    return written ?? '';
  });
  return isKnown && label.trim() !== '' ? label.trim() : null;
}

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: (value) => numeral(value, 'decimal'),
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: (value) => repeated(value, 'a'),
  upperLetter: (value) => repeated(value, 'A'),
  lowerRoman: (value) => numeral(value, 'lower-roman'),
  upperRoman: (value) => numeral(value, 'upper-roman'),
  ordinal: (value) =>
    `${value}${/(?<!1)1$/.test(String(value)) ? 'st' : /(?<!1)2$/.test(String(value)) ? 'nd' : /(?<!1)3$/.test(String(value)) ? 'rd' : 'th'}`,
  numberInDash: (value) => `- ${value} -`,
  russianLower: (value) => 'абвгдежзиклмнопрстуфхцчшщэюя'[value - 1] ?? String(value),
  russianUpper: (value) => 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ'[value - 1] ?? String(value),
  none: () => '',
};

/** Word goes from z to aa, bb, cc, where browsers go to aa, ab, ac. */
const repeated = (value: number, first: string): string =>
  String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.min(20, Math.ceil(value / 26)));

const levelOfStyle = (list: List, style: string | null): number | null => {
  for (const [index, level] of list.levels) if (style !== null && level.style === style) return index;
  return null;
};

function stylesOf(root: XmlNode | null): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  for (const style of root?.children.filter(isNode) ?? []) {
    const numbering = childNamed(childNamed(style, 'pPr'), 'numPr');
    const level = valueOf(numbering, 'ilvl');
    styles.set(attributeOf(style, 'styleId') ?? '', {
      parent: valueOf(style, 'basedOn'),
      list: valueOf(numbering, 'numId'),
      level: level === null ? null : Number(level),
    });
  }
  return styles;
}

function listsOf(root: XmlNode, styles: ReadonlyMap<string, Style>): ReadonlyMap<string, List> {
  const nodes = root.children.filter(isNode);
  const abstracts = new Map<string, XmlNode>();
  for (const node of nodes.filter((each) => localName(each) === 'abstractNum'))
    abstracts.set(attributeOf(node, 'abstractNumId') ?? '', node);
  const nums = new Map<string, XmlNode>();
  for (const node of nodes.filter((each) => localName(each) === 'num'))
    nums.set(attributeOf(node, 'numId') ?? '', node);

  const abstractOf = (num: XmlNode | undefined, depth = 0): { key: string; node: XmlNode } | null => {
    const key = valueOf(num, 'abstractNumId') ?? '';
    const node = abstracts.get(key);
    if (node === undefined) return null;
    // A list may take its levels from a style of lists, which names a list of its own.
    const linked = styles.get(valueOf(node, 'numStyleLink') ?? '')?.list ?? null;
    return linked !== null && depth < 5 ? abstractOf(nums.get(linked), depth + 1) : { key, node };
  };
  const lists = new Map<string, List>();
  for (const [id, num] of nums) {
    const found = abstractOf(num);
    if (found === null) continue;
    const levels = new Map(levelsIn(found.node));
    const starts = new Map<number, number>();
    for (const override of num.children.filter(isNode).filter((each) => localName(each) === 'lvlOverride')) {
      const start = valueOf(override, 'startOverride');
      if (start !== null) starts.set(Number(attributeOf(override, 'ilvl')), Number(start));
      for (const [index, level] of levelsIn(override)) levels.set(index, level);
    }
    lists.set(id, { levels, key: found.key, starts });
  }
  return lists;
}

const levelsIn = (node: XmlNode): readonly (readonly [number, Level])[] =>
  node.children
    .filter(isNode)
    .filter((each) => localName(each) === 'lvl')
    .map((level) => [
      Number(attributeOf(level, 'ilvl')),
      {
        start: Number(valueOf(level, 'start') ?? 1),
        format: valueOf(level, 'numFmt') ?? 'decimal',
        text: valueOf(level, 'lvlText') ?? '',
        isLegal: isOn(level, 'isLgl'),
        isContinued: valueOf(level, 'lvlRestart') === '0',
        style: valueOf(level, 'pStyle'),
      },
    ]);
