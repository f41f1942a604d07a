import { describe, expect, it } from 'vitest';
import {
  serializeCsv,
  serializeHtmlPage,
  serializeHtmlTable,
  serializeMarkdown,
  serializeTsv,
  type ExportTable,
} from '@core/export/export-table';

const table = (...cells: readonly string[]): ExportTable => ({
  title: 'A & B',
  remark: 'Read both.',
  columns: cells.map((_, at) => `C${at + 1}`),
  rows: [cells],
});

describe('an exported table', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('runs no formula in a spreadsheet: %j', (cell) => {
    const guarded = serializeCsv(table(cell)).split('\r\n').slice(1).join('\r\n');
    expect(guarded.startsWith(`"'${cell}"`)).toBe(true);
    expect(serializeTsv(table(cell)).split('\n')[1]?.startsWith("'")).toBe(true);
  });

  it('keeps quotation marks, commas and lines inside a cell of CSV', () => {
    expect(serializeCsv(table('He said, “"no"”\nthen yes'))).toBe(
      '\uFEFF"C1"\r\n"He said, “""no""”\nthen yes"\r\n',
    );
  });

  it('has a line a row on the clipboard', () => {
    expect(serializeTsv(table('a\tb\nc', 'd'))).toBe('C1\tC2\na b c\td');
  });

  it('makes no markup of what stands in a cell', () => {
    expect(serializeMarkdown(table('a | b', '*c*')).split('\n').at(-2)).toBe('| a \\| b | \\*c\\* |');
    expect(serializeHtmlTable(table('<b>"1" & 2</b>'))).toContain(
      '<td>&lt;b&gt;&quot;1&quot; &amp; 2&lt;/b&gt;</td>',
    );
    expect(serializeHtmlPage(table('x'))).toContain('<title>A &amp; B</title>');
  });
});
