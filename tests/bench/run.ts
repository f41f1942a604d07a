import { existsSync, readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { printTable, type BenchReport, type Row, type Run } from './report';

/**
 * `npm run bench -- NAME [options] [--json]`: runs `tests/bench/NAME.ts`. With `--json` standard output holds exactly
 * one JSON object; whatever else a benchmark has to say goes to standard error.
 */
async function main([name = '', ...args]: readonly string[]): Promise<void> {
  const file = join(import.meta.dirname, `${name}.ts`);
  if (!/^[a-z-]+$/.test(name) || NOT_BENCHES.has(name) || !existsSync(file)) {
    console.error(`Usage: npm run bench -- NAME [options] [--json]\nNAME is one of: ${names().join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const isJson = args.includes('--json');
  if (isJson) console.log = console.error;
  const { run } = (await import(pathToFileURL(file).href)) as { run: Run };
  const report = { machine: machine(), ...(await run(args.filter((arg) => arg !== '--json'))) };
  if (isJson) process.stdout.write(`${JSON.stringify(report)}\n`);
  else print(report);
}

/** Modules beside the benchmarks that are none. */
const NOT_BENCHES = new Set([
  'run',
  'fit-align',
  'report',
  'options',
  'ranking-quality',
  'search-corpus',
  'search-engines',
]);

const names = (): string[] =>
  readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .filter((name) => !NOT_BENCHES.has(name));

const machine = () => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
});

function print(report: BenchReport): void {
  const { engines, methods, files, ratios, ...rest } = report;
  for (const [key, value] of Object.entries(rest))
    console.log(`${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const rows = engines ?? methods ?? files;
  if (rows !== undefined) console.log(`\n${printTable(rows)}`);
  if (ratios !== undefined) console.log(`\n${printTable([{ name: 'ratio', ...ratios } as Row])}`);
}

await main(process.argv.slice(2));
