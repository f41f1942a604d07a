import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '@core/messages/english';
import { isStale, readSources, writeStamp } from './build-stamp';
import { PROJECT } from './project';

const t = english.text;

/** Builds what is stale. Answers false where the build failed; what it complained of is printed. */
export async function buildIfStale(project = PROJECT): Promise<boolean> {
  return isStale(project) ? build(project) : true;
}

export async function build(project = PROJECT): Promise<boolean> {
  const started = performance.now();
  const sources = readSources(project);
  process.stdout.write(t('cli.build.begun'));
  // A build that is cut off must not pass for a whole one.
  rmSync(join(project, 'out/.stamp'), { force: true });
  const { code, output } = await run(project);
  if (code !== 0) {
    console.log(t('cli.build.failed'));
    console.error(output.trim());
    return false;
  }
  writeStamp(project, sources);
  console.log(t('cli.build.done', { seconds: ((performance.now() - started) / 1000).toFixed(1) }));
  return true;
}

function run(project: string): Promise<{ readonly code: number | null; readonly output: string }> {
  const cli = join(project, 'node_modules/electron-vite/bin/electron-vite.js');
  const child = spawn(process.execPath, [cli, 'build', '--logLevel', 'warn'], { cwd: project });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
