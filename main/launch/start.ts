/** `npm start`: builds what is stale, then opens the desktop, or the browser host where there is none, and says why. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { english } from '@core/messages/english';
import { buildIfStale } from './build';
import { helpText, parseFlags, type Flags } from './flags';
import { installElectron } from './install-electron';
import { electronBinary, PROJECT } from './project';

const t = english.text;

async function start(): Promise<number> {
  // npm runs scripts in the project; INIT_CWD is where the user stands.
  const parsed = parseFlags(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (parsed.kind === 'help') return say(helpText(), 0);
  if (parsed.kind === 'fault') return complain(parsed.sentence, 2);
  if (!(await buildIfStale())) return complain(t('cli.build.not-started'), 1);

  const { flags } = parsed;
  if (flags.browser) return runBrowserHost(flags);
  const obstacle = await findObstacle(flags);
  if (obstacle === null) return runDesktop(flags);
  console.log(t('cli.desktop.not-available', { reason: obstacle }));
  return runBrowserHost(flags);
}

/** Why the desktop cannot open, as half a sentence; `null` where it can. */
async function findObstacle(flags: Flags): Promise<string | null> {
  if (electronBinary() === null) {
    const installed = await installElectron(PROJECT, flags.desktop);
    if (!installed.isInstalled) return t('cli.desktop.no-electron', { reason: installed.reason });
  }
  if (process.platform !== 'linux') return null;
  if (process.getuid?.() === 0) return t('cli.desktop.root');
  const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  return hasDisplay ? null : t('cli.desktop.no-display');
}

const runDesktop = (flags: Flags): Promise<number> =>
  run(electronBinary() ?? '', [PROJECT, ...folderFlags(flags), ...importFlags(flags)]);

const runBrowserHost = (flags: Flags): Promise<number> =>
  run(process.execPath, [
    join(PROJECT, 'out/main/browser.js'),
    ...folderFlags(flags),
    ...(flags.port === 0 ? [] : ['--port', String(flags.port)]),
    ...(flags.isOpening ? [] : ['--no-open']),
    ...importFlags(flags),
  ]);

const folderFlags = ({ dataDir, backupsDir, isBackingUp }: Flags): readonly string[] => [
  ...(dataDir === null ? [] : ['--data', dataDir]),
  ...(backupsDir === null ? [] : ['--backups', backupsDir]),
  ...(isBackingUp ? [] : ['--no-backups']),
];

const importFlags = ({ importPaths }: Flags): readonly string[] =>
  importPaths.map((path) => `--import=${path}`);

/** Ctrl+C reaches the host by itself; the launcher only stays until the host has saved. */
function run(command: string, args: readonly string[]): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit' });
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(complain(t('cli.start.failed', { reason: error.message }), 1)));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

const say = (text: string, code: number): number => (process.stdout.write(text), code);
const complain = (sentence: string, code: number): number => (console.error(sentence), code);

process.exitCode = await start();
