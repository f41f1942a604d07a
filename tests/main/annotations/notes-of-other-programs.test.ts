import { describe, expect, it } from 'vitest';
import { annotationsFromEmbedded } from '@core/annotations/from-embedded';
import type { ArticleId } from '@core/contract/ids';
import { createAnnotations } from '../../../main/annotations/annotation-service';
import {
  importDocumentNotes,
  importNotes,
  type ImportNotesOptions,
} from '../../../main/annotations/import-notes';
import { sha256 } from '../../../main/articles/content-hash';
import { readPdf } from '../../../main/import/formats/pdf';
import { openStore } from '../../../main/storage/conf';
import { plainArticle } from '../../support/plain-article';
import { readDraft } from '../../support/read-draft';
import { column, tinyPdf } from '../../support/tiny-pdf';
import { libraryFolder } from '../articles/library-folder';
import { tempFolder } from '../storage/temp-folder';

const FERRY = plainArticle(
  'sha256-0000000000000001',
  'The Late Ferry',
  'The ferry left the pier at nine in the evening.\nNobody on the pier saw it leave.\nThe mate “counted twice”.',
);
const OTHER = plainArticle(
  'sha256-0000000000000002',
  'Another day',
  'A calm day on the pier, and nothing more.',
);

function library(...articles: readonly (typeof FERRY)[]) {
  const openArticle = (id: ArticleId) => articles.find((one) => one.id === id) ?? null;
  const annotations = createAnnotations({
    dataDir: tempFolder(),
    openStore,
    announce: () => undefined,
    openArticle,
  });
  const known: ImportNotesOptions = {
    annotations,
    articles: () => articles.map(({ id }) => id),
    openArticle,
    hasComparison: () => false,
    now: () => Date.parse('2030-01-02T03:04:05Z'),
  };
  return {
    annotations,
    list: () => annotations.list().map(({ annotation }) => annotation),
    bring: (text: string) => importNotes(text, known),
    bringDocument: (copy: typeof FERRY) => importDocumentNotes(copy, known),
  };
}

const exactOf = (note: { target: { on: string } }): string =>
  (note.target as { anchor?: { exact: string } }).anchor?.exact ?? '';

const THORIUM = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:uuid:00000000-0000-4000-8000-00000000000a',
  type: 'AnnotationSet',
  generator: { id: 'https://github.com/edrlab/thorium-reader', type: 'Software', name: 'Thorium' },
  about: { 'dc:title': 'The late ferry', 'dc:format': 'application/epub+zip' },
  items: [
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:00000000-0000-4000-8000-00000000000b',
      type: 'Annotation',
      created: '2024-05-06T07:08:09Z',
      creator: { type: 'Person', name: 'Maria' },
      body: { type: 'TextualBody', value: 'Which pier?', color: 'purple', keyword: 'teacher' },
      target: {
        source: 'OEBPS/text/chapter1.html',
        selector: [
          { type: 'CssSelector', value: '#a', refinedBy: { type: 'TextPositionSelector', start: 1, end: 2 } },
          { type: 'TextQuoteSelector', prefix: 'The ferry ', exact: 'left the\n   pier', suffix: ' at' },
        ],
      },
    },
    {
      id: 'urn:uuid:00000000-0000-4000-8000-00000000000c',
      type: 'Annotation',
      motivation: 'bookmarking',
      created: '2024-05-06T07:08:09Z',
      target: { source: 'x.html', selector: [{ type: 'TextQuoteSelector', exact: 'Nobody on the pier' }] },
    },
    {
      id: 'urn:uuid:00000000-0000-4000-8000-00000000000d',
      type: 'Annotation',
      created: '2024-05-06T07:08:09Z',
      target: { source: 'x.html', selector: [{ type: 'FragmentSelector', value: 'epubcfi(/6/4)' }] },
    },
  ],
};

describe('notes from Thorium', () => {
  it('come in with author, colour, keyword and bookmark, and what quotes nothing is counted', async () => {
    const { bring, list } = library(FERRY, OTHER);
    const result = await bring(JSON.stringify(THORIUM));
    expect([result.added.length, result.unread, result.unmatched]).toEqual([2, 1, []]);
    expect(list()).toMatchObject([
      {
        kind: 'note',
        text: 'Which pier?',
        colour: 'violet',
        tags: ['teacher'],
        created: '2024-05-06T07:08:09.000Z',
        origin: { author: 'Maria', from: 'thorium' },
        target: { articleId: FERRY.id, anchor: { exact: 'left the pier' } },
      },
      { kind: 'bookmark', colour: null, target: { anchor: { exact: 'Nobody on the pier' } } },
    ]);
    expect(await bring(JSON.stringify(THORIUM))).toMatchObject({ added: [], second: [], equal: 2 });
  });

  it('of another program are called Readium', async () => {
    const { bring, list } = library(FERRY);
    await bring(JSON.stringify({ ...THORIUM, generator: 'https://reader.example' }));
    expect(list().map(({ origin }) => origin?.from)).toEqual(['readium', 'readium']);
  });
});

