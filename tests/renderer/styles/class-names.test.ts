import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const RENDERER = resolve(import.meta.dirname, '../../../renderer');

/**
 * Classes that a feature may set again although the shared controls of `ui/` define them: none today. A name belongs
 * here only where the feature means the shared control itself.
 */
const SHARED: readonly string[] = [];

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

describe('the class names of the window', () => {
  it('are each defined by one feature, so that no feature changes the looks of another', () => {
    expect(namesOfSeveral(sheets())).toEqual([]);
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
