import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const RENDERER = resolve(import.meta.dirname, '../../../renderer');

/**
 * Classes that a feature may set again although the shared controls of `ui/` define them: none today. A name belongs
 * here only where the feature means the shared control itself.
 */
const SHARED: readonly string[] = [];

/**
 * How the classes of each feature begin: with its name, or what it draws. A feature with several is listed with its
 * reason; a new one has the one.
 */
const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  chapters: ['chapter'],
  collections: ['collection'],
  correct: ['correct'],
  library: ['library'],
  notebook: ['notebook'],
  notes: ['note'],
  original: ['original'],
  palette: ['palette'],
  // What it draws is the page itself, whose parts other features and the stories of the tests name.
  reader: [
    'reader',
    'article',
    'passage',
    'chunk',
    'furniture',
    'hl',
    'voice',
    'provenance',
    'selection',
    'find',
  ],
  search: ['search'],
  settings: ['settings'],
  // One for each region of the window; the page that comes before the program is written with them.
  shell: ['shell', 'top', 'rail', 'place', 'status', 'banner', 'welcome', 'help'],
};

/** Features whose classes do not begin with one prefix yet; the list only shrinks. */
const NOT_YET: readonly string[] = ['compare', 'topics', 'import'];

interface Sheet {
  /** The feature, or the folder that all features share. */
  readonly owner: string;
  readonly css: string;
}

const sheets = (): readonly Sheet[] =>
  globSync('**/*.css', { cwd: RENDERER }).map((path) => {
    const parts = path.split(/[\\/]/);
    const owner = parts[0] === 'features' ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
    return { owner, css: readFileSync(join(RENDERER, path), 'utf8') };
  });

/** The classes of each selector, in its order. */
function selectorsOf(css: string): readonly (readonly string[])[] {
  const rules = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{/g);
  return [...rules]
    .map(([, head]) => (head ?? '').trim())
    .filter((head) => !head.startsWith('@'))
    .flatMap((head) => head.split(/,(?![^(]*\))/))
    .map((selector) => [...selector.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name]) => name ?? ''))
    .filter((names) => names.length > 0);
}

/**
 * The classes a feature defines: each that it styles wherever it stands. One that is styled only beside or inside a
 * class of the feature's own, as in `.banner.trouble`, reaches no element of another.
 */
function definedBy(selectors: readonly (readonly string[])[]): ReadonlySet<string> {
  const alone = new Set(
    selectors.filter((names) => new Set(names).size === 1).map((names) => names[0] ?? ''),
  );
  const open = selectors.filter((names) => !names.some((name) => alone.has(name)));
  return new Set([...alone, ...open.map((names) => names.at(-1) ?? '')]);
}

function namesOfSeveral(all: readonly Sheet[]): readonly string[] {
  const owners = new Map<string, Set<string>>();
  for (const owner of new Set(all.map((sheet) => sheet.owner))) {
    const own = all.filter((sheet) => sheet.owner === owner);
    for (const name of definedBy(own.flatMap(({ css }) => selectorsOf(css))))
      owners.set(name, (owners.get(name) ?? new Set()).add(owner));
  }
  return [...owners]
    .filter(([name, of]) => of.size > 1 && !SHARED.includes(name))
    .map(([name, of]) => `.${name}: ${[...of].sort().join(', ')}`);
}

const beginsWith = (name: string, prefix: string): boolean =>
  name === prefix || name.startsWith(`${prefix}-`);

/** Classes that a feature defines under a name that is not its own. */
function namesOfOthers(all: readonly Sheet[]): readonly string[] {
  return [...new Set(all.map(({ owner }) => owner))].flatMap((owner) => {
    const [folder, feature = ''] = owner.split('/');
    if (folder !== 'features' || NOT_YET.includes(feature)) return [];
    const own = all.filter((sheet) => sheet.owner === owner);
    return [...definedBy(own.flatMap(({ css }) => selectorsOf(css)))]
      .filter((name) => !(PREFIXES[feature] ?? [feature]).some((prefix) => beginsWith(name, prefix)))
      .map((name) => `.${name}: ${owner}`);
  });
}

describe('the class names of the window', () => {
  it('are each defined by one feature, so that no feature changes the looks of another', () => {
    expect(namesOfSeveral(sheets())).toEqual([]);
  });

  it('begin with a prefix of their feature', () => {
    expect(namesOfOthers(sheets())).toEqual([]);
  });

  it('begin with prefixes of which no two features share one', () => {
    const all = Object.values(PREFIXES).flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('of a feature that is new begin with its name', () => {
    const css = '.map { top: 0 } .map-pin { top: 0 } .pin { top: 0 } .map-pin.there { top: 1px }';
    expect(namesOfOthers([{ owner: 'features/map', css }])).toEqual(['.pin: features/map']);
  });

  it('are told apart where two features define one, and only there', () => {
    const reader = { owner: 'features/reader', css: '.dot > span { width: 1px } .bar { top: 0 }' };
    const notes = {
      owner: 'features/notes',
      css: '.note { top: 0 } .note.bar { top: 1px } .dot { width: 2px }',
    };
    expect(namesOfSeveral([reader, notes])).toEqual(['.dot: features/notes, features/reader']);
  });

  it('are not taken over by a rule that names only classes of another feature', () => {
    const reader = { owner: 'features/reader', css: '.pane { top: 0 } .head { top: 0 }' };
    const compare = { owner: 'features/compare', css: '.pane .head { display: none }' };
    expect(namesOfSeveral([reader, compare])).toEqual(['.head: features/compare, features/reader']);
  });
});
