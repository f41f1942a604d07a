import { parseHTML } from 'linkedom';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readArchive } from '../../main/import/formats/archive';

/**
 * The pieces of text of a document as its container holds them, in no order and with nothing judged: the oracle
 * against which an importer is held. None of it goes the importer's way beyond unpacking.
 */
export async function rawPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  await task.destroy();
  return texts;
}

/** The running text, its notes and its comments; what was struck out under tracked changes is not among them. */
export async function rawDocx(bytes: Uint8Array): Promise<readonly string[]> {
  const parts = await readArchive(bytes, (name) =>
    /^word\/(?:document|footnotes|endnotes|comments)\.xml$/.test(name),
  );
  return [...parts.values()]
    .flatMap((part) => [
      ...Buffer.from(part)
        .toString()
        .matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g),
    ])
    .map(([, text = '']) => unescaped(text));
}

/** Every page of a book but its table of contents. */
export async function rawEpub(bytes: Uint8Array): Promise<readonly string[]> {
  const pages = await readArchive(bytes, (name) => /\.x?html?$/.test(name));
  return [...pages.values()]
    .map((page) => Buffer.from(page).toString())
    .filter((page) => !/epub:type="[^"]*\btoc\b/.test(page))
    .flatMap((page) => rawHtml(page));
}

/**
 * What stands in the body, scripts and what is never shown aside.
 * @param without selector of more that is passed over
 */
export function rawHtml(html: string, without = UNSHOWN): readonly string[] {
  const { document } = parseHTML(html.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, ''));
  for (const element of document.querySelectorAll(`${UNSHOWN}, ${without}`)) element.remove();
  const texts: string[] = [];
  const walk = document.createTreeWalker(document.querySelector('body') ?? document.documentElement, TEXT);
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) texts.push(node.textContent ?? '');
  return texts;
}

/** `NodeFilter.SHOW_TEXT` */
const TEXT = 4;
const UNSHOWN =
  'head, script, style, template, noscript, iframe, object, svg, select, textarea, button, rp, rt, [hidden]';

const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
