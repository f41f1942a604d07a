import { readFileSync } from 'node:fs';

/** What is right for one case, by a person: words that its printed outcome has, and words that it must not have. */
export interface Expectation {
  /** The beginning of the file's name below the folder, such as `html/06`. */
  readonly case: string;
  /** As severe as the fault would be: a blocker, major, minor, or a guard of what was always right. */
  readonly severity: 'B' | 'M' | 'm' | 'ok';
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
}

export interface Grade {
  readonly name: string;
  readonly severity: Expectation['severity'];
  /** Words that are missing, and words that should be, each with its sign; empty where the case passes. */
  readonly faults: readonly string[];
}

/** A JSON file of a list of expectations. */
export const readExpectations = (file: string): readonly Expectation[] =>
  JSON.parse(readFileSync(file, 'utf8')) as readonly Expectation[];

/** @param outcome as the tool prints it, whole. @returns nothing for a file of which nothing is expected */
export const grades = (
  expectations: readonly Expectation[],
  name: string,
  outcome: string,
): readonly Grade[] =>
  expectations
    .filter((one) => name.startsWith(one.case))
    .map(({ severity, has = [], lacks = [] }) => ({
      name,
      severity,
      faults: [
        ...has.filter((words) => !outcome.includes(words)).map((words) => `without “${words}”`),
        ...lacks.filter((words) => outcome.includes(words)).map((words) => `with “${words}”`),
      ],
    }));

/** A line for each grade, and how many of each severity pass. */
export function gradeTable(all: readonly Grade[]): string {
  const rows = all.map(({ name, severity, faults }) =>
    [severity.padEnd(2), faults.length === 0 ? 'passes' : 'FAILS ', name, ...faults].join('  '),
  );
  const sums = (['B', 'M', 'm', 'ok'] as const).map((severity) => {
    const of = all.filter((one) => one.severity === severity);
    return `${severity} ${of.filter(({ faults }) => faults.length === 0).length} of ${of.length}`;
  });
  return [...rows, '', `pass: ${sums.join(', ')}`].join('\n');
}
