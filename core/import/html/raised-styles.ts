/** How a style sets letters off the line, as an element of HTML that does the same. */
export type RaisedTag = 'sup' | 'sub';

/** By name of the class. */
export type RaisedClasses = Map<string, RaisedTag>;

/** Longer sheets are those of a whole site, and raise nothing more. */
const LONGEST = 2_000_000;
const LONGEST_RULE = 4_000;
/** A class alone, or on an element: what depends on where it stands is not looked for. */
const SELECTOR = /(?:^|[\s>+~])[a-z]{0,10}\.([\w-]{1,80})$/i;

/** Adds the classes whose letters a style sheet raises or lowers (CSS 2.2, 10.8.1, `vertical-align`). */
export function addRaisedClasses(sheet: string, classes: RaisedClasses): void {
  if (!/vertical-align|position/i.test(sheet)) return;
  for (const rule of sheet.slice(0, LONGEST).split('}')) {
    // The last of several brackets is that of the rule within an `@media`.
    const at = rule.lastIndexOf('{');
    const tag = at === -1 ? null : raisedBy(rule.slice(at + 1).slice(0, LONGEST_RULE));
    if (tag === null) continue;
    const selectors = rule.slice(Math.max(rule.lastIndexOf('{', at - 1) + 1, at - LONGEST_RULE), at);
    for (const selector of selectors.split(',')) {
      const name = SELECTOR.exec(selector.trim())?.[1];
      if (name !== undefined) classes.set(name, tag);
    }
  }
}

/** What the declarations of a style do; `null` where they leave the letters on the line. */
export function raisedBy(declarations: string): RaisedTag | null {
  const align = /(?:^|[;\s])vertical-align\s*:\s*([\w.%+-]+)/i.exec(declarations)?.[1]?.toLowerCase() ?? '';
  if (align === 'super' || align === 'sub') return align === 'super' ? 'sup' : 'sub';
  const isSmaller = /font-size\s*:\s*(?:smaller|x+-small|0?\.\d|[1-9]\d?%)/i.test(declarations);
  if (align === 'top' || align === 'text-top') return isSmaller ? 'sup' : null;
  const shift = /^([+-]?)(?:\d*\.)?\d+(?:em|ex|rem|px|pt|%)$/.exec(align);
  if (shift !== null && /[1-9]/.test(align)) return shift[1] === '-' ? 'sub' : 'sup';
  // The reset of browsers' styles that most sites use raises without moving the line.
  const isMoved = isSmaller && /position\s*:\s*relative/i.test(declarations);
  if (isMoved && /(?:^|[;\s])top\s*:\s*-\s*[\d.]/i.test(declarations)) return 'sup';
  return isMoved && /(?:^|[;\s])bottom\s*:\s*-\s*[\d.]/i.test(declarations) ? 'sub' : null;
}

const INLINE = new Set('a b i em strong span small font cite mark u q var'.split(' '));

/** How an element is set by its style or its classes. */
export function raisedTag(
  tag: string,
  { style, className }: { readonly style: string; readonly className: string },
  classes: RaisedClasses,
): RaisedTag | null {
  if (!INLINE.has(tag)) return null;
  const own = style === '' ? null : raisedBy(style);
  if (own !== null || classes.size === 0) return own;
  for (const name of className.split(/\s+/)) {
    const raised = classes.get(name);
    if (raised !== undefined) return raised;
  }
  return null;
}
