import { join } from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../main/launch/project';
// @ts-expect-error -- plain JavaScript, as ESLint reads it
import { literalSentencesRule } from '../../tools/lint/literal-sentences.js';

const config: Linter.Config[] = [
  {
    files: ['**/*.tsx'],
    languageOptions: {
      parser: tseslint.parser as Linter.Parser,
      parserOptions: { ecmaFeatures: { jsx: true } },
    },
    plugins: { words: { rules: { 'literal-sentences': literalSentencesRule as never } } },
    rules: { 'words/literal-sentences': 'error' },
  },
];
const linter = new Linter({ cwd: PROJECT });
const faultsOf = (code: string): string[] =>
  linter
    .verify(code, config, { filename: join(PROJECT, 'renderer/ui/Any.tsx') })
    .map(({ message }) => message);

describe('the lint of literal sentences', () => {
  test.each([
    'const a = <p>Saved</p>;',
    'const a = <p>{isSaved ? "Saved" : null}</p>;',
    'const a = <p>{count} notes</p>;',
    'const a = <button aria-label="Save" />;',
    'const a = <Field label={isNew ? "Name" : t("field.name")} />;',
    'const a = <Field label={`Name ${index}`} />;',
    'const a = { label: "Save", run };',
    'showToast("It was saved");',
    'showToast(`${title} was saved`);',
    'const say = (n: number): string => (n === 1 ? "one note" : "notes");',
    't("toast.saved", { what: "the note" });',
    'const KINDS: Readonly<Record<Kind, string>> = { place: "Places" };',
    'const SORT_LABELS = { title: "Title" } as const;',
    'const WORDS = ["none"];',
    'element.setAttribute("title", "Not saved yet");',
  ])('finds the words in %s', (code) => {
    expect(faultsOf(code)).toHaveLength(1);
  });

  test.each([
    'const a = <p className="wide quiet">{t("saved")}</p>;',
    'const a = <p className={`wide ${isQuiet ? "very quiet" : ""}`}>·</p>;',
    'const a = <button aria-label={t("save")} role="menu" />;',
    'throw new Error("no such passage");',
    'document.querySelector("main > p");',
    'const names = "p h1 h2".split(" ");',
    'import a from "some where";',
    'type A = "one or two";',
    'const key = event.key === "Page Up";',
    'const KINDS: Record<Kind, string> = { place: "search.kind.place" };',
    'const SORT_LABELS = { title: "sort.title" } as const;',
    'const SIGNS: Record<string, string> = { ArrowUp: "↑" };',
    'const STATE_CLASSES: Record<State, string> = { open: "open" };',
    'const WORDS = ["compare.all"];',
    'path.setAttribute("d", `M${x} C${y}`);',
  ])('leaves %s', (code) => {
    expect(faultsOf(code)).toEqual([]);
  });
});
