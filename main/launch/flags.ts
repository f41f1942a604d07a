import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Flags {
  /** The browser host even where Electron is installed. */
  readonly browser: boolean;
  /** Try Electron's installer again although it failed lately. */
  readonly desktop: boolean;
  /** Prints the address without opening it. */
  readonly isOpening: boolean;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Absolute; `null` for the default folder. */
  readonly dataDir: string | null;
  /** Absolute paths of files and folders to bring in. */
  readonly importPaths: readonly string[];
}

export type ParsedFlags =
  | { readonly kind: 'run'; readonly flags: Flags }
  | { readonly kind: 'help' }
  | { readonly kind: 'fault'; readonly sentence: string };

export const HELP = `Synoptic: accounts of the same events, side by side, offline.

  npm start -- [flags]

  --browser      use the browser host even where the desktop is installed
  --desktop      try to install the desktop again after it failed
  --no-open      print the address of the browser host without opening it
  --port N       port of the browser host, 1 to 65535 (default: a free one)
  --data DIR     folder for notes and settings (default: your configuration folder)
  --import PATH… bring in files and folders, and say what became of each
  --help         show this
`;

const OPTIONS = {
  browser: { type: 'boolean' },
  desktop: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  port: { type: 'string' },
  data: { type: 'string' },
  import: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the flags after `npm start --`. `cwd` is where the user stands: relative paths count from there. */
export function parseFlags(args: readonly string[], cwd: string): ParsedFlags {
  const { values, tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  const importPaths: string[] = [];
  let mayBePath = false;
  for (const token of tokens) {
    // A shell that unfolds `--import *.pdf` gives one value and many words after it.
    if (token.kind === 'positional' && mayBePath) {
      importPaths.push(resolve(cwd, token.value));
      continue;
    }
    if (token.kind === 'positional') return fault(`Unexpected argument "${token.value}".`);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(OPTIONS, token.name)
      ? OPTIONS[token.name as keyof typeof OPTIONS]
      : undefined;
    if (option === undefined) return fault(`Unknown flag ${token.rawName}.`);
    if (option.type === 'string' && (token.value ?? '') === '')
      return fault(`${token.rawName} needs a value.`);
    if (option.type === 'boolean' && token.value !== undefined)
      return fault(`${token.rawName} takes no value.`);
    mayBePath = token.name === 'import';
    if (mayBePath && token.value?.startsWith('--') === true) return fault(`${token.rawName} needs a path.`);
    if (mayBePath) importPaths.push(resolve(cwd, token.value ?? ''));
  }
  if (values.help === true) return { kind: 'help' };
  if (values.browser === true && values.desktop === true)
    return fault('--browser and --desktop exclude each other.');
  const port = typeof values.port === 'string' ? readPort(values.port) : 0;
  if (port === null) return fault(`--port needs a number from 1 to 65535, not "${String(values.port)}".`);
  return {
    kind: 'run',
    flags: {
      browser: values.browser === true,
      desktop: values.desktop === true,
      isOpening: values['no-open'] !== true,
      port,
      dataDir: typeof values.data === 'string' ? resolve(cwd, values.data) : null,
      importPaths,
    },
  };
}

const fault = (sentence: string): ParsedFlags => ({
  kind: 'fault',
  sentence: `${sentence} "npm start -- --help" lists the flags.`,
});

function readPort(text: string): number | null {
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}
