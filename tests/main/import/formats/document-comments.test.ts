import { describe, expect, it } from 'vitest';
import { annotationsFromEmbedded } from '@core/annotations/from-embedded';
import type { Annotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import { readDocx } from '../../../../main/import/formats/docx';
import { readFodt } from '../../../../main/import/formats/odt';
import { readRichText } from '../../../../main/import/formats/rtf';
import { sha256 } from '../../../../main/articles/content-hash';
import { linesOf, readDraft } from '../../../support/read-draft';
import { paragraph, tinyDocx } from '../../../support/tiny-docx';
import { file, importOne, libraryFolder } from '../../articles/library-folder';

const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const from = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
const to = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const comment = (id: number, text: string, more = '', paraId = '') =>
  `<w:comment w:id="${id}" w:author="Ada Quill" w:initials="AQ" w:date="2024-03-02T10:30:00Z" ${more}><w:p xmlns:w14="u:14" w14:paraId="${paraId}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
const word = (body: string, comments = '', files: readonly { name: string; data: string }[] = []) =>
  tinyDocx({ body, parts: { comments }, files });
const readWord = (body: string, comments = '', files: readonly { name: string; data: string }[] = []) =>
  readDraft(readDocx, word(body, comments, files), 'log.docx');

const NS =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"';
const readOpen = (body: string, styles = '') =>
  readDraft(
    readFodt,
    Buffer.from(
      `<?xml version="1.0"?><office:document ${NS}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document>`,
    ),
    'log.fodt',
  );
const open = (name: string, text: string, more = '') =>
  `<office:annotation ${name === '' ? '' : `office:name="${name}"`} ${more}><dc:creator>Ada Quill</dc:creator><dc:date>2024-03-02T10:30:11.5</dc:date><text:p>${text}</text:p></office:annotation>`;
const ground = (name: string, colour: string) =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties fo:background-color="${colour}"/></style:style>`;

const readRtf = (body: string) =>
  readDraft(
    readRichText,
    Buffer.from(
      String.raw`{\rtf1\ansi{\fonttbl{\f0 Gentium;}}{\colortbl;\red255\green255\blue0;\red90\green220\blue90;\red255\green255\blue255;}` +
        `${body}}`,
      'latin1',
    ),
    'log.rtf',
  );

const found = ({ text, embedded = [] }: Article) =>
  embedded.map(({ range, text: said, isHighlight, colour }) => [
    range === null ? null : text.slice(range.start, range.end),
    isHighlight ? colour : said,
  ]);

describe('the comments and highlights of a document', () => {
  it('are those of its margin in Word, each on its own words, with author and date', async () => {
    const article = await readWord(
      `<w:p>${run('The gate fell. The gate, they say, ')}${from(4)}${run('the ', '<w:b/>')}${run('gate')}${to(4)}${run(' fell.')}</w:p>${paragraph('It rained.')}`,
      comment(4, 'Which one?'),
    );
    expect(linesOf(article)).toEqual([
      'paragraph: The gate fell. The gate, they say, the gate fell.',
      'paragraph: It rained.',
    ]);
    expect(article.embedded).toMatchObject([
      {
        ...{ key: 'comment:4', author: 'Ada Quill', text: 'Which one?', quote: 'the gate' },
        ...{ modified: null, written: '2024-03-02 10:30', range: { start: 35, end: 43 } },
      },
    ]);
    expect(article.notices).toContainEqual({ code: 'kept-annotations', count: 1 });
  });

  it('run over paragraphs and cells, and stand beside the sentence where they are on no words', async () => {
    const article = await readWord(
      `<w:p>${run('It began at ')}${from(1)}${run('ten.')}</w:p>${from(2)}<w:tbl><w:tr><w:tc>${paragraph('Pier')}</w:tc><w:tc>${paragraph('40')}</w:tc></w:tr></w:tbl><w:commentRangeEnd w:id="2"/><w:p>${run('Then')}${to(1)}${run(' it ended. Nobody knew.')}<w:r><w:commentReference w:id="3"/></w:r></w:p>`,
      comment(1, 'One') + comment(2, 'Two') + comment(3, 'Three'),
    );
    expect(found(article)).toEqual([
      ['ten.\nPier | 40\nThen', 'One'],
      ['Pier | 40', 'Two'],
      ['Nobody knew.', 'Three'],
    ]);
  });

  it('have an instant where the document writes one, and an answer has the words of what it answers', async () => {
    const extra = (name: string, data: string) => ({
      name: `word/${name}.xml`,
      data: `<x xmlns:w="u:w">${data}</x>`,
    });
    const article = await readWord(
      `<w:p>${from(1)}${run('At ten')}${to(1)}${run(' it rained.')}</w:p>`,
      comment(1, 'Noon?', '', 'A1') + comment(2, 'No.', '', 'A2'),
      [
        extra('commentsExtended', '<w:commentEx w:paraId="A2" w:paraIdParent="A1"/>'),
        extra('commentsIds', '<w:commentId w:paraId="A2" w:durableId="D2"/>'),
        extra(
          'commentsExtensible',
          '<w:commentExtensible w:durableId="D2" w:dateUtc="2024-03-02T08:30:00Z"/>',
        ),
      ],
    );
    expect(article.embedded).toMatchObject([
      { quote: 'At ten', modified: null, written: '2024-03-02 10:30' },
      { quote: 'At ten', text: 'No.', modified: '2024-03-02T08:30:00.000Z', written: '' },
    ]);
  });

  it('are on their own words in preformatted lines, and over several of them', async () => {
    const code = 'text:style-name="Preformatted_20_Text"';
    const end = (name: string) => `<office:annotation-end office:name="${name}"/>`;
    const article = await readOpen(
      `<text:p ${code}>10:40 ${open('c1', 'Whose clock?')}gate shut${end('c1')}<text:line-break/>11:05 ${open('c2', 'Why?')}bell<text:line-break/><text:line-break/>11:20 <text:span text:style-name="Y">silence</text:span>${end('c2')} again</text:p>`,
      `${ground('Y', '#ffff00')}<style:style style:name="Preformatted_20_Text" style:display-name="Preformatted Text" style:family="paragraph"/>`,
    );
    expect(linesOf(article)).toEqual([
      'code: 10:40 gate shut',
      'code: 11:05 bell',
      'code: 11:20 silence again',
    ]);
    expect(found(article)).toEqual([
      ['gate shut', 'Whose clock?'],
      ['bell\n11:20 silence', 'Why?'],
      ['silence', 'yellow'],
    ]);
  });

  it('keep their words where these are no part of the text', async () => {
    const article = await readWord(
      `<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr>${from(1)}${run('Harbour log')}${to(1)}</w:p>${paragraph('It rained.')}`.replace(
        'T"/>',
        'Title"/>',
      ),
      comment(1, 'A bad title'),
      [
        {
          name: 'word/styles.xml',
          data: '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>',
        },
      ],
    );
    expect(found(article)).toEqual([[null, 'A bad title']]);
    expect(article.notices).toContainEqual({ code: 'unplaced-annotations', count: 1 });
    expect(annotationsFromEmbedded(article, article.embedded ?? [], sha256)[0]?.text).toBe(
      '> Harbour log\n\nA bad title',
    );
  });

  it('do not make another figure of one that is raised beside them', async () => {
    const article = await readWord(
      `<w:p>${run('They counted ')}${from(1)}${run('40')}${to(1)}${run('2', '<w:vertAlign w:val="superscript"/>')}${run(' people.')}</w:p>`,
      comment(1, 'Or 41?'),
    );
    expect(article.text).toBe('They counted 40² people.');
    expect(found(article)).toEqual([['40', 'Or 41?']]);
  });

  it('are highlights in Word, joined where only their looks differ', async () => {
    const yellow = '<w:highlight w:val="yellow"/>';
    const article = await readWord(
      `<w:p>${run('The ')}${run('north ', yellow)}${run('gate', `<w:b/>${yellow}`)}${run(' fell', '<w:highlight w:val="cyan"/>')}${run('.', '<w:highlight w:val="none"/>')}</w:p>`,
    );
    expect(found(article)).toEqual([
      ['north gate', 'yellow'],
      ['fell', 'blue'],
    ]);
  });

  it('are those of an OpenDocument text, with answers and places', async () => {
    const article = await readOpen(
      `<text:p>The ${open('c1', 'Which one?')}${open('c2', 'The north one.', 'loext:parent-name="c1"')}north gate<office:annotation-end office:name="c1"/> fell. It rained.${open('', 'Did it?')}</text:p><text:p>The <text:span text:style-name="Y">crew</text:span> <text:span text:style-name="W">left</text:span>.</text:p>`,
      ground('Y', '#ffff00') + ground('W', '#ffffff'),
    );
    expect(linesOf(article)).toEqual([
      'paragraph: The north gate fell. It rained.',
      'paragraph: The crew left.',
    ]);
    expect(found(article)).toEqual([
      ['north gate', 'Which one?'],
      ['north gate', 'The north one.'],
      ['It rained.', 'Did it?'],
      ['crew', 'yellow'],
    ]);
    expect(article.embedded?.[0]).toMatchObject({
      ...{ key: 'comment:1', author: 'Ada Quill', written: '2024-03-02 10:30' },
    });
  });

  it('are those of an RTF document', async () => {
    // 2 March 2024, 10:30, as Word packs it.
    const date = 30 + (10 << 6) + (2 << 11) + (3 << 16) + (124 << 20);
    const article = await readRtf(
      String.raw`The {\*\atrfstart 1}north gate{\*\atrfend 1}{\*\atnid AQ}{\*\atnauthor Ada Quill}\chatn{\*\annotation{\*\atnref 1}{\*\atndate ${date}}\pard\chatn Which one?} fell. It rained.{\*\atnid AQ}{\*\atnauthor Ada Quill}\chatn{\*\annotation\pard Did it?}\par {\highlight1 The }{\highlight1\b crew} {\chcbpat2 left} {\cb3 soon}.\par`,
    );
    expect(linesOf(article)).toEqual([
      'paragraph: The north gate fell. It rained.',
      'paragraph: The crew left soon.',
    ]);
    expect(found(article)).toEqual([
      ['north gate', 'Which one?'],
      ['It rained.', 'Did it?'],
      ['The crew', 'yellow'],
      ['left', 'green'],
    ]);
    expect(article.embedded?.[0]).toMatchObject({ author: 'Ada Quill', written: '2024-03-02 10:30' });
  });

  it('become notes of the same ids whenever the document is read, and none twice', async () => {
    const notes: (readonly Annotation[])[] = [];
    const folder = libraryFolder((added) => void notes.push(added));
    const library = await folder.open();
    const bytes = word(
      `<w:p>${from(1)}${run('At ten')}${to(1)}${run(' it ')}${run('rained', '<w:highlight w:val="green"/>')}.</w:p>`,
      comment(1, 'Noon?'),
    );
    const { id } = await importOne(library, file('log.docx', bytes));
    await library.import([file('copy.docx', bytes)]);
    library.remove(id);
    await importOne(library, file('again.docx', bytes));
    const [first, second, ...more] = notes;
    expect(first).toMatchObject([
      { kind: 'note', text: 'Noon?', origin: { author: 'Ada Quill', written: '2024-03-02 10:30' } },
      { kind: 'highlight', colour: 'green', origin: { author: '' } },
    ]);
    expect(second?.map((note) => note.id)).toEqual(first?.map((note) => note.id));
    expect(more).toEqual([]);
  });
});
