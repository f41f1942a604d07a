import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../main/import/formats/docx';
import { linesOf, readDraft } from '../../../support/read-draft';
import { paragraph, relationship, tinyDocx, type TinyDocument } from '../../../support/tiny-docx';

const chunk = (id: string): string => `<w:altChunk r:id="${id}"/>`;

/** A document with files inserted after its first paragraph, each by its name. */
const around = (
  files: Readonly<Record<string, Buffer | string>>,
  document: Partial<TinyDocument> = {},
): Buffer => {
  const names = Object.keys(files);
  return tinyDocx({
    ...document,
    body: `${document.body ?? paragraph('Before.')}${names.map((_, at) => chunk(`c${at}`)).join('')}${paragraph('After.')}`,
    relationships: names.map((name, at) => relationship(`c${at}`, 'aFChunk', name)).join(''),
    files: names.map((name) => ({ name: `word/${name}`, data: files[name] ?? '' })),
  });
};

const read = (bytes: Buffer) => readDraft(readDocx, bytes, 'minutes.docx');

const note = (id: number): string =>
  `<w:p><w:r><w:t>It burned.</w:t></w:r><w:r><w:footnoteReference w:id="${id}"/></w:r></w:p>`;
const noted = (text: string): Partial<TinyDocument> => ({
  body: note(4),
  parts: { footnotes: `<w:footnote w:id="4">${paragraph(text)}</w:footnote>` },
});

describe('files that a Word document inserts', () => {
  it('are read at their place: RTF, Word, a saved page', async () => {
    const page = 'MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>The bell rang.</p>';
    const article = await read(
      around({
        'a.rtf': String.raw`{\rtf1\ansi The {\b keeper} wrote.\par {\v Unseen.\par}}`,
        'b.docx': tinyDocx({ body: paragraph('The pilot signed.') }),
        'c.mht': page,
        'd.dat': String.raw`{\rtf1\ansi The tide turned.\par}`,
      }),
    );
    expect(linesOf(article)).toEqual([
      'paragraph: Before.',
      'paragraph: The keeper wrote.',
      'paragraph: The pilot signed.',
      'paragraph: The bell rang.',
      'paragraph: The tide turned.',
      'paragraph: After.',
    ]);
    expect(article.notices).toEqual([{ code: 'hidden-text', count: 1 }]);
  });

  it('keep their own notes, though the document around them numbers its own from one too', async () => {
    const inner = tinyDocx({ body: '', ...noted('So the log says.') });
    const article = await read(around({ 'b.docx': inner }, noted('So the mate says.')));
    const references = article.marks.filter(({ kind }) => kind === 'note-reference');
    expect(references.map((mark) => mark.note)).toEqual(['So the mate says.', 'So the log says.']);
  });

  it('have their comments on their own words', async () => {
    const remark = (text: string): string =>
      `<w:comment w:id="1" w:author="Ada">${paragraph(text)}</w:comment>`;
    const on = (words: string): string =>
      `<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>${words}</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`;
    const inner = tinyDocx({ body: on('Two lamps'), parts: { comments: remark('Which?') } });
    const article = await read(
      around({ 'b.docx': inner }, { body: on('One bell'), parts: { comments: remark('When?') } }),
    );
    expect(article.embedded?.map(({ quote, text }) => [quote, text])).toEqual([
      ['One bell', 'When?'],
      ['Two lamps', 'Which?'],
    ]);
  });

  it('are named where they are damaged, of another kind, or nested too deep', async () => {
    const nested = (depth: number): Buffer =>
      depth === 0
        ? tinyDocx({ body: paragraph('Deepest.') })
        : around({ 'b.docx': nested(depth - 1) }, { body: paragraph(`Depth ${depth}.`) });
    const article = await read(nested(3));
    expect(linesOf(article).slice(0, 3)).toEqual([
      'paragraph: Depth 3.',
      'paragraph: Depth 2.',
      'paragraph: Depth 1.',
    ]);
    expect(article.text).not.toContain('Deepest');
    expect(article.notices).toEqual([{ code: 'unread-inserted-files', count: 1 }]);
    const other = await read(
      around({ 'a.rtf': String.raw`{\rtf1 cut`, 'b.docx': 'PK no zip', 'c.xml': '<x/>' }),
    );
    expect(other.notices).toEqual([{ code: 'unread-inserted-files', count: 3 }]);
  });

  it('are read as often as memory allows, and named beyond that', async () => {
    const body = chunk('c').repeat(1_000);
    const bytes = tinyDocx({
      body: paragraph('Before.') + body,
      relationships: relationship('c', 'aFChunk', 'a.rtf'),
      files: [{ name: 'word/a.rtf', data: String.raw`{\rtf1 The tide turned.\par}` }],
    });
    const article = await read(bytes);
    expect(article.notices).toEqual([{ code: 'unread-inserted-files', count: 800 }]);
  });
});
