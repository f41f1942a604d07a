import { readFileSync } from 'node:fs';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The one line a program can read: alone, last, always in this shape. */
export const printTally = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** A step that broke off before it could report counts as one failure. */
const BROKEN: Tally = { passed: 0, failed: 1, skipped: 0 };

/** Vitest's JSON report. A file that does not even load has no tests in it and is a failure all the same. */
export function readVitest(file: string): Tally {
  return readReport(file, (report: VitestReport) => {
    const unloaded = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length;
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });
}

/** Playwright's JSON report. What passed only on a second try passed. */
export const readPlaywright = (file: string): Tally =>
  readReport(file, ({ stats, errors }: PlaywrightReport) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }));

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

interface PlaywrightReport {
  readonly stats: Readonly<Record<'expected' | 'flaky' | 'unexpected' | 'skipped', number>>;
  readonly errors: readonly unknown[];
}

function readReport<R>(file: string, count: (report: R) => Tally): Tally {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')) as R);
  } catch {
    return BROKEN;
  }
}
