import { spawn } from 'node:child_process';
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
export async function startHost(dataDir: string, flags: readonly string[] = []): Promise<RunningHost> {
  const program = runHost(['--no-open', '--data', dataDir, ...flags]);
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

/** The same without waiting, for starts that are meant to fail. */
export const runHost = (args: readonly string[]): Program =>
  watchProgram(
    spawn(process.execPath, [join(PROJECT, 'out/main/browser.js'), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
