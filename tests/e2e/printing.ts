import { readPdf, type ReadPdf } from '../support/read-pdf';
import { expect, type App } from './fixtures';

/** Keeps the dialog of the system away and the sheet in the page, until `endPrinting`. */
export const catchPrinting = (app: App) =>
  app.page.evaluate(() => {
    window.print = () => void document.documentElement.setAttribute('data-printed', document.title);
  });
const endPrinting = (app: App) =>
  app.page.evaluate(() => {
    document.documentElement.removeAttribute('data-printed');
    window.dispatchEvent(new Event('afterprint'));
  });
/** @param paper absent: as the page asks for */
export async function printed(
  app: App,
  paper: { width: string; height: string } | null = null,
): Promise<ReadPdf> {
  await expect(app.page.locator('html[data-printed]')).toHaveCount(1);
  const pdf = await app.page.pdf({
    ...(paper ?? { format: 'A4', preferCSSPageSize: true }),
    printBackground: true,
  });
  await endPrinting(app);
  await expect(app.page.locator('.print-sheet')).toHaveCount(0);
  return readPdf(pdf);
}

/** The words of all pages. */
export const all = ({ pages }: ReadPdf): string => pages.join(' ');
