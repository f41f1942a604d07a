import { join } from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../main/launch/project';
// @ts-expect-error -- plain JavaScript, as ESLint reads it
import { layersRule } from '../../tools/lint/layers.js';

const config: Linter.Config[] = [
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser as Linter.Parser },
    plugins: { synoptic: { rules: { layers: layersRule as never } } },
    rules: { 'synoptic/layers': ['error', { root: PROJECT }] },
  },
];
const linter = new Linter({ cwd: PROJECT });
const faultsOf = (file: string, code: string): string[] =>
  linter.verify(code, config, { filename: join(PROJECT, file) }).map(({ message }) => message);
const imports = (name: string): string[] => [
  `import { x } from '${name}'; x();`,
  `import type { X } from '${name}'; export type Y = X;`,
  `export * from '${name}';`,
  `export const load = () => import('${name}');`,
  `export const load = () => import(\`${name}\`);`,
  `export type X = import('${name}').X;`,
  `import x = require('${name}'); x();`,
  `export const x = require('${name}');`,
];

describe('the lint of layers', () => {
  test.each([
    ['core/text/blocks.ts', 'node:fs'],
    ['core/text/blocks.ts', 'fs'],
    ['core/text/blocks.ts', 'react'],
    ['core/text/blocks.ts', '@tanstack/react-query'],
    ['core/text/blocks.ts', 'zustand'],
    ['core/text/blocks.ts', '../../tests/support/async'],
    ['core/text/blocks.ts', 'electron'],
    ['core/text/blocks.ts', '../../main/app'],
    ['core/text/blocks.ts', '../language/tokens'],
    ['core/contract/ids.ts', '../text/blocks'],
    ['core/language/tokens.ts', '../alignment/score'],
    ['core/export/copy-passage.ts', '../messages/english'],
    ['core/alignment/score.ts', '../discrepancies/polarity'],
    ['core/alignment/score.ts', '@core/comparison/serialize'],
    ['core/discrepancies/polarity.ts', '../alignment/score'],
    ['core/search/rank.ts', '../annotations/order'],
    ['core/a-room-of-tomorrow/new.ts', '../search/rank'],
    ['main/app.ts', '../renderer/App'],
    ['main/app.ts', 'react'],
    ['main/app.ts', 'electron'],
    ['main/app.ts', './hosts/desktop/ipc'],
    ['main/app.ts', '../tools/messages/run'],
    ['main/hosts/browser/server.ts', '../desktop/ipc'],
    ['main/launch/start.ts', '../index'],
    ['main/storage/conf.ts', 'electron-store'],
    ['main/storage/conf.ts', './electron-store'],
    ['main/hosts/browser/server.ts', '../../../preload/index'],
    ['preload/index.ts', '../main/app'],
    ['preload/index.ts', '@core/text/blocks'],
    ['preload/index.ts', 'node:fs'],
    ['renderer/app/App.tsx', '../../main/app'],
    ['renderer/app/App.tsx', 'electron'],
    ['renderer/app/App.tsx', 'node:path'],
    ['renderer/app/App.tsx', 'path'],
    ['renderer/app/App.tsx', '../../tests/support/async'],
    ['renderer/bridge/reader.ts', '../features/reader/view/Outline'],
    ['renderer/features/notes/view/NoteEditor.tsx', '../../reader/view/Outline'],
    ['renderer/features/chapters/view/Chapters.tsx', '../../original/view/Original'],
    ['renderer/features/a-feature-of-tomorrow/view/New.tsx', '../../../features/reader/view/Outline'],
    ['renderer/features/reader/model/voices.ts', '../view/Passage'],
    ['renderer/ui/Button.tsx', '../features/reader/view/Outline'],
    ['renderer/ui/Button.tsx', '../app/views/CompareView'],
    ['renderer/app/keys.ts', '../features/reader/view/Outline'],
    ['renderer/app/keys.ts', './views/CompareView'],
    ['renderer/app/keys.ts', './views'],
    ['renderer/features/notes/view/NoteEditor.tsx', '../../../app/App'],
  ])('refuses in %s an import of %s, however it is written', (file, name) => {
    for (const code of imports(name)) expect(faultsOf(file, code), code).toHaveLength(1);
  });

  test.each([
    ['core/language/tokens.ts', '../text/words'],
    ['core/comparison/compare-articles.ts', '../alignment/align-pair'],
    ['core/alignment/english-model.ts', '../../resources/models/alignment-en.json'],
    ['core/export/copy-passage.ts', '../messages/translator'],
    ['core/search/rank.ts', 'lunr'],
    ['main/app.ts', '@core/search/rank'],
    ['main/hosts/desktop/run-desktop.ts', 'electron'],
    ['main/hosts/desktop/run-desktop.ts', '../../storage/electron-store'],
    ['main/index.ts', './hosts/desktop/run-desktop'],
    ['main/hosts/browser/server.ts', './request-guard'],
    ['main/storage/electron-store.ts', 'electron-store'],
    ['preload/index.ts', '@core/contract/api'],
    ['renderer/features/notes/view/NoteEditor.tsx', '../../../ui/Button'],
    ['renderer/features/notes/view/NoteEditor.tsx', './NoteText'],
    ['renderer/features/reader/view/Passage.tsx', '../model/voices'],
    ['renderer/app/App.tsx', '../features/shell/view/TopBar'],
    ['renderer/app/views/CompareView.tsx', '../../features/compare/view/CompareBar'],
    ['renderer/app/views.ts', './views/CompareView'],
  ])('allows in %s an import of %s', (file, name) => {
    for (const code of imports(name)) expect(faultsOf(file, code), code).toEqual([]);
  });
});
