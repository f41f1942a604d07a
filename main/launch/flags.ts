import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { english } from '@core/messages/english';

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
  /** Absolute; `null` where the folder of backups is not given. */
  readonly backupsDir: string | null;
  readonly isBackingUp: boolean;
  /** Absolute paths of files and folders to bring in. */
  readonly importPaths: readonly string[];
}

export type ParsedFlags =
  | { readonly kind: 'run'; readonly flags: Flags }
  | { readonly kind: 'help' }
  | { readonly kind: 'fault'; readonly sentence: string };

const t = english.text;

export const helpText = (): string => t('cli.help');

const OPTIONS = {
  browser: { type: 'boolean' },
  desktop: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  port: { type: 'string' },
  data: { type: 'string' },
  backups: { type: 'string' },
  'no-backups': { type: 'boolean' },
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
    if (token.kind === 'positional') return fault(t('cli.flag.unexpected', { argument: token.value }));
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(OPTIONS, token.name)
      ? OPTIONS[token.name as keyof typeof OPTIONS]
      : undefined;
    if (option === undefined) return fault(t('cli.flag.unknown', { flag: token.rawName }));
    if (option.type === 'string' && (token.value ?? '') === '')
      return fault(t('cli.flag.needs-value', { flag: token.rawName }));
    if (option.type === 'boolean' && token.value !== undefined)
      return fault(t('cli.flag.takes-no-value', { flag: token.rawName }));
    mayBePath = token.name === 'import';
    if (mayBePath && token.value?.startsWith('--') === true)
      return fault(t('cli.flag.needs-path', { flag: token.rawName }));
    if (mayBePath) importPaths.push(resolve(cwd, token.value ?? ''));
  }
  if (values.help === true) return { kind: 'help' };
  if (values.browser === true && values.desktop === true) return fault(t('cli.flag.exclude'));
  const port = typeof values.port === 'string' ? readPort(values.port) : 0;
  if (port === null) return fault(t('cli.flag.port', { value: String(values.port) }));
  return {
    kind: 'run',
    flags: {
      browser: values.browser === true,
      desktop: values.desktop === true,
      isOpening: values['no-open'] !== true,
      port,
      dataDir: typeof values.data === 'string' ? resolve(cwd, values.data) : null,
      backupsDir: typeof values.backups === 'string' ? resolve(cwd, values.backups) : null,
      isBackingUp: values['no-backups'] !== true,
      importPaths,
    },
  };
}

const fault = (sentence: string): ParsedFlags => ({
  kind: 'fault',
  sentence: t('cli.flag.see-help', { fault: sentence }),
});

function readPort(text: string): number | null {
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}
