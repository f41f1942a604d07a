import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PROJECT } from '../../main/launch/project';
import { watchProgram } from '../../tests/support/child';
import type { Carried, OpenBuild } from './bridge';
import { RESOURCES } from './present-build';

/**
 * An older Synoptic that was built; it is run through its browser host, whose way of asking is older than any of its
 * names.
 */
export interface OlderBuild {
  /** Where its sources are. */
  readonly project: string;
  open(dataDir: string): Promise<OpenBuild>;
  drop(): void;
}

/** Checks a revision out in a worktree of its own and builds it there, with the packages of this checkout. */
export function buildRevision(revision: string): OlderBuild {
  const project = mkdtempSync(join(tmpdir(), 'golden-older-'));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: PROJECT, stdio: 'pipe', encoding: 'utf8' });
  let isAdded = false;
  // Not by `prune`, which would forget the worktrees of others whose disk is away.
  const drop = (): void => {
    if (isAdded) git('worktree', 'remove', '--force', project);
    rmSync(project, { recursive: true, force: true });
  };
  try {
    git('worktree', 'add', '--detach', project, revision);
    isAdded = true;
    symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'), 'dir');
    const older = buildCheckout(project);
    return {
      ...older,
      drop() {
        older.drop();
        drop();
      },
    };
  } catch (error) {
    drop();
    throw error;
  }
}

/** Builds a checkout that has its `node_modules`. What is run is a copy, which has the bundle of the golden folder. */
export function buildCheckout(checkout: string): OlderBuild {
  const project = resolve(checkout);
  const cli = join(project, 'node_modules/electron-vite/bin/electron-vite.js');
  const stage = mkdtempSync(join(tmpdir(), 'golden-stage-'));
  const outDir = join(stage, 'out');
  execFileSync(process.execPath, [cli, 'build', '--logLevel', 'warn', '--outDir', outDir], {
    cwd: project,
    stdio: 'pipe',
    encoding: 'utf8',
  });
  for (const name of ['package.json', 'resources'])
    cpSync(join(project, name), join(stage, name), { recursive: true });
  rmSync(join(stage, 'resources/articles'), { recursive: true });
  cpSync(RESOURCES, join(stage, 'resources'), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(stage, 'node_modules'), 'dir');
  return {
    project,
    open: (dataDir) => openHost(join(outDir, 'main/browser.js'), dataDir),
    drop: () => rmSync(stage, { recursive: true, force: true }),
  };
}

async function openHost(program: string, dataDir: string): Promise<OpenBuild> {
  const child = spawn(process.execPath, [program, '--no-open', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const host = watchProgram(child);
  const url = (await host.waitFor(/http:\/\/\S+/))[0];
  const { origin } = new URL(url);
  const entered = await fetch(url, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    async carry(channel, input) {
      const response = await fetch(`${origin}/ask/${channel}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, cookie },
        body: JSON.stringify(input),
      });
      if (!response.ok) throw new Error(`${channel}: ${response.status} ${await response.text()}`);
      return (await response.json()) as Carried;
    },
    async close() {
      child.kill('SIGINT');
      const code = await host.ended;
      if (code !== 0) throw new Error(`the older build ended with ${code}:\n${host.output()}`);
    },
  };
}