describe('notes from Readest', () => {
  const json = (note: string) =>
    JSON.stringify({
      $format: 'readest-annotations',
      version: 1,
      book: { title: 'The Late Ferry', author: 'A' },
      annotations: [
        {
          id: 'n1',
          type: 'annotation',
          cfi: 'epubcfi(/6/4)',
          text: 'left the pier at nine',
          note,
          color: 'blue',
          createdAt: 1_715_000_000_000,
          updatedAt: 1_715_000_100_000,
        },
        { id: 'n2', type: 'annotation', cfi: 'epubcfi(/6/5)', text: 'words of no book here', note: '' },
      ],
    });

  it('come in from its JSON; those of no text are listed with the book that they are from', async () => {
    const { bring, list } = library(FERRY);
    const { added, unmatched } = await bring(json('Really?'));
    expect(added).toHaveLength(1);
    expect(list()).toMatchObject([
      {
        text: 'Really?',
        colour: 'blue',
        created: '2024-05-06T12:53:20.000Z',
        origin: { key: 'n1', from: 'readest' },
      },
    ]);
    expect(unmatched).toEqual([
      { quote: 'words of no book here', text: '', source: 'The Late Ferry', why: 'nowhere' },
    ]);
  });

  it('that were changed there since stand beside the version of here', async () => {
    const { bring, list } = library(FERRY);
    await bring(json('Really?'));
    expect((await bring(json('Really, at nine?'))).second).toHaveLength(1);
    expect(await bring(json('Really, at nine?'))).toMatchObject({ added: [], second: [], equal: 1 });
    expect(
      list()
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['Really, at nine?', 'Really?']);
  });

  it.each([
    ['with quotation marks', '> "left the pier at nine"\n**Note**:: Really?\nSecond line.\n'],
    ['as a quotation', '> left the pier\n> at nine\n\n**Note:** Really?\nSecond line.\n'],
    [
      'as a list',
      '- 💡 left the pier at nine\n\n**Note:** Really?\nSecond line.\n\n*Page: 3 · Time: 2026-05-10 10:00*\n',
    ],
  ])('come in from its Markdown %s', async (_, entry) => {
    const { bring, list } = library(FERRY);
    const markdown = `# The Late Ferry\n**Author**: A\n\n**Exported from Readest**: 2026-05-10\n\n---\n\n## Highlights & Annotations\n\n### One\n${entry}\n---\n`;
    const { added, unmatched } = await bring(markdown);
    expect([added.length, unmatched]).toEqual([1, []]);
    const [note] = list();
    expect(note?.text).toBe('Really?\nSecond line.');
    expect(note && exactOf(note)).toBe('left the pier at nine');
    // The file does not say when it was made.
    expect(note?.created).toBe('2030-01-02T03:04:05.000Z');
    expect(await bring(markdown)).toMatchObject({ added: [], second: [], equal: 1 });
  });
});

describe('notes from Zotero', () => {
  const ANNOTATION = {
    key: 'ABCD2345',
    annotationType: 'highlight',
    annotationText: 'left the pier at nine',
    annotationComment: 'Really?',
    annotationColor: '#5fb236',
    annotationPageLabel: '3',
    dateAdded: '2024-05-06T07:08:09Z',
    dateModified: '2024-05-07T07:08:09Z',
    tags: [{ tag: 'boat' }],
  };

  it.each([
    [
      'Better BibTeX',
      {
        items: [
          {
            itemType: 'book',
            title: 'The Late Ferry',
            attachments: [
              {
                itemType: 'attachment',
                title: 'a.pdf',
                annotations: [ANNOTATION, { annotationType: 'ink', key: 'INK' }],
              },
            ],
          },
        ],
      },
    ],
    [
      'the API',
      [
        { key: 'ABCD2345', data: { itemType: 'annotation', ...ANNOTATION } },
        { data: { annotationType: 'image', key: 'P' } },
      ],
    ],
  ])('come in from the JSON of %s', async (_, value) => {
    const { bring, list } = library(FERRY, OTHER);
    expect(await bring(JSON.stringify(value))).toMatchObject({ unread: 1, unmatched: [] });
    expect(list()).toMatchObject([
      {
        text: 'Really?',
        colour: 'green',
        tags: ['boat'],
        created: '2024-05-06T07:08:09.000Z',
        modified: '2024-05-07T07:08:09.000Z',
        origin: { key: 'ABCD2345', from: 'zotero' },
        target: { anchor: { exact: 'left the pier at nine' } },
      },
    ]);
  });

  it('come in from a note as Markdown', async () => {
    const { bring, list } = library(FERRY);
    const paragraph = (words: string, key: string, comment: string) =>
      `“${words}” ([Quill, 2021, p. 3](zotero://select/library/items/IJGQ3J8A)) ([pdf](zotero://open-pdf/library/items/VGHZA9HX?page=3&annotation=${key}))${comment}`;
    const text = [
      '# Annotations  \n(5/6/2024, 9:08:09 AM)',
      paragraph('left the pier at nine', 'AAAA1111', ' Really?'),
      paragraph('The mate “counted twice”', 'BBBB2222', ''),
      paragraph('words of no book', 'CCCC3333', ''),
    ].join('\n\n');
    const { added, unmatched } = await bring(text);
    expect([added.length, unmatched.map(({ quote }) => quote)]).toEqual([2, ['words of no book']]);
    expect(list().map((note) => [exactOf(note), note.text, note.origin?.key])).toEqual([
      ['left the pier at nine', 'Really?', 'AAAA1111'],
      ['The mate “counted twice”', '', 'BBBB2222'],
    ]);
  });
});

