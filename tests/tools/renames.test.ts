import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../main/launch/project';

/** A name that was given up. `folder` is where it must not come back; `exception` says why it may stand there after all. */
interface Rename {
  readonly old: string;
  readonly scope: 'file' | 'export' | 'member' | 'folder';
  readonly folder: string;
  readonly new: string;
  readonly exception?: string;
}

const RENAMES = JSON.parse(readFileSync(join(PROJECT, 'tools/renames.json'), 'utf8')) as readonly Rename[];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

interface Declared {
  /** Types, functions, classes and constants at the top of a file. */
  readonly names: ReadonlySet<string>;
  /** `Type.member` of interfaces, classes and object constants. */
  readonly members: ReadonlySet<string>;
}

const known = new Map<string, Declared>();
function declaredIn(folder: string): Declared {
  const before = known.get(folder);
  if (before !== undefined) return before;
  const names = new Set<string>();
  const members = new Set<string>();
  const addMembers = (owner: string, list: readonly ts.Node[]): void => {
    for (const member of list) {
      const { name } = member as { name?: ts.Node };
      if (name !== undefined) members.add(`${owner}.${name.getText()}`);
    }
  };
  for (const file of filesIn(folder)) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of source.statements) {
      if (ts.isVariableStatement(statement)) {
        for (const { name, initializer } of statement.declarationList.declarations) {
          names.add(name.getText());
          const value =
            initializer !== undefined && ts.isAsExpression(initializer)
              ? initializer.expression
              : initializer;
          if (value !== undefined && ts.isObjectLiteralExpression(value))
            addMembers(name.getText(), value.properties);
        }
      } else if (ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement)) {
        names.add(statement.name?.getText() ?? '');
        addMembers(statement.name?.getText() ?? '', statement.members);
      } else if (ts.isFunctionDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
        names.add(statement.name?.getText() ?? '');
      }
    }
  }
  const declared = { names, members };
  known.set(folder, declared);
  return declared;
}

/** The owner under the name that it has after all renames of the list. */
const ownerOf = ({ new: name }: Rename): string => name.split(/[.#:]/)[0] ?? '';

function stillThere(rename: Rename): boolean {
  const { old, scope, folder } = rename;
  if (scope === 'folder') return existsSync(join(PROJECT, old));
  if (scope === 'file') return filesIn(folder).some((file) => basename(file).replace(/\.tsx?$/, '') === old);
  const { names, members } = declaredIn(folder);
  if (scope === 'export') return names.has(old);
  const member = old.split(/[.#:]/)[1] ?? '';
  return members.has(`${ownerOf(rename)}.${member}`);
}

describe('names that were given up', () => {
  test('stand nowhere in their scope, but for exceptions with their reason', () => {
    const back = RENAMES.filter((rename) => rename.exception === undefined && stillThere(rename));
    expect(back).toEqual([]);
  });

  test('have a folder that exists, so that the list is about this project', () => {
    for (const { folder } of RENAMES) expect(existsSync(join(PROJECT, folder)), folder).toBe(true);
  });

  test('would be found: what stands there now is seen as standing there', () => {
    const present = RENAMES.filter(({ scope, new: name }) => scope === 'export' && /^\w+$/.test(name));
    const seen = present.filter(({ folder, new: name }) => declaredIn(folder).names.has(name));
    expect(seen.length).toBeGreaterThan(present.length / 2);
  });
});
