import { describe, expect, it } from 'vitest';
import type { DocumentFault } from '@core/contract/document-fault';
import { readFb2, readFbz } from '../../../../main/import/formats/fb2';
import type { FormatReader } from '../../../../main/import/formats/format-reader';
import { file, importOne, libraryFolder, textIn } from '../../articles/library-folder';
import { failureOf } from '../../../support/failure-of';
import { linesOf, readDraft } from '../../../support/read-draft';
import { fb2Section as section, tinyFb2, type TinyBook } from '../../../support/tiny-fb2';
import { tinyZip } from '../../../support/tiny-zip';

const book: FormatReader = async (bytes) => (await readFb2(bytes)).draft;
const zipped: FormatReader = async (bytes) => (await readFbz(bytes)).draft;
const read = (tiny: TinyBook) => readDraft(book, Buffer.from(tinyFb2(tiny)), 'book.fb2');
const broken = (reason: DocumentFault) => expect.objectContaining({ code: 'broken-document', reason });

describe('a FictionBook', () => {
  it('has its headings by depth, epigraphs and quotations, verses line by line, tables and pictures', async () => {
    const { blocks, text, ...rest } = await read({
      titleInfo: '<book-title>The Long Pier</book-title>',
      body: `<title><p>Mira Holt</p><p>The Long Pier</p></title>${section(
        'Part One',
        `<epigraph><p>Fog is a wall.</p><text-author>A pilot</text-author></epigraph>${section(
          'Dawn',
          `<p>The <strong>bell</strong> rang 10<sup>6</sup> times.</p><empty-line/><subtitle>* * *</subtitle><poem><stanza><v>One line,</v><v>another line.</v></stanza><text-author>The keeper</text-author></poem><cite><p>He said so.</p></cite><image l:href="#cover.png" alt="A ruined crane"/><table><tr><th>Gate</th><th colspan="2">Count</th></tr><tr><td>North</td><td>4</td><td>5</td></tr></table>`,
        )}`,
      )}`,
    });
    expect(linesOf({ blocks, text, ...rest })).toEqual([
      'furniture: Mira Holt The Long Pier',
      'heading 1: Part One',
      'quotation 1: Fog is a wall.',
      'quotation 1: A pilot',
      'heading 2: Dawn',
      'paragraph: The bell rang 10⁶ times.',
      'paragraph: * * *',
      'paragraph: One line,',
      'paragraph: another line.',
      'paragraph: The keeper',
      'quotation 1: He said so.',
      'caption: A ruined crane',
      'table-row: Gate | Count',
      'table-row: North | 4 | 5',
    ]);
  });

  it('takes its citation from the work and its edition, not from the file, and the series as furniture', async () => {
    const titleInfo =
      '<author><first-name>Олена</first-name><middle-name>Іванівна</middle-name><last-name>Вербова</last-name></author><book-title>Довгий берег</book-title><annotation><p>Про порт.</p></annotation><date value="1987-01-01">1987</date><lang>uk</lang><sequence name="Узбережжя" number="3"/>';
    const edition = '<publisher>Причал</publisher><year>2004</year>';
    const published = await read({
      titleInfo,
      publishInfo: edition,
      body: '<section><p>Туман.</p></section>',
    });
    expect(published.citation).toMatchObject({
      title: 'Довгий берег',
      author: [{ family: 'Вербова', given: 'Олена Іванівна' }],
      issued: '2004',
      publisher: 'Причал',
      language: 'uk',
    });
    expect(linesOf(published)).toEqual([
      'furniture: Узбережжя, 3',
      'furniture: Про порт.',
      'paragraph: Туман.',
    ]);
    expect((await read({ titleInfo, body: '<section><p>Туман.</p></section>' })).citation.issued).toBe(
      '1987-01-01',
    );
  });

  it('keeps the text of a note with its reference', async () => {
    const letter = await read({
      body: '<section><p>It burned 40<a l:href="#n1" type="note">[1]</a> days<a l:href="#n2" type="note"><sup>2</sup></a>.</p></section>',
      notes: `<title><p>Notes</p></title><section id="n1"><title><p>1</p></title><p>So the log says.</p><p>And the mill.</p></section><section id="n2"><title><p>2</p></title><p>Roughly.</p></section>`,
    });
    expect(linesOf(letter)).toEqual([
      'paragraph: It burned 40[1] days[2].',
      'heading 1: Notes',
      'list-item 1: 1. So the log says.',
      'paragraph: And the mill.',
      'list-item 1: 2. Roughly.',
    ]);
    expect(letter.marks).toEqual([
      expect.objectContaining({ kind: 'note-reference', note: 'So the log says. And the mill.' }),
      expect.objectContaining({ kind: 'note-reference', note: 'Roughly.' }),
    ]);
  });

  it('is read in the encoding that it declares, and without the declaration of a prefix', async () => {
    const source = tinyFb2({
      body: '<section><p>Густой туман над рекой.</p></section>',
      encoding: 'windows-1251',
    });
    const bytes = Uint8Array.from(source, (letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    });
    expect((await readDraft(book, bytes)).text).toBe('Густой туман над рекой.');
    const undeclared = tinyFb2({
      body: '<section><p>See <a l:href="https://a.example/">there</a>.</p></section>',
    });
    const short = undeclared.replace(' xmlns:l="http://www.w3.org/1999/xlink"', '');
    expect((await readDraft(book, Buffer.from(short))).text).toBe('See there.');
  });

  it('is read from its zip', async () => {
    const data = tinyFb2({ body: '<section><p>Fog.</p></section>' });
    expect((await readDraft(zipped, tinyZip([{ name: 'book.fb2', data }]))).text).toBe('Fog.');
  });
});

