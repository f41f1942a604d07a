import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { printTable, type BenchReport, type Row, type Run } from './report';
import { GENERAL_USAGE, usageOf } from './usage';

/**
 * `npm run bench -- NAME [options] [--json]`: runs `tests/bench/NAME.ts`. With `--json` standard output holds exactly
 * one JSON object; whatever else a benchmark has to say goes to standard error. `--help` says what there is to say.
 */
async function main([name = '', ...args]: readonly string[]): Promise<void> {
  const usage = usageOf(name);
  if ([name, ...args].some((arg) => arg === '--help' || arg === '-h'))
    return void process.stdout.write(usage ?? GENERAL_USAGE);
  if (usage === null) {
    console.error(GENERAL_USAGE);
    process.exitCode = 2;
    return;
  }
  const isJson = args.includes('--json');
  if (isJson) console.log = console.error;
  const file = join(import.meta.dirname, `${name}.ts`);
  const { run } = (await import(pathToFileURL(file).href)) as { run: Run };
  const report = { machine: machine(), ...(await run(args.filter((arg) => arg !== '--json'))) };
  if (isJson) process.stdout.write(`${JSON.stringify(report)}\n`);
  else print(report);
}

const machine = () => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
});

function print(report: BenchReport): void {
  const { engines, methods, files, cases, ratios, ...rest } = report;
  for (const [key, value] of Object.entries(rest))
    console.log(`${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const rows = engines ?? methods ?? files ?? cases;
  if (rows !== undefined) console.log(`\n${printTable(rows)}`);
  if (ratios !== undefined) console.log(`\n${printTable([{ name: 'ratio', ...ratios } as Row])}`);
}

await main(process.argv.slice(2));
