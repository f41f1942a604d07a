import { fileTitle } from '@core/import/file-title';
import { isFileAuthor } from '@core/import/byline';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF says of itself. Its dates are those of the file, so none is taken for that of the text. */
export interface PdfProperties {
  readonly title: string | null;
  readonly creators: readonly string[];
  readonly language: string | null;
}

const NONE: PdfProperties = { title: null, creators: [], language: null };

export async function pdfProperties(document: PDFDocumentProxy): Promise<PdfProperties> {
  try {
    const { info } = await document.getMetadata();
    const said = info as Readonly<Record<string, unknown>>;
    const text = (key: string): string | null => {
      const value = Object.hasOwn(said, key) ? said[key] : null;
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
    };
    return {
      title: fileTitle(text('Title')),
      creators: (text('Author') ?? '').split(/; ?/).filter((name) => name !== '' && isFileAuthor(name)),
      language: text('Language'),
    };
  } catch {
    return NONE;
  }
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

/** A document may point its outline at itself. */
const DEEPEST = 6;
const LONGEST = 10_000;

export async function pdfOutline(
  document: PDFDocumentProxy,
): Promise<readonly { readonly label: string; readonly depth: number }[]> {
  const found: { label: string; depth: number }[] = [];
  const visit = (items: readonly OutlineItem[], depth: number): void => {
    for (const { title, items: below } of items) {
      if (found.length >= LONGEST) return;
      found.push({ label: title, depth });
      if (depth < DEEPEST) visit(below, depth + 1);
    }
  };
  try {
    visit(((await document.getOutline()) ?? []) as readonly OutlineItem[], 1);
  } catch {
    return [];
  }
  return found;
}
