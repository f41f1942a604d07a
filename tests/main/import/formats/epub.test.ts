import type { DocumentFault } from '@core/contract/document-fault';
import { describe, expect, it } from 'vitest';
import { readEpub } from '../../../../main/import/formats/epub';
import { failureOf } from '../../../support/failure-of';
import { linesOf, readDraft } from '../../../support/read-draft';
import { realFile } from '../../../support/real-files';
import { tinyEpub, xhtml, type TinyBook } from '../../../support/tiny-epub';
import { tinyZip } from '../../../support/tiny-zip';

const read = (book: TinyBook) => readDraft(readEpub, tinyEpub(book), 'book.epub');
const refusal = (bytes: Uint8Array) => failureOf(() => readDraft(readEpub, bytes));
const broken = (reason: DocumentFault, detail = '') =>
  expect.objectContaining({ code: 'broken-document', reason, detail });

describe('a book in EPUB', () => {
  it('is one article: its chapters in the order of the spine', async () => {
    const book = await read({
      chapters: ['<h1>Dawn</h1><p>The fog <em>lifted</em>.</p>', '<h1>Noon</h1><ul><li>A list</li></ul>'],
    });
    expect(linesOf(book)).toEqual([
      'heading 1: Dawn',
      'paragraph: The fog lifted.',
      'heading 1: Noon',
      'list-item 1: A list',
    ]);
    expect(book.marks.map(({ kind }) => kind)).toEqual(['emphasis']);
  });

  it('says what it is, of EPUB 3', async () => {
    const { citation } = await read({
      chapters: ['<p>Words.</p>'],
      metadata: `<dc:title id="s">A subtitle</dc:title><meta refines="#s" property="title-type">subtitle</meta>
        <dc:title id="t">The Long Pier</dc:title><meta refines="#t" property="title-type">main</meta>
        <dc:creator id="a">Ines Calder</dc:creator><meta refines="#a" property="role">aut</meta>
        <meta refines="#a" property="file-as">Calder, Ines</meta>
        <dc:creator id="b">A Translator</dc:creator><meta refines="#b" property="role">trl</meta>
        <dc:publisher>Quay Press</dc:publisher><dc:date>2019-04-02T00:00:00Z</dc:date><dc:language>en-GB</dc:language>
        <dc:source>javascript:alert(1)</dc:source>`,
    });
    expect(citation).toEqual({
      title: 'The Long Pier: A subtitle',
      titleIsOurs: false,
      author: [{ family: 'Calder', given: 'Ines' }],
      issued: '2019-04-02',
      containerTitle: null,
      publisher: 'Quay Press',
      language: 'en-GB',
      url: null,
    });
  });

  it('says what it is, of EPUB 2', async () => {
    const { citation } = await read({
      chapters: ['<p>Words.</p>'],
      metadata: `<dc:title>Old Book</dc:title><dc:creator opf:role="edt">An Editor</dc:creator>
        <dc:creator opf:role="aut" opf:file-as="Not, This Name">The Pier Committee</dc:creator>
        <dc:date opf:event="modification">2020</dc:date><dc:date opf:event="publication">1999-05</dc:date>`,
    });
    expect(citation).toMatchObject({
      title: 'Old Book',
      author: [{ literal: 'The Pier Committee' }],
      issued: '1999-05',
    });
  });

  it('takes its headings and their depth from its table of contents', async () => {
    const book = await read({
      chapters: [
        '<p class="part">Part One</p><p>Before.</p>',
        '<h1>1</h1><h1 id="x">The storm</h1><h2>Below it</h2><p>Rain.</p>',
        '<p>A chapter without its heading.</p>',
        '<img src="cover.png" alt="The pier"/>',
      ],
      nav: `<h2>Contents</h2><ol><li><a href="text/c1.xhtml">Part One</a><ol>
        <li><a href="text/c2.xhtml#x">2. The Storm</a></li><li><a href="text/c3.xhtml">After</a></li></ol></li>
        <li><a href="text/c4.xhtml">Cover</a></li><li><a href="https://example.org/">Elsewhere</a></li></ol>`,
    });
    expect(linesOf(book)).toEqual([
      'heading 1: Part One',
      'paragraph: Before.',
      'heading 1: 1',
      'heading 2: The storm',
      'heading 3: Below it',
      'paragraph: Rain.',
      'heading 2: After',
      'paragraph: A chapter without its heading.',
      'caption: The pier',
    ]);
  });

  it('of EPUB 2 takes them from its NCX', async () => {
    const point = (label: string, src: string, inner = '') =>
      `<navPoint><navLabel><text>${label}</text></navLabel><content src="${src}"/>${inner}</navPoint>`;
    const book = await read({
      chapters: ['<p>One</p><p>Words.</p>', '<h3>Two</h3><p>More.</p>'],
      navMap: `<navMap>${point('One', 'text/c1.xhtml', point('Two', 'text/c2.xhtml'))}</navMap>`,
    });
    expect(linesOf(book)).toEqual([
      'heading 1: One',
      'paragraph: Words.',
      'heading 2: Two',
      'paragraph: More.',
    ]);
  });

  it('keeps its chapters where its table of contents is broken', async () => {
    const book = await read({ chapters: ['<h2>One</h2><p>Words.</p>'], navMap: '<navMap><navPoint>' });
    expect(linesOf(book)).toEqual(['heading 2: One', 'paragraph: Words.']);
  });

  it('is read as XML writes it: empty elements end, and character data is text', async () => {
    const book = await read({
      chapters: [
        '<p><a id="p1"/>One<b/> two <![CDATA[<b> & three]]></p><div/><p>After.</p><script/><p>Last.</p>',
      ],
    });
    expect(linesOf(book)).toEqual([
      'paragraph: One two <b> & three',
      'paragraph: After.',
      'paragraph: Last.',
    ]);
    expect(book.marks).toEqual([]);
  });

  it('in another encoding is decoded by what it declares', async () => {
    const chapter =
      '<?xml version="1.0" encoding="windows-1251"?><html><body><p>Туман над гаванью</p></body></html>';
    const cyrillic = Uint8Array.from(chapter, (char) => {
      const code = char.codePointAt(0) ?? 0;
      return code < 0x80 ? code : code - 0x350;
    });
    const book = await read({ chapters: ['x'], files: [{ name: 'OPS/text/c1.xhtml', data: cyrillic }] });
    expect(book.text).toBe('Туман над гаванью');
  });

  it('says how many of its chapters are missing', async () => {
    const archive = tinyEpub({ chapters: ['<p>One.</p>', '<p>Two.</p>'] });
    const book = await readDraft(
      readEpub,
      Buffer.from(archive.toString('latin1').replaceAll('OPS/text/c2.xhtml', 'OPS/text/zz.xhtml'), 'latin1'),
    );
    expect(book.text).toBe('One.');
    expect(book.notices).toContainEqual({ code: 'missing-chapters', count: 1 });
  });

  it('keeps nothing that acts: scripts, handlers, drawings, remote pictures, running links', async () => {
    const book = await read({
      chapters: [
        `<p onclick="steal()">Words <a href="javascript:steal()">here</a>.</p><script>steal()</script>
         <svg onload="steal()"><text>drawn</text></svg><iframe src="https://example.org/"/><form action="https://example.org/"><input value="typed"/></form>
         <style>@import "https://example.org/x.css";</style>`,
      ],
    });
    expect(book.text).toBe('Words here.');
    expect(book.marks).toEqual([]);
  });

  it('that declares XML entities is refused, wherever it does', async () => {
    const external = '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>';
    const exponential =
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>';
    for (const doctype of [external, exponential]) {
      const inChapter = { name: 'OPS/text/c1.xhtml', data: xhtml('<p>&xxe;&c;</p>', doctype) };
      const inContents = {
        name: 'OPS/toc.ncx',
        data: `${doctype}<ncx><navMap><navPoint><navLabel><text>&c;</text></navLabel></navPoint></navMap></ncx>`,
      };
      const inContainer = { name: 'META-INF/container.xml', data: `${doctype}<container/>` };
      const inPackage = { name: 'OPS/book.opf', data: `${doctype}<package><manifest/><spine/></package>` };
      for (const file of [inChapter, inContents, inContainer, inPackage]) {
        const bytes = tinyEpub({ chapters: ['<p>Words.</p>'], navMap: '<navMap/>', files: [file] });
        expect(await refusal(bytes), `${file.name} ${doctype}`).toEqual(broken('xml-entities'));
      }
    }
  });

  it('whose chapters are locked is refused, and one whose fonts are garbled is read', async () => {
    const lock = (uri: string) => ({
      name: 'META-INF/encryption.xml',
      data: `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`,
    });
    const chapters = ['<p>Words.</p>'];
    expect(await refusal(tinyEpub({ chapters, files: [lock('OPS/text/c1.xhtml')] }))).toEqual({
      code: 'encrypted',
    });
    expect((await read({ chapters, files: [lock('OPS/fonts/a.otf')] })).text).toBe('Words.');
  });

  it('whose paths leave the container finds nothing there', async () => {
    const opf = `<package><manifest><item id="a" href="../../../etc/hosts"/><item id="b" href="file:///etc/hosts"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`;
    const bytes = tinyEpub({ chapters: [], files: [{ name: 'OPS/book.opf', data: opf }] });
    expect(await refusal(bytes)).toEqual({ code: 'empty-document' });
  });

  it('nested a hundred thousand deep is read flat', async () => {
    const deep = '<div>'.repeat(100_000) + 'At the bottom' + '</div>'.repeat(100_000);
    // Stored, for packed it would be refused as a bomb.
    const file = { name: 'OPS/text/c1.xhtml', data: xhtml(deep), isStored: true };
    const book = await read({ chapters: ['x'], files: [file] });
    expect(book.text).toBe('At the bottom');
    expect(book.notices).toContainEqual({ code: 'deepest-parts-joined' });
  });

  it('that is none is refused with its reason', async () => {
    expect(await refusal(Buffer.from('no zip'))).toEqual(broken('not-zip'));
    expect(await refusal(tinyZip([{ name: 'a.txt', data: 'words' }]))).toEqual(
      broken('missing-part', 'META-INF/container.xml'),
    );
    const bomb = { name: 'OPS/text/c1.xhtml', data: Buffer.alloc(30 * 1024 * 1024, 0x20) };
    expect(await refusal(tinyEpub({ chapters: ['x'], files: [bomb] }))).toMatchObject({
      code: 'unsafe-archive',
    });
  });
});

