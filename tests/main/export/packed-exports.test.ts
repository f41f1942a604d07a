import fc from 'fast-check';
import mammoth from 'mammoth';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { PlacedAnnotation } from '@core/contract/annotation';
import { bodyLimit } from '@core/contract/body-limits';
import type { AnnotationId } from '@core/contract/ids';
import { DEFAULT_SETTINGS } from '@core/contract/settings';
import { formatNotesCsv } from '@core/export/notes-csv';
import { formatNotesDocx } from '@core/export/notes-docx';
import { formatNotesFiles } from '@core/export/notes-files';
import { formatNotesHtml } from '@core/export/notes-html';
import type { NotesToExport } from '@core/export/notes-markdown';
import { english } from '@core/messages/english';
import { createAnchor } from '@core/text/anchoring/anchor';
import { packExport } from '../../../main/export/pack-export';
import { DIGEST, TEXT } from '../../core/export/exported-articles';
import { annotation, COMPARISON } from '../../core/export/exported-notes';
import { elementsIn, unpacked, xmlOf } from '../../support/unpacked';

const on = (quote: string, text: string, rest: object = {}): PlacedAnnotation => {
  const start = TEXT.text.indexOf(quote);
  const end = start + quote.length;
  return {
    annotation: annotation(
      { on: 'passage', articleId: TEXT.id, anchor: createAnchor(TEXT, start, end) },
      { text, id: `00000000-0000-4000-8000-0000000000${(text.length % 90) + 10}` as AnnotationId, ...rest },
    ),
    placement: { state: 'exact', start, end },
  };
};
const input = (notes: readonly PlacedAnnotation[]): NotesToExport => ({
  notes,
  openArticle: (id) => [TEXT, DIGEST].find((article) => article.id === id) ?? null,
  openComparison: (id) => (id === COMPARISON.id ? COMPARISON : null),
  reviewed: [],
  words: english.text,
  colourNames: DEFAULT_SETTINGS.colourNames,
  today: '2024-05-07',
});
const packed = async (exported: Parameters<typeof packExport>[0]): Promise<Buffer> =>
  Buffer.from((await packExport(exported)).base64, 'base64');
const wordsOf = async (docx: Buffer): Promise<string> =>
  (await mammoth.extractRawText({ buffer: docx })).value;

const NOTE = [
  'Which *day*? See [the log](https://log.example/?a=1&b=2).',
  '',
  '3. third',
  '4. fourth',
  '',
  '- one\n  - two',
  '',
  '```',
  'a < b && c',
  '  two',
  '```',
  'first line',
  'second line with `code` and <b>',
].join('\n');

