/** A table as it leaves Synoptic, and the one list of the formats in which it does. */
import { escapeInline } from './markdown-escape';

export interface ExportTable {
  readonly title: string;
  /** Said below the title; empty where there is nothing to say. */
  readonly remark: string;
  readonly columns: readonly string[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly string[])[];
}

interface TableFormat {
  readonly extension: string;
  readonly mediaType: string;
  readonly serialize: (table: ExportTable) => string;
}

export const TABLE_FORMATS = {
  csv: { extension: 'csv', mediaType: 'text/csv;charset=utf-8', serialize: serializeCsv },
  markdown: { extension: 'md', mediaType: 'text/markdown;charset=utf-8', serialize: serializeMarkdown },
  html: { extension: 'html', mediaType: 'text/html;charset=utf-8', serialize: serializeHtmlPage },
} as const satisfies Readonly<Record<string, TableFormat>>;
export type TableFormatName = keyof typeof TABLE_FORMATS;

/** RFC 4180, with the byte order mark by which Excel knows UTF-8. */
export function serializeCsv({ columns, rows }: ExportTable): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => `"${guardFormula(cell).replaceAll('"', '""')}"`).join(',');
  return `\uFEFF${[columns, ...rows].map(line).join('\r\n')}\r\n`;
}

/** For the clipboard: a line a row, so that no cell may hold a tab or a line of its own. */
export const serializeTsv = ({ columns, rows }: ExportTable): string =>
  [columns, ...rows]
    .map((cells) => cells.map((cell) => guardFormula(cell).replace(/\s+/gu, ' ').trim()).join('\t'))
    .join('\n');

/** A spreadsheet runs a cell that begins so as a formula; an apostrophe makes it text (OWASP, CSV injection). */
const guardFormula = (cell: string): string => (/^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell);

export function serializeMarkdown({ title, remark, columns, rows }: ExportTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeInline).join(' | ')} |`;
  return [
    `# ${escapeInline(title)}`,
    ...(remark === '' ? [] : ['', escapeInline(remark)]),
    '',
    line(columns),
    `|${columns.map(() => ' --- ').join('|')}|`,
    ...rows.map(line),
    '',
  ].join('\n');
}

export function serializeHtmlTable({ title, columns, rows }: ExportTable): string {
  const cells = (tag: 'th' | 'td', row: readonly string[]): string =>
    row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('');
  return [
    `<table><caption>${escapeHtml(title)}</caption>`,
    `<thead><tr>${cells('th', columns)}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n')}</tbody></table>`,
  ].join('\n');
}

export function serializeHtmlPage(table: ExportTable): string {
  return [
    '<!doctype html>',
    `<html><head><meta charset="utf-8"><title>${escapeHtml(table.title)}</title>`,
    `<style>${PAGE_STYLE}</style></head><body>`,
    serializeHtmlTable(table),
    ...(table.remark === '' ? [] : [`<p>${escapeHtml(table.remark)}</p>`]),
    '</body></html>',
    '',
  ].join('\n');
}

const PAGE_STYLE = [
  'body{font:14px/1.5 system-ui,sans-serif;margin:2rem;color:#1f1d1a}',
  'table{border-collapse:collapse;width:100%}',
  'caption{font-size:1.25rem;font-weight:600;text-align:left;margin-bottom:1rem}',
  'th,td{border:1px solid #cfcabf;padding:6px 8px;text-align:left;vertical-align:top}',
  'thead{display:table-header-group}tr{break-inside:avoid}',
].join('');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
