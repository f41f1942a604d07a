import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const only = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const layer = (message, ...group) => ({ group, message });

const ELECTRON = ['electron', 'electron/*', 'electron-store'];
const electronOnlyInTheShell = layer(
  'Only main/index.ts, main/hosts/desktop and main/storage/electron-store.ts touch Electron; pass what you need in.',
  ...ELECTRON,
);
const window = layer(
  'main/ never imports the window or the bridge script.',
  '**/renderer/**',
  '**/preload/**',
  'react',
  'react-dom',
  'react-*',
);
const ELECTRON_FILES = ['main/index.ts', 'main/hosts/desktop/**', 'main/storage/electron-store.ts'];

/** One block a feature: inside `core/` and `renderer/features/` a feature never imports another. */
const CORE_FEATURES = ['library', 'search', 'comparison', 'annotations', 'export'];
const coreBase = [
  layer(
    'core/ runs anywhere: no Electron, no Node, no React.',
    ...ELECTRON,
    'node:*',
    'react',
    'react-dom',
    'react-*',
  ),
  layer('core/ is the bottom layer.', '**/main/**', '**/preload/**', '**/renderer/**'),
];
const rendererBase = [
  layer('Ask through the bridge.', ...ELECTRON, 'node:*'),
  layer('The window knows main only through @core/contract.', '**/main/**', '**/preload/**'),
];
const RENDERER_FEATURES = [
  'library',
  'correct',
  'reader',
  'search',
  'compare',
  'topics',
  'notes',
  'notebook',
  'settings',
  'palette',
  'shell',
];
const others = (all, mine, root) =>
  layer(
    'Features never import each other: what two need goes down a layer.',
    ...all.filter((name) => name !== mine).map((name) => `**/${root}${name}/**`),
  );

// In a flat config a later block REPLACES an earlier block's options for the same rule: each file meets one block only.
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
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
    },
  },
  { files: ['core/**'], ignores: CORE_FEATURES.map((name) => `core/${name}/**`), rules: only(...coreBase) },
  ...CORE_FEATURES.map((name) => ({
    files: [`core/${name}/**`],
    rules: only(...coreBase, others(CORE_FEATURES, name, '')),
  })),
  { files: ['renderer/**'], ignores: ['renderer/features/**'], rules: only(...rendererBase) },
  ...RENDERER_FEATURES.map((name) => ({
    files: [`renderer/features/${name}/**`],
    rules: only(...rendererBase, others(RENDERER_FEATURES, name, 'features/')),
  })),
  { files: ['main/**'], ignores: ELECTRON_FILES, rules: only(window, electronOnlyInTheShell) },
  { files: ELECTRON_FILES, rules: only(window) },
  {
    files: ['preload/**'],
    rules: only(
      layer('The preload script knows the contract only.', '**/main/**', '**/renderer/**', 'react', 'node:*'),
      {
        group: ['@core/*', '!@core/contract', '!@core/contract/*'],
        message: 'The preload script knows the contract only.',
      },
    ),
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