describe('notes as a Word document', () => {
  it('are read by another program word for word', async () => {
    const words = await wordsOf(
      await packed(formatNotesDocx(input([on('The ferry <b>left</b> at nine.', NOTE)]))),
    );
    for (const said of [
      'Notes from Synoptic',
      'Exported on 7 May 2024. 1 note.',
      'The *harbour*',
      'The ferry <b>left</b> at nine.',
      'Place: passage 1',
      'Which day? See the log.',
      'third',
      'two',
      'a < b && c',
      'second line with code and <b>',
      'Last changed: 6 May 2024, 07:08 UTC',
    ])
      expect(words).toContain(said);
    expect(words).not.toMatch(/\\|&amp;/);
  });

  it('keep headings, quotations, lists and links what they are', async () => {
    const docx = await packed(formatNotesDocx(input([on('The ferry <b>left</b> at nine.', NOTE)])));
    const { value } = await mammoth.convertToHtml(
      { buffer: docx },
      { styleMap: ["p[style-name='Quote'] => blockquote:fresh"] },
    );
    expect(value).toContain('<h1>Notes from Synoptic</h1>');
    expect(value).toContain('<h2>The *harbour*</h2>');
    expect(value).toContain('<blockquote>The ferry &lt;b&gt;left&lt;/b&gt; at nine.</blockquote>');
    expect(value).toContain('<a href="https://log.example/?a=1&amp;b=2">the log</a>');
    expect(value).toContain('<ol><li>third</li><li>fourth</li></ol>');
    expect(value).toContain('<li>one<ul><li>two</li></ul></li>');
    expect(value).toContain('<em>day</em>');
  });

  it('are a package in which each part is well-formed, typed and reached', async () => {
    const parts = await unpacked(await packed(formatNotesDocx(input([on('The ferry', NOTE)]))));
    const [first] = parts.keys();
    expect(first).toBe('[Content_Types].xml');
    const xml = new Map([...parts].map(([name, bytes]) => [name, xmlOf(bytes.toString('utf8'))]));
    const typed = elementsIn(xml.get('[Content_Types].xml') as never).map(
      ({ attributes }) => attributes['PartName'],
    );
    for (const name of parts.keys())
      if (!name.endsWith('.rels') && name !== first) expect(typed).toContain(`/${name}`);
    const relations = (name: string) => xml.get(name)?.children.map(({ attributes }) => attributes) ?? [];
    for (const { Target } of relations('_rels/.rels')) expect([...parts.keys()]).toContain(Target);
    const links = relations('word/_rels/document.xml.rels');
    for (const { Target, TargetMode } of links)
      if (TargetMode === undefined) expect([...parts.keys()]).toContain(`word/${Target ?? ''}`);
    const all = elementsIn(xml.get('word/document.xml') as never);
    const used = (element: string, attribute: string) =>
      all.filter(({ name }) => name === element).map(({ attributes }) => attributes[attribute]);
    const ids = links.map(({ Id }) => Id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(used('w:hyperlink', 'r:id')));
    const styles = elementsIn(xml.get('word/styles.xml') as never).map(
      ({ attributes }) => attributes['w:styleId'],
    );
    expect(styles).toEqual(
      expect.arrayContaining([...used('w:pStyle', 'w:val'), ...used('w:rStyle', 'w:val')]),
    );
    const lists = (xml.get('word/numbering.xml')?.children ?? []).map(
      ({ attributes }) => attributes['w:numId'],
    );
    expect(lists).toEqual(expect.arrayContaining(used('w:numId', 'w:val')));
  });

  it('open whatever a note holds, and lose no letter of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ maxLength: 60 }),
        async (any, plain) => {
          const docx = await packed(formatNotesDocx(input([on('The ferry', `${any}\n\n${plain}`)])));
          for (const bytes of (await unpacked(docx)).values()) xmlOf(bytes.toString('utf8'));
          const words = await wordsOf(docx);
          const letters = (text: string) => text.replace(/[^a-z0-9]/giu, '');
          // Numbers of a list and the words of an entity are signs to Markdown.
          if (!/[&[\]()]|^\s*\d+[.)]/mu.test(plain)) expect(letters(words)).toContain(letters(plain));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('notes as one Markdown file for each source', () => {
  const comparison: PlacedAnnotation = {
    annotation: annotation({ on: 'comparison', comparisonId: COMPARISON.id }, { text: 'On both' }),
    placement: { state: 'whole' },
  };
  const files = async (notes: readonly PlacedAnnotation[]) =>
    new Map(
      [...(await unpacked(await packed(formatNotesFiles(input(notes)))))].map(([name, bytes]) => [
        name,
        bytes.toString('utf8'),
      ]),
    );

  it('have front matter that says what they are of, and are linked', async () => {
    const all = await files([on('The ferry', 'One', { tags: ['open question', '1905'] }), comparison]);
    expect([...all.keys()]).toEqual([
      'Notes from Synoptic 2024-05-07.md',
      'The harbour.md',
      'Comparison Ferry two.md',
    ]);
    const [, front = '', body = ''] = (all.get('The harbour.md') ?? '').split(/^---$/m);
    expect(parse(front)).toEqual({
      title: 'The *harbour*',
      kind: 'text',
      author: 'Ada Quill',
      outlet: 'Harbour Post',
      issued: '2021-05-02',
      url: 'https://post.example/ferry?a=1',
      synoptic: 'harbour',
      exported: '2024-05-07',
      tags: ['open-question', '_1905'],
    });
    expect(body).toContain('> The ferry\n');
    expect(all.get('Notes from Synoptic 2024-05-07.md')).toContain(
      '- [[The harbour]]\n- [[Comparison Ferry two]]',
    );
    expect(all.get('Comparison Ferry two.md')).toContain('- [[The harbour]]');
  });

  it('never take one name twice, nor one that a file system refuses', async () => {
    const named = ['CON', 'con', 'a/b: "c"?', 'A B C', '...', 'x'.repeat(300)];
    const articles = named.map((title, at) => ({
      ...TEXT,
      id: `t${at}` as typeof TEXT.id,
      citation: { ...TEXT.citation, title },
    }));
    const notes = articles.map(({ id }) => ({
      annotation: annotation({ on: 'article', articleId: id }),
      placement: { state: 'whole' as const },
    }));
    const { parts } = formatNotesFiles({
      ...input(notes),
      openArticle: (id) => articles.find((article) => article.id === id) ?? null,
    });
    const names = parts.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(named.length + 1);
    for (const name of names) expect(name).toMatch(/^(?!(?:con|\.+)\.md$)[^/\\:*?"<>|]{1,70}\.md$/i);
  });
});

describe('notes as a page and as a table', () => {
  it('show a source’s words as words, and load nothing', () => {
    const { text } = formatNotesHtml(
      input([on('The ferry <b>left</b> at nine.', '![x](https://spy.example/p.png) <img src=y>')]),
    );
    expect(text).toContain('<p>The ferry &lt;b&gt;left&lt;/b&gt; at nine.</p>');
    expect(text).not.toMatch(/<img|<script/);
    expect(text).toContain('<a href="https://spy.example/p.png">x</a>');
  });

  it('have a row a note, and no cell that a spreadsheet would run', () => {
    const { text } = formatNotesCsv(
      input([on('The ferry', '=HYPERLINK("x")'), on('Nobody saw', 'two\nlines')]),
    );
    expect(text).toContain('"\'=HYPERLINK(""x"")"');
    expect(text).toContain('"passage 2"');
    expect(text).toContain('“The *harbour*”, Harbour Post, 2 May 2021');
    expect(text.split('\r\n')).toHaveLength(4);
  });
});

describe('notes as a table', () => {
  const note = on('Nobody saw', 'See.');
  const { end } = note.placement as { readonly end: number };
  const start = end - 4;

  it('have both ends of a link, and what a passage read that reads otherwise now', () => {
    const linkedTo = {
      on: 'passage',
      articleId: DIGEST.id,
      anchor: createAnchor(DIGEST, 0, 9),
    } as const;
    const link: PlacedAnnotation = {
      annotation: { ...note.annotation, kind: 'link', relation: 'supports', linkedTo },
      placement: { state: 'changed', start, end },
      linkedPlacement: { state: 'exact', start: 0, end: 9 },
    };
    const { text } = formatNotesCsv(input([link]));
    expect(text).toContain('"Linked passage"');
    expect(text).toContain('"Supports: a passage in Synoptic digest of');
    expect(text).toContain(`:\n${DIGEST.text.slice(0, 9)}\nPlace: `);
    expect(text).toContain(`\n${english.text('export.was')}\nNobody saw"`);
  });

  it('say below which notes they are, where they were chosen', () => {
    const layout = { about: ['Tag: boat'], groups: [{ title: null, notes: [note] }] };
    const lines = formatNotesCsv({ ...input([note]), layout })
      .text.trim()
      .split('\r\n');
    expect(lines.at(-1)).toMatch(/^"Tag: boat"(?:,""){12}$/);
  });
});

it('files by source say which notes they are, and how the reader grouped them', () => {
  const note = on('The ferry', NOTE);
  const layout = { about: ['Tag: *boat*', 'Group by: Tag'], groups: [{ title: 'boat', notes: [note] }] };
  const [index] = formatNotesFiles({ ...input([note]), layout }).parts;
  expect(index?.text).toContain('\n\nTag: \\*boat\\*\n\nGroup by: Tag\n\n');
  expect(index?.text).toContain('\n\n## boat\n\n- [[The harbour]]\n');
});

it('a package may be asked for with the layout of as many notes as a file', () => {
  expect(bodyLimit('export:package')).toBe(bodyLimit('export:notes'));
});
