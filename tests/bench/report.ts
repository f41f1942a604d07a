/** What every benchmark gives back; `--json` prints it as it is, with the machine added. */
export type Figure = number | string | null | Readonly<Record<string, number>>;
export type Row = Readonly<Record<string, Figure>> & { readonly name: string };

export interface BenchReport {
  readonly bench: string;
  /** Ours is always named `synoptic`. */
  readonly engines?: readonly Row[];
  /** Benchmarks that compare methods, not engines, use this instead. */
  readonly methods?: readonly Row[];
  /** What reads files has a row for each. */
  readonly files?: readonly Row[];
  /** What tries several kinds of one thing has a row for each. */
  readonly cases?: readonly Row[];
  readonly ratios?: Readonly<Record<string, Figure>>;
  /** What was measured on, and anything else worth telling. */
  readonly [extra: string]: unknown;
}

export type Run = (args: string[]) => Promise<BenchReport>;

/** Rows as an aligned table; nested figures become `plain.p95`. */
export function printTable(rows: readonly Row[]): string {
  const flat = rows.map(flatten);
  const columns = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  const lines = [columns, ...flat.map((row) => columns.map((column) => row.get(column) ?? '–'))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

function flatten(row: Readonly<Record<string, Figure>>): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [key, figure] of Object.entries(row)) {
    if (figure === null) cells.set(key, '–');
    else if (typeof figure === 'object') {
      for (const [inner, value] of Object.entries(figure)) cells.set(`${key}.${inner}`, print(value));
    } else cells.set(key, typeof figure === 'number' ? print(figure) : figure);
  }
  return cells;
}

const print = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(3);
