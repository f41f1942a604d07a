import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from '../../main/launch/project';
import { watchProgram, type Program } from './child';

export interface RunningHost extends Program {
  /** With the token. */
  readonly url: string;
  readonly origin: string;
  /** Ctrl+C: answers once everything is saved, with the exit code. */
  close(): Promise<number | null>;
  /** kill -9. */
  kill(): Promise<void>;
}

/** Starts the built browser host on `dataDir` and waits for its address. */
export async function startHost(
  dataDir: string,
  flags: readonly string[] = [],
  as: 'oneself' | 'nobody' = 'oneself',
): Promise<RunningHost> {
  return follow(runHost(['--no-open', '--data', dataDir, ...flags], as));
}

/** The same on the folder that it takes by itself, below a home of its own. */
export const startHostAtHome = (config: string): Promise<RunningHost> =>
  follow(
    watchProgram(
      spawn(process.execPath, [join(PROJECT, 'out/main/browser.js'), '--no-open'], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, XDG_CONFIG_HOME: config },
      }),
    ),
  );

async function follow(program: Program): Promise<RunningHost> {
  const url = (await program.waitFor(/http:\/\/\S+/))[0];
  return {
    ...program,
    url,
    origin: new URL(url).origin,
    close: () => {
      program.child.kill('SIGINT');
      return program.ended;
    },
    kill: async () => {
      program.child.kill('SIGKILL');
      await program.ended;
    },
  };
}

/** Without the rights of root, to whom nothing is forbidden. */
const AS_NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

/** Whether somebody without rights can run the built program: its folder may lie where only its owner comes. */
export function canNobodyRun(): boolean {
  if (process.getuid?.() !== 0) return true;
  const [command = '', ...given] = AS_NOBODY;
  const read = `require('node:fs').readFileSync(${JSON.stringify(join(PROJECT, 'out/main/browser.js'))})`;
  return spawnSync(command, [...given, process.execPath, '-e', read]).status === 0;
}

/** The same without waiting, for starts that are meant to fail. @param as `nobody` is root's; others are it already */
export const runHost = (args: readonly string[], as: 'oneself' | 'nobody' = 'oneself'): Program => {
  const [command = '', ...given] = [
    ...(as === 'nobody' && process.getuid?.() === 0 ? AS_NOBODY : []),
    process.execPath,
    join(PROJECT, 'out/main/browser.js'),
    ...args,
    ...(args.includes('--backups') ? [] : ['--no-backups']),
  ];
  return watchProgram(spawn(command, given, { stdio: ['ignore', 'pipe', 'pipe'] }));
};