it('a FictionBook comes in by its name, is one book and can be split at its titles', async () => {
  const library = await libraryFolder().open();
  const body =
    section('Dawn', '<p>The fog lifted at six and the bell rang.</p>') +
    section('Noon', '<p>Nobody saw the pilot leave the quay.</p>');
  const bytes = tinyZip([
    { name: 'pier.fb2', data: tinyFb2({ body, titleInfo: '<book-title>The Long Pier</book-title>' }) },
  ]);
  const row = await importOne(library, file('pier.fb2.zip', bytes));
  expect(row).toMatchObject({ title: 'The Long Pier', isBook: true });
  expect(textIn(library, row.id).origin?.format).toBe('fbz');
  const { levels } = await library.books.chapters(row.id);
  expect(levels.map(({ chapters }) => chapters.map(({ title }) => title))).toEqual([['Dawn', 'Noon']]);
  const split = await library.books.split(row.id, 1);
  expect(textIn(library, split[1]?.id ?? row.id).text).toBe('Nobody saw the pilot leave the quay.');
});

describe('what is no sound FictionBook is refused by reason', () => {
  const data = tinyFb2({ body: '<section><p>Fog.</p></section>' });
  it.each<[string, FormatReader, Uint8Array, unknown]>([
    [
      'entities',
      book,
      Buffer.from(tinyFb2({ body: '<p>&a;</p>', doctype: '<!DOCTYPE x [<!ENTITY a "aa">]>' })),
      broken('xml-entities'),
    ],
    ['nested', book, Buffer.from(tinyFb2({ body: '<section>'.repeat(5_000) })), broken('nested-too-deep')],
    ['cut', book, Buffer.from(data.slice(0, -30)), broken('malformed-xml')],
    ['other XML', book, Buffer.from('<log/>'), broken('not-fictionbook')],
    ['empty', book, Buffer.from(tinyFb2({ body: '' })), { code: 'empty-document' }],
    ['a zip without one', zipped, tinyZip([{ name: 'a.txt', data }]), broken('missing-part')],
    [
      'a zip of several',
      zipped,
      tinyZip([
        { name: 'a.fb2', data },
        { name: 'b.fb2', data },
      ]),
      broken('several-books'),
    ],
  ])('%s', async (_, reader, bytes, failure) => {
    expect(await failureOf(() => readDraft(reader, bytes))).toEqual(failure);
  });
});
