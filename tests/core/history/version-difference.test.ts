import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { versionDifference, type VersionRow } from '@core/history/version-difference';

const kinds = (rows: readonly VersionRow[]): readonly string[] => rows.map(({ is }) => is);

const paragraph = fc
  .array(fc.constantFrom('the', 'ferry', 'left', 'at', 'nine', 'before', 'dawn', 'bell'), { maxLength: 8 })
  .map((words) => words.join(' '));

describe('the difference between two versions', () => {
  it('has every paragraph of both once, in order, but for those that moved', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 12 }), fc.array(paragraph, { maxLength: 12 }), (a, b) => {
        const rows = versionDifference(a, b);
        const left = rows.flatMap((row) =>
          row.is === 'added' || row.is === 'moved-here' ? [] : [row.before],
        );
        const right = rows.flatMap((row) =>
          row.is === 'removed' || row.is === 'moved-away' ? [] : [row.after],
        );
        expect(left).toEqual(a.map((_, index) => index));
        expect(right).toEqual(b.map((_, index) => index));
        for (const row of rows) {
          if ('runs' in row) {
            const text = (out: string): string =>
              row.runs
                .filter(({ is }) => is !== out)
                .map((run) => run.text)
                .join('');
            expect(text('inserted')).toBe(a[row.before]);
            expect(text('removed')).toBe(b[row.after]);
            if (row.is === 'changed') expect(a[row.before]).not.toBe(b[row.after]);
          } else if ('before' in row && 'after' in row) expect(a[row.before]).toBe(b[row.after]);
        }
      }),
    );
  });

  it('calls a paragraph that stands elsewhere word for word moved, not removed and added', () => {
    const [one, two, three] = ['The bell was rung at six.', 'Nobody came to the quay.', 'The shed was sold.'];
    const rows = versionDifference([one, two, three], [two, three, one]);
    expect(kinds(rows)).toEqual(['moved-away', 'same', 'same', 'moved-here']);
    expect(rows[0]).toMatchObject({ before: 0, after: 2, runs: [{ is: 'same', text: one }] });
  });

  it('shows what changed in a paragraph that moved as well', () => {
    const [one, two, three] = ['Nobody came to the quay all that day.', 'A lamp was lit.', 'It rained.'];
    const rows = versionDifference([one, two, three], [two, three, one.replace('quay', 'shed')]);
    expect(kinds(rows)).toEqual(['moved-away', 'same', 'same', 'moved-here']);
    expect(rows[3]).toMatchObject({ runs: expect.arrayContaining([{ is: 'inserted', text: 'shed' }]) });
  });

  it('puts an edited paragraph beside itself where others were added and removed around it', () => {
    const rows = versionDifference(
      ['A first line.', 'The keeper counted forty crates in the eastern shed.', 'A line that goes.'],
      ['A first line.', 'Something quite new here.', 'The keeper counted sixty crates in the western shed.'],
    );
    expect(kinds(rows)).toEqual(['same', 'added', 'changed', 'removed']);
    expect(rows[2]).toMatchObject({ before: 1, after: 2 });
  });
});
