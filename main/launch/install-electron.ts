import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { english } from '@core/messages/english';
import { electronBinary } from './project';

const t = english.text;

export type Installed =
  | { readonly isInstalled: true }
  | {
      readonly isInstalled: false;
      /** Half a sentence: "Electron … because {reason}". */
      readonly reason: string;
    };

const LIMIT_MS = 60_000;
/** A machine without a network today may have one tomorrow. */
const REMEMBERED_MS = 24 * 60 * 60 * 1_000;

/**
 * Runs Electron's own installer once, with progress; Ctrl+C gives up on it and on nothing else. A failure is remembered
 * for a day, so that the next start does not wait again; `isRetry` asks anew.
 */
export async function installElectron(project: string, isRetry: boolean): Promise<Installed> {
  const version = electronVersion(project);
  const memory = join(project, 'node_modules/.cache/synoptic/electron.json');
  const known = isRetry ? null : recall(memory, version);
  if (known !== null) return { isInstalled: false, reason: t('cli.electron.again', { reason: known }) };

  const outcome = await runInstaller(project, version);
  if (outcome === null && electronBinary(project) !== null) {
    rmSync(memory, { force: true });
    return { isInstalled: true };
  }
  const reason = outcome ?? t('cli.electron.no-binary');
  if (reason !== CANCELLED) remember(memory, version, reason);
  return { isInstalled: false, reason };
}

const CANCELLED = t('cli.electron.cancelled');

/** Answers `null` on success, else the reason. */
async function runInstaller(project: string, version: string): Promise<string | null> {
  const script = join(project, 'node_modules/electron/install.js');
  if (!existsSync(script)) return t('cli.electron.no-package');
  console.log(t('cli.electron.begun', { version }));
  const child = spawn(process.execPath, [script], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  child.stdout.on('data', (part: Buffer) => output.push(part.toString()));
  child.stderr.on('data', (part: Buffer) => output.push(part.toString()));

  let given: string | null = null;
  const giveUp = (reason: string): void => {
    given = reason;
    child.kill('SIGKILL');
  };
  const cancel = (): void => giveUp(CANCELLED);
  process.on('SIGINT', cancel);
  const limit = setTimeout(
    () => giveUp(t('cli.electron.too-slow', { seconds: String(LIMIT_MS / 1000) })),
    LIMIT_MS,
  );
  const progress = setInterval(showProgress, 5_000, performance.now());

  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  process.off('SIGINT', cancel);
  clearTimeout(limit);
  clearInterval(progress);
  return given ?? (code === 0 ? null : reasonIn(output.join('')));
}

const showProgress = (started: number): void =>
  console.log(
    t('cli.electron.progress', {
      seconds: String(Math.round((performance.now() - started) / 1000)),
      limit: String(LIMIT_MS / 1000),
    }),
  );

/** The installer prints a stack; its first line that names an error is what a person can use. */
export function reasonIn(output: string): string {
  const line = output.split('\n').find((text) => /error|cannot|failed|ENOTFOUND|ECONN|status/i.test(text));
  const words = line
    ?.trim()
    .replace(/^(?:\w*Error: )+/, '')
    .replace(/\.$/, '');
  return words === undefined || words === ''
    ? t('cli.electron.failed')
    : t('cli.electron.failed-because', { reason: words.slice(0, 160) });
}

function electronVersion(project: string): string {
  try {
    const text = readFileSync(join(project, 'node_modules/electron/package.json'), 'utf8');
    return String((JSON.parse(text) as { version?: unknown }).version);
  } catch {
    return 'unknown';
  }
}

function recall(memory: string, version: string): string | null {
  try {
    const { version: of, reason, at } = JSON.parse(readFileSync(memory, 'utf8')) as Record<string, unknown>;
    const isFresh = typeof at === 'number' && Math.abs(Date.now() - at) < REMEMBERED_MS;
    return of === version && isFresh && typeof reason === 'string' ? reason : null;
  } catch {
    return null;
  }
}

function remember(memory: string, version: string, reason: string): void {
  try {
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(memory, JSON.stringify({ version, reason, at: Date.now() }));
  } catch {
    // The next start asks again, that is all.
  }
}
