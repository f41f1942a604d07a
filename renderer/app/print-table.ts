import type { ExportTable } from '@core/export/export-table';
import './print-table.css';

/**
 * Prints a table and nothing else of the window, through the dialog of the system. The sheet is built of elements: no
 * word of a text is read as HTML.
 */
export function printTable(table: ExportTable): void {
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  sheet.append(heading(table.title), tableOf(table), paragraph(table.remark));
  document.body.append(sheet);
  document.body.classList.add('prints-sheet');
  const end = (): void => {
    sheet.remove();
    document.body.classList.remove('prints-sheet');
  };
  window.addEventListener('afterprint', end, { once: true });
  window.print();
}

function tableOf({ columns, rows }: ExportTable): HTMLTableElement {
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const name of columns) head.append(textElement('th', name));
  const body = table.createTBody();
  for (const row of rows) body.insertRow().append(...row.map((cell) => textElement('td', cell)));
  return table;
}

const heading = (text: string): HTMLElement => textElement('h1', text);
const paragraph = (text: string): HTMLElement => textElement('p', text);

function textElement(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
