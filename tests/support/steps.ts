import { spawn } from 'node:child_process';
import { PROJECT } from '../../main/launch/project';

export interface Step {
  readonly name: string;
  /** The arguments of Node. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs one step with its output kept together, so that two at a time stay readable. Answers whether it passed. */
export async function runStep({ name, args, env = {} }: Step): Promise<boolean> {
  const started = performance.now();
  // Without a terminal on the other end, tools write lines instead of redrawing them.
  const child = spawn(process.execPath, args, {
    cwd: PROJECT,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`\n== ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  const text = output.trim();
  if (text !== '') console.log(text);
  return code === 0;
}
