import type { DocumentFault } from '@core/contract/document-fault';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../main/import/formats/docx';
import { failureOf } from '../../../support/failure-of';
import { linesOf, readDraft } from '../../../support/read-draft';
import { realFile } from '../../../support/real-files';
import { paragraph, relationship, tinyDocx, type TinyDocument } from '../../../support/tiny-docx';
import { tinyZip } from '../../../support/tiny-zip';

const read = (document: TinyDocument) => readDraft(readDocx, tinyDocx(document), 'letter.docx');
const refusal = (bytes: Uint8Array) => failureOf(() => readDraft(readDocx, bytes));
const broken = (reason: DocumentFault, detail = '') =>
  expect.objectContaining({ code: 'broken-document', reason, detail });
const style = (id: string, name: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;

describe('a Word document', () => {
  it('has its headings, quotations, captions and title by its styles', async () => {
    const letter = await read({
      body: [
        paragraph('The Long Pier', 'T'),
        paragraph('Dawn', 'H1'),
        paragraph('The fog lifted.'),
        paragraph('Noon', 'H2'),
        paragraph('He said so.', 'Q'),
        paragraph('Figure 1. The pier', 'C'),
      ].join(''),
      parts: {
        styles: [
          style('T', 'Title'),
          style('H1', 'heading 1'),
          style('H2', 'heading 2'),
          style('Q', 'Quote'),
          style('C', 'caption'),
        ].join(''),
      },
    });
    expect(letter.citation).toMatchObject({ title: 'The Long Pier', titleIsOurs: false });
    expect(linesOf(letter)).toEqual([
      'heading 1: Dawn',
      'paragraph: The fog lifted.',
      'heading 2: Noon',
      'quotation 1: He said so.',
      'caption: Figure 1. The pier',
    ]);
  });

  it('has the heading over it as its title where nothing else names one', async () => {
    const styles = style('H1', 'heading 1') + style('H2', 'heading 2');
    const body = paragraph('The Long Pier', 'H1') + paragraph('The fog lifted.');
    const letter = await read({ body: body + paragraph('Noon', 'H2'), parts: { styles } });
    expect(letter.citation).toMatchObject({ title: 'The Long Pier', titleIsOurs: false });
    expect(linesOf(letter)).toEqual(['paragraph: The fog lifted.', 'heading 2: Noon']);
    const parted = await read({ body: body + paragraph('Noon', 'H1'), parts: { styles } });
    expect(linesOf(parted)[0]).toBe('heading 1: The Long Pier');
  });

  it('keeps lists with their depth and numbers', async () => {
    const item = (text: string, level: number, list: number) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const level = (index: number, format: string) =>
      `<w:lvl w:ilvl="${index}"><w:numFmt w:val="${format}"/><w:lvlText w:val="%${index + 1}."/></w:lvl>`;
    const letter = await read({
      body:
        item('Bread', 0, 1) +
        item('White', 1, 1) +
        paragraph('Then') +
        item('First', 0, 2) +
        item('Second', 0, 2),
      parts: {
        numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
      },
    });
    expect(linesOf(letter)).toEqual([
      'list-item 1: Bread',
      'list-item 2: White',
      'paragraph: Then',
      'list-item 1: 1. First',
      'list-item 1: 2. Second',
    ]);
  });

  it('keeps footnotes at its end and their references as marks', async () => {
    const letter = await read({
      body: `<w:p><w:r><w:t>It burned.</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="4"/></w:r></w:p>`,
      parts: { footnotes: `<w:footnote w:id="4">${paragraph('So the log says.')}</w:footnote>` },
    });
    expect(linesOf(letter)).toEqual(['paragraph: It burned.[1]', 'list-item 1: 1. So the log says.']);
    expect(letter.marks).toEqual([expect.objectContaining({ kind: 'note-reference', start: 10, end: 13 })]);
  });

  it('keeps tables by rows', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const letter = await read({
      body: `<w:tbl><w:tr>${cell('Hour')}${cell('Ships')}</w:tr><w:tr>${cell('04:10')}${cell('3')}</w:tr></w:tbl>`,
    });
    expect(linesOf(letter)).toEqual(['table-row: Hour | Ships', 'table-row: 04:10 | 3']);
  });

  it('keeps the rows of a table whose cells have headings, or tables of their own', async () => {
    const cell = (...content: string[]) => `<w:tc>${content.join('')}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
    const [p, end] = [paragraph, '<w:p/>'];
    const inner = table(row(cell(p('Red')), cell(p('2'))), row(cell(p('Green')), cell(p('5'))));
    const letter = await read({
      body: table(
        row(cell(p('Hour', 'H1')), cell(p('Lamps', 'H1'))),
        row(cell(p('04:10')), cell(p('By colour:'), inner, p('Seen from the pier.'))),
        row(cell(p('05:00')), cell(p('None'))),
        row(cell(inner, end), cell(end)),
      ),
      parts: { styles: style('H1', 'heading 1') },
    });
    const ofInner = ['table-row: Red | 2', 'table-row: Green | 5'];
    expect(linesOf(letter)).toEqual([
      'table-row: Hour | Lamps',
      'table-row: 04:10 | By colour: Seen from the pier.',
      ...ofInner,
      'table-row: 05:00 | None',
      ...ofInner,
    ]);
  });

  it('sets running heads and feet apart, each once, and takes no date from the file', async () => {
    const letter = await read({
      body: paragraph('Words.'),
      parts: {
        header1: paragraph('Draft of the committee'),
        footer1: paragraph('Draft of the committee') + paragraph('7'),
      },
      files: [
        {
          name: 'docProps/core.xml',
          data: '<p:coreProperties xmlns:p="p" xmlns:dc="dc" xmlns:t="t"><dc:title>A report</dc:title><dc:creator>Ines Calder; Ola Berg</dc:creator><t:created>2020-01-01T00:00:00Z</t:created></p:coreProperties>',
        },
      ],
    });
    expect(linesOf(letter)).toEqual(['paragraph: Words.', 'furniture: Draft of the committee']);
    expect(letter.citation).toMatchObject({
      title: 'A report',
      author: [{ literal: 'Ines Calder' }, { literal: 'Ola Berg' }],
      issued: null,
    });
  });

  it('reads tracked changes as accepted and says so', async () => {
    const letter = await read({
      body: '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>Added.</w:t></w:r></w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>Gone.</w:delText></w:r></w:del></w:p>',
    });
    expect(letter.text).toBe('Added.');
    expect(letter.notices).toContainEqual({ code: 'tracked-changes-accepted' });
  });

  it('keeps links that lead outside and drops those that run', async () => {
    const link = (id: string) =>
      `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>`;
    const letter = await read({
      body: ['good', 'script', 'data', 'file'].map(link).join(''),
      relationships: [
        relationship('good', 'hyperlink', 'https://example.org/a', true),
        relationship('script', 'hyperlink', 'javascript:alert(1)', true),
        relationship('data', 'hyperlink', 'data:text/html,x', true),
        relationship('file', 'hyperlink', 'file:///etc/passwd', true),
      ].join(''),
    });
    expect(letter.blocks).toHaveLength(4);
    expect(letter.marks.map(({ href }) => href)).toEqual(['https://example.org/a']);
  });

  it('neither opens nor fetches a picture that it links to', async () => {
    const letter = await read({
      body: `${paragraph('Words &lt;script&gt;alert(1)&lt;/script&gt;')}<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr descr="The pier"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="img"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
      relationships: relationship('img', 'image', 'file:///etc/passwd', true),
    });
    expect(linesOf(letter)).toEqual(['paragraph: Words <script>alert(1)</script>', 'caption: The pier']);
  });

  it('that declares XML entities is refused, external and exponential', async () => {
    const external = '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>';
    const exponential = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
    for (const doctype of [external, exponential])
      expect(await refusal(tinyDocx({ body: paragraph('&xxe;&b;'), doctype }))).toEqual(
        broken('xml-entities'),
      );
  });

  it('nested deeper than a stack is refused, and the next is read', async () => {
    const body =
      '<w:sdt><w:sdtContent>'.repeat(20_000) + paragraph('x') + '</w:sdtContent></w:sdt>'.repeat(20_000);
    expect(await refusal(tinyDocx({ body }))).toEqual(broken('nested-too-deep'));
    expect((await read({ body: paragraph('Words.') })).text).toBe('Words.');
  });

  it('that is none is refused with its reason', async () => {
    expect(await refusal(Buffer.from('plain words'))).toEqual(broken('not-zip'));
    expect(await refusal(tinyZip([{ name: 'xl/workbook.xml', data: '<workbook/>' }]))).toEqual(
      broken('not-word'),
    );
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(await refusal(old)).toEqual(broken('old-word'));
    const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await refusal(locked)).toEqual({ code: 'encrypted' });
    expect(await refusal(tinyDocx({ body: '' }))).toEqual({ code: 'empty-document' });
  });

  it('whose parts unpack without measure is refused before they are', async () => {
    const bomb = { name: 'word/theme.xml', data: Buffer.alloc(30 * 1024 * 1024, 0x20) };
    expect(await refusal(tinyDocx({ body: paragraph('Words.'), files: [bomb] }))).toMatchObject({
      code: 'unsafe-archive',
    });
    const link = { name: 'word/../../x.xml', data: 'x' };
    expect(await refusal(tinyDocx({ body: paragraph('Words.'), files: [link] }))).toMatchObject({
      code: 'unsafe-archive',
    });
  });
});

describe('documents that people made in Word', () => {
  const files = ['comments', 'endnotes', 'simple-list', 'tables'].map(
    (name) => [name, realFile(`docx/${name}.docx`)] as const,
  );
  it.skipIf(files.some(([, { isThere }]) => !isThere))('come in whole', async () => {
    const lines: Record<string, readonly string[]> = {};
    for (const [name, file] of files) lines[name] = linesOf(await readDraft(readDocx, file.bytes()));
    expect(lines).toEqual({
      comments: ['paragraph: Ouch.'],
      endnotes: [
        'paragraph: Ouch[1].[2]',
        'list-item 1: 1. A tachyon walks into a bar.',
        'list-item 1: 2. Fin.',
      ],
      'simple-list': ['list-item 1: Apple', 'list-item 1: Banana'],
      tables: [
        'paragraph: Above',
        'table-row: Top left | Top right',
        'table-row: Bottom left | Bottom right',
        'paragraph: Below',
      ],
    });
  });
});
