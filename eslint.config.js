import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { layersRule } from './tools/lint/layers.js';
import { literalSentencesRule } from './tools/lint/literal-sentences.js';
import { nonNullRule } from './tools/lint/non-null.js';

export default tseslint.config(
  { ignores: ['out', '.tsbuild', 'node_modules', 'coverage'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: '[accessibility="private"]', message: 'Privacy is written #name.' },
        {
          selector: 'ExpressionStatement > UpdateExpression',
          message: 'Written += 1; ++ is for cursors and for loops.',
        },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
    },
  },
  {
    files: ['{core,main,preload,renderer}/**/*.{ts,tsx}'],
    plugins: { synoptic: { rules: { layers: layersRule } } },
    rules: { 'synoptic/layers': ['error', { root: import.meta.dirname }] },
  },
  {
    files: ['{core,main,preload,renderer,tools}/**/*.{ts,tsx}'],
    plugins: { types: { rules: { 'non-null': nonNullRule } } },
    rules: { 'types/non-null': 'error', 'max-lines-per-function': ['error', 80] },
  },
  {
    files: [
      'renderer/**/*.{ts,tsx}',
      'main/hosts/desktop/**/*.ts',
      'main/hosts/startup-error.ts',
      'main/hosts/browser/{request-guard,run-browser-host}.ts',
      'main/import/{cli-import,list-files}.ts',
      'main/launch/{build,dev,flags,install-electron,start}.ts',
      'main/storage/data-folder.ts',
    ],
    plugins: { words: { rules: { 'literal-sentences': literalSentencesRule } } },
    rules: { 'words/literal-sentences': 'error' },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    // The rest of its recommended rules serve the React compiler, which is not used here.
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/set-state-in-effect': 'error',
    },
  },
);
