import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { english } from '@core/messages/english';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { citePassage } from '@core/export/copy-passage';
import { parseEnvelope, serializeEnvelope } from '../../../main/storage/envelope';
import { tinyEpub } from '../../support/tiny-epub';
import { column, tinyPdf } from '../../support/tiny-pdf';
import { file, importOne, libraryFolder, textIn, correctText } from '../articles/library-folder';

const href = (page: string, at: string): string => `<li><a href="text/${at}">${page}</a></li>`;
const BOOK = tinyEpub({
  chapters: [
    '<h1 id="p7">Dawn</h1><p>Fog lay <a id="p8"/>on the pier.</p><p>Nobody left.</p>',
    '<h1>Noon</h1><p>The sun <span id="p9" epub:type="pagebreak"/>came out.</p>',
  ],
  nav: `<ol><li><a href="text/c1.xhtml">Dawn</a></li><li><a href="text/c2.xhtml">Noon</a></li></ol></nav>
    <nav epub:type="page-list"><ol>${href('7', 'c1.xhtml#p7')}${href('8', 'c1.xhtml#p8')}${href('9', 'c2.xhtml#p9')}</ol>`,
});
const REPORT = tinyPdf({
  pages: [
    column(72, 100, [
      'The fog lifted late and nobody on the pier had',
      'seen the light go out. Then he said that the',
    ]),
    column(72, 100, ['light had been out since four in the morning.', 'Nobody asked him about it.']),
  ],
  catalog: '/PageLabels << /Nums [0 << /S /D /St 12 >>] >>',
});

/** What is copied with a passage of the article, after its citation. */
function placeOf(article: Article, words: string): string {
  const start = article.text.indexOf(words);
  const copied = citePassage(article, start, start + words.length, english.text);
  return /passage.*(?=\n)/.exec(copied)?.[0] ?? copied;
}
async function libraryWith(name: string, bytes: Buffer) {
  const folder = libraryFolder();
  const library = await folder.open();
  const { id } = await importOne(library, file(name, bytes));
  return { folder, library, id };
}

describe('the pages that an imported file knows', () => {
  it('are cited with the passages of a book, after a restart too', async () => {
    const { folder, id } = await libraryWith('pier.epub', BOOK);
    const book = textIn(await folder.open(), id);
    expect(placeOf(book, 'Fog lay')).toBe('passage 1, pp. 7–8');
    expect(placeOf(book, 'Nobody left.')).toBe('passage 2, p. 8');
    expect(placeOf(book, 'Nobody left.\nNoon\nThe sun')).toBe('passages 2–3, pp. 8–9');
  });

  it('are cited with its chapters, and with passages that the reader cut', async () => {
    const { library, id } = await libraryWith('pier.epub', BOOK);
    const [, noon] = await library.books.split(id, 1);
    if (noon === undefined) throw new Error('not split');
    expect(placeOf(textIn(library, noon.id), 'The sun')).toBe('passage 1, pp. 8–9');
    const { blocks } = textIn(library, noon.id);
    const [sun] = blocks;
    if (sun === undefined) throw new Error('no passage');
    const newId = 'b99' as BlockId;
    await correctText(library, noon.id, [{ do: 'split', blockId: sun.id, at: 7, newId }]);
    expect(placeOf(textIn(library, noon.id), 'The sun')).toBe('passage 1, p. 8');
    expect(placeOf(textIn(library, noon.id), 'came out.')).toBe('passage 2');
  });

  it('are cited with the passages of a PDF', async () => {
    const { library, id } = await libraryWith('report.pdf', REPORT);
    const report = textIn(library, id);
    expect(placeOf(report, 'The fog')).toBe('passage 1, pp. 12–13');
  });

  it('are cited as they are known in a library of an earlier version, which knew only where passages begin', async () => {
    const { folder, library, id } = await libraryWith('pier.epub', BOOK);
    await library.close();
    const path = folder.at('articles', id, 'content.json');
    const envelope = parseEnvelope(fs.readFileSync(path));
    if (envelope.state !== 'good') throw new Error('not readable');
    const { endPlaces: _unknown, ...earlier } = envelope.body;
    fs.writeFileSync(path, serializeEnvelope(earlier));
    const again = await folder.open();
    expect(again.list().broken).toEqual([]);
    expect(textIn(again, id)).not.toHaveProperty('endPlaces');
    expect(placeOf(textIn(again, id), 'Nobody left.')).toBe('passage 2, p. 8');
  });
});