describe('books that people made', () => {
  const arabic = realFile('epub/regime-anticancer-arabic.epub');
  it.skipIf(!arabic.isThere)('from right to left keep their letters and offsets', async () => {
    const book = await readDraft(readEpub, arabic.bytes());
    expect(book.citation).toMatchObject({ language: 'ar', issued: '2012', publisher: 'Hachette Antoine' });
    expect(linesOf(book)).toContain('heading 1: ما هو السرطان؟');
  });

  const english = realFile('epub/accessible_epub_3.epub');
  it.skipIf(!english.isThere)('have the outline of their table of contents', async () => {
    const lines = linesOf(await readDraft(readEpub, english.bytes()));
    const from = lines.indexOf('heading 1: Chapter 1. Introduction');
    expect(
      lines
        .slice(from)
        .filter((line) => /^heading [12]/.test(line))
        .slice(0, 5),
    ).toEqual([
      'heading 1: Chapter 1. Introduction',
      'heading 2: The Digital Famine',
      'heading 2: Accessibility and Usability',
      'heading 1: Chapter 2. Building a Better EPUB: Fundamental Accessibility',
      'heading 2: A Solid Foundation: Structure and Semantics',
    ]);
  });

  const mathematics = realFile('epub/linear-algebra.epub');
  it.skipIf(!mathematics.isThere)('of a thousand pages come in whole', async () => {
    const book = await readDraft(readEpub, mathematics.bytes());
    expect(book.text.length).toBeGreaterThan(900_000);
    expect(book.blocks.filter(({ kind }) => kind === 'heading').length).toBeGreaterThan(200);
  });
});
