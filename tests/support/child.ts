import type { ChildProcess } from 'node:child_process';

/** Collects what a program prints, waits for a line in it, and ends it. */
export interface Program {
  readonly child: ChildProcess;
  output(): string;
  /** The first match in what was printed so far or will be. Rejects where the program ends before. */
  waitFor(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves with the exit code; `null` where a signal ended it. */
  readonly ended: Promise<number | null>;
}

export function watchProgram(child: ChildProcess): Program {
  let output = '';
  const listeners = new Set<() => void>();
  const add = (part: Buffer): void => {
    output += part.toString();
    listeners.forEach((listener) => listener());
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code));
  });
  return {
    child,
    ended,
    output: () => output,
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(output);
          if (found === null) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
        void ended.then(
          (code) => reject(new Error(`ended with ${code} before ${pattern}:\n${output}`)),
          reject,
        );
      }),
  };
}
