import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { createNote, passageTarget } from '@core/annotations/create';
import { createAnchor } from '@core/text/anchoring/anchor';
import { createAnnotations } from '../../../main/annotations/annotation-service';
import { openStore } from '../../../main/storage/conf';
import { paragraph, tinyDocx } from '../../support/tiny-docx';
import { tinyEpub } from '../../support/tiny-epub';
import { noteId } from '../annotations/reader-notes';
import { file, importOne, libraryFolder, type LibraryFolder, textIn } from '../articles/library-folder';

const [HEADING, HAIR] = ['Signs of four scripts', 'Zoe\u0308 met the 👩\u200D👩\u200D👧 family 🇺🇦 at 𝔘ni.'];
/** As their files have them: decomposed, joined by what is not seen, written from right to left and isolated. */
const WRITTEN = [
  HAIR,
  'The sign x\u0327\u030C stands for itself, and क्षि too.',
  'שָׁלוֹם לעולם, אמר הדייג.',
  'قال الصياد \u2067«نعم»\u2069 ثم صمت.',
];
const TEXT = WRITTEN.join('\n').normalize('NFC');

/** Counted by hand, in UTF-16 units, in the lines as they stand: what is selected, and what the reader sees selected. */
const PASSAGES = [
  { line: 0, from: 0, to: 3, exact: 'Zoë' },
  { line: 0, from: 12, to: 20, exact: '👩\u200D👩\u200D👧' },
  // Between the two letters of a flag, and inside a letter beyond the first plane.
  { line: 0, from: 30, to: 37, exact: '🇺🇦 at 𝔘', widened: [28, 38] },
  { line: 1, from: 9, to: 12, exact: 'x\u0327\u030C' },
  // The base alone is no sign.
  { line: 1, from: 9, to: 10, exact: 'x\u0327\u030C', widened: [9, 12] },
  { line: 2, from: 0, to: 7, exact: 'שָׁלוֹם' },
  { line: 3, from: 11, to: 18, exact: '\u2067«نعم»\u2069' },
] as const;

const tags = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');
const FILES: Readonly<Record<string, string | Buffer>> = {
  'signs.txt': `${HEADING}\n\n${WRITTEN.join('\n\n')}\n`,
  'signs-16.txt': Buffer.from(`\uFEFF${HEADING}\n\n${WRITTEN.join('\n\n')}\n`, 'utf16le'),
  'signs.md': `# ${HEADING}\n\n${WRITTEN.join('\n\n')}\n`,
  'signs.html': `<!doctype html><meta charset="utf-8"><title>${HEADING}</title><article><h1>${HEADING}</h1>${tags(WRITTEN)}</article>`,
  'signs.docx': tinyDocx({ body: WRITTEN.map((line) => paragraph(line)).join('') }),
  'signs.epub': tinyEpub({ chapters: [tags(WRITTEN)] }),
};

const notesOn = ({ dataDir }: LibraryFolder, find: (id: ArticleId) => Article | null) =>
  createAnnotations({ dataDir, openStore, openArticle: find, announce: () => undefined });

describe.each(Object.entries(FILES))('emoji, combining and right-to-left signs in %s', (name, content) => {
  it('keep their offsets from the file through the note to the disk and back', async () => {
    const folder = libraryFolder();
    const library = await folder.open();
    const row = await importOne(library, file(name, content));
    const article = textIn(library, row.id);
    expect(article.text).toBe(TEXT);

    const notes = notesOn(folder, (id) => library.find(id));
    PASSAGES.forEach(({ line, from, to }, number) => {
      const { start } = article.blocks[line] ?? { start: NaN };
      const anchor = createAnchor(article, start + from, start + to);
      notes.save(
        createNote(
          { id: noteId(number), now: '2024-03-01T12:00:00.000Z' },
          passageTarget(row.id, anchor),
          '',
        ),
      );
    });

    notes.close();
    const lineStarts = TEXT.split('\n').reduce<number[]>(
      (starts, line) => [...starts, (starts.at(-1) ?? 0) + line.length + 1],
      [0],
    );
    const expected = PASSAGES.map(({ line, exact, ...one }) => {
      const [from, to] = 'widened' in one ? one.widened : [one.from, one.to];
      const base = lineStarts[line] ?? NaN;
      return { exact, start: base + from, end: base + to };
    });
    for (const { exact, start, end } of expected) expect(TEXT.slice(start, end)).toBe(exact);

    const stored = fs.readFileSync(folder.at('articles', row.id, 'notes.json'), 'utf8');
    for (const { exact, start, end } of expected) {
      expect(stored).toContain(`"exact":${JSON.stringify(exact)}`);
      expect(stored).toMatch(new RegExp(`"start":${start},"end":${end}\\b`));
    }
    const again = await folder.open();
    const read = notesOn(folder, (id) => again.find(id)).list();
    const found = new Map(read.map(({ annotation, placement }) => [annotation.id, placement]));
    expected.forEach(({ start, end }, number) =>
      expect(found.get(noteId(number))).toEqual({ state: 'exact', start, end }),
    );
  });
});
