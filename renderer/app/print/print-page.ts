import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { ask } from '../ask';
import { fileNameOf } from '../file-name';
import { t } from '../messages';
import { showToast, withErrorToast } from '../toasts';
import { useOfferedSheets, type PrintSheet } from './sheets';
import './print.css';

/** The one sheet that stands in the page while it is printed. */
interface LaidSheet {
  readonly root: Root;
  readonly host: HTMLElement;
  readonly pageRules: CSSStyleSheet;
  /** Title of the window before. */
  readonly title: string;
}
let laid: LaidSheet | null = null;

/** Prints a sheet and nothing else of the window, through the dialog of the system. */
export async function printSheet(sheet: PrintSheet): Promise<void> {
  if (await layOut(sheet)) window.print();
}

/** Saves a sheet as a PDF where the host has a dialog for it. */
export const savePdf = (sheet: PrintSheet): Promise<boolean> =>
  withErrorToast(t('failed.pdf'), async () => {
    if (!(await layOut(sheet))) return;
    try {
      const { fileName } = await ask('app:save-pdf', { fileName: `${fileNameOf(sheet.title)}.pdf` });
      if (fileName !== null) showToast(t('print.pdf-saved', { file: fileName }));
    } finally {
      takeSheetAway();
    }
  });

/**
 * Puts a sheet in the page, to be printed by the host.
 * @returns false where it could not be drawn, and the reader was told
 */
async function layOut(sheet: PrintSheet): Promise<boolean> {
  try {
    await sheet.load();
  } catch {
    showToast(t('print.failed'));
    return false;
  }
  laySheet(sheet);
  await document.fonts.ready;
  return true;
}

/**
 * Lets the browser's own menu print the same as the command does: what is open, whole, and not the part of it that is in
 * view. Answers with a function that stops.
 */
export function followPrinting(): () => void {
  const before = (): void => {
    const sheet = useOfferedSheets.getState()[0];
    if (laid === null && sheet !== undefined) laySheet(sheet);
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', takeSheetAway);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', takeSheetAway);
  };
}

function laySheet(sheet: PrintSheet): void {
  takeSheetAway();
  const content = sheet.draw();
  if (content === null) return;
  const host = document.createElement('div');
  host.className = 'print-sheet';
  // Paper is white: the colours of the window's own theme may be made for a dark ground.
  host.dataset['theme'] = 'light';
  document.body.append(host);
  document.body.classList.add('prints-sheet');
  const root = createRoot(host);
  const pageRules = pageRulesOf(sheet);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, pageRules];
  laid = { root, host, pageRules, title: document.title };
  document.title = sheet.title;
  flushSync(() => root.render(content));
}

function takeSheetAway(): void {
  if (laid === null) return;
  const { root, host, pageRules, title } = laid;
  laid = null;
  root.unmount();
  host.remove();
  document.body.classList.remove('prints-sheet');
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== pageRules);
  document.title = title;
}

/** Foot of every page: what it is of. Which page it is stands in the style sheet, which knows no title. */
function pageRulesOf({ title, isLandscape = false }: PrintSheet): CSSStyleSheet {
  const rules = new CSSStyleSheet();
  rules.insertRule(
    `@page{size:${isLandscape ? 'landscape' : 'portrait'};@bottom-left{content:${quote(shorten(title))}}}`,
  );
  return rules;
}

const MAX_FOOT = 90;
const shorten = (title: string): string => {
  const letters = [...title];
  return letters.length <= MAX_FOOT
    ? title
    : `${letters
        .slice(0, MAX_FOOT - 1)
        .join('')
        .trimEnd()}…`;
};

/** A string of CSS: signs that would end it or its line are written by their number. */
const quote = (text: string): string =>
  `"${text.replace(/["\\\p{Cc}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