describe('what is no notes of another program', () => {
  it.each([
    '# A page\n\n> "a quotation"\n\n**Note**:: of no program',
    '{"annotations":[]}',
    '{"type":"AnnotationSet"}',
  ])('is refused: %s', async (text) => {
    await expect(library(FERRY).bring(text)).rejects.toMatchObject({ failure: { code: 'not-notes' } });
  });

  it('names a text by its title only where that has the words', async () => {
    const { bring, list } = library(FERRY, {
      ...OTHER,
      citation: { ...OTHER.citation, title: 'The late ferry' },
    });
    await bring(JSON.stringify(THORIUM));
    expect(list().map(({ target }) => 'articleId' in target && target.articleId)).toEqual([
      FERRY.id,
      FERRY.id,
    ]);
  });
});

describe('notes in a colleague’s copy of a PDF', () => {
  const LINES = [
    'The ferry left the pier at nine in the evening and',
    'turned back at ten, the harbour master writes.',
  ];
  const remark = (line: number, author: string, text: string): string =>
    `<< /Type /Annot /Subtype /Text /Rect [72 ${792 - 100 - line * 12 - 4} 90 ${792 - 100 - line * 12 + 8}] /T (${author}) /Contents (${text}) /M (D:20240302103000Z) >>`;
  const read = (...annotations: readonly string[]) =>
    readDraft(
      readPdf,
      tinyPdf({ pages: [column(72, 100, LINES)], annotations: [annotations] }),
      'report.pdf',
    );

  it('come to the article that is here, once, and beside those that came with the document', async () => {
    const original = await read(remark(0, 'Ada', 'Mine.'));
    const { annotations, list, bringDocument } = library(original, OTHER);
    annotations.addNew(annotationsFromEmbedded(original, original.embedded ?? [], sha256));
    const copy = await read(remark(0, 'Ada', 'Mine.'), remark(1, 'Bela', 'Theirs.'));
    expect(await bringDocument({ ...copy, id: OTHER.id })).toMatchObject({
      second: [],
      equal: 1,
      unmatched: [],
    });
    expect(list().map(({ text, origin }) => [text, origin?.author, origin?.from])).toEqual([
      ['Mine.', 'Ada', undefined],
      ['Theirs.', 'Bela', undefined],
    ]);
    expect(await bringDocument(copy)).toMatchObject({ added: [], second: [], equal: 2 });
  });

  it('are listed where the text is not here', async () => {
    const { bringDocument, list } = library(OTHER);
    const { added, unmatched } = await bringDocument(await read(remark(1, 'Bela', 'Theirs.')));
    expect([added, list(), unmatched.map(({ text }) => text)]).toEqual([[], [], ['Theirs.']]);
  });
});

it('a copy is read by the reader of imports, and stays outside of the library', async () => {
  const lines = ['The ferry left the pier at nine in the evening.'];
  const note = '<< /Type /Annot /Subtype /Text /Rect [72 688 90 700] /T (Bela) /Contents (Theirs.) >>';
  const bytes = tinyPdf({ pages: [column(72, 100, lines)], annotations: [[note]] });
  const opened = await libraryFolder().open();
  const copy = await opened.readCopy({ name: 'copy.pdf', base64: Buffer.from(bytes).toString('base64') });
  expect(copy.embedded).toMatchObject([{ author: 'Bela', text: 'Theirs.' }]);
  expect(opened.find(copy.id)).toBeNull();
  await expect(opened.readCopy({ name: 'copy.pdf', base64: '' })).rejects.toMatchObject({
    failure: { code: 'empty-document' },
  });
  await opened.close();
});
