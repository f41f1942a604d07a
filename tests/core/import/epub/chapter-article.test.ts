import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import type { BlockKind } from '@core/contract/block';
import type { AccountFacts, Correction } from '@core/contract/correction';
import type { AccountId, ArticleId, BlockId } from '@core/contract/ids';
import { applyCorrections, findInapplicable } from '@core/library/corrections';
import { chapterLevels, type BookChapter } from '@core/import/epub/book-chapters';
import { chapterArticle } from '@core/import/epub/chapter-article';
import { chapterCorrections } from '@core/library/chapter-corrections';
import { coversBook } from '@core/import/epub/coverage';
import { blockText } from '@core/text/blocks';
import { buildCanonicalText } from '@core/text/canonical-text';
import { plainArticle } from '../../../support/plain-article';
import { expectSound } from '../../text/sound-canonical-text';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const lines = (article: Article): readonly string[] => article.blocks.map((one) => blockText(article, one));
const of = (book: Article, chapter: BookChapter): Article =>
  chapterArticle(book, chapter, `book-${chapter.start}` as ArticleId, hash);

function bookOf(content: readonly (readonly [BlockKind, string])[]): Article {
  const canonical = buildCanonicalText(
    content.map(([kind, text]) => ({
      kind,
      level: kind === 'heading' ? 1 : 0,
      runs: [{ text, marks: text.includes(' ') ? [{ kind: 'strong', href: null }] : [] }],
      id: null,
    })),
  );
  const citation = {
    author: [{ literal: 'A writer' }],
    issued: '1999',
    publisher: 'A press',
    language: 'en',
  };
  const { citation: plain } = plainArticle('book', 'The Long Pier', '');
  return {
    ...plainArticle('book', 'The Long Pier', ''),
    ...canonical,
    articleRev: hash(canonical.text),
    citation: { ...plain, ...citation, url: 'https://example.org/book', doi: '10.1000/182' },
  };
}

function chaptersAt(book: Article, starts: readonly number[]): readonly Article[] {
  const [level] = chapterLevels(
    book,
    starts.map((block) => ({ address: `${block}`, label: lines(book)[block] ?? '', depth: 1, block })),
    'Opening pages',
  );
  return (level?.chapters ?? []).map((chapter) => of(book, chapter));
}
const BOOK = bookOf([
  ['heading', 'Dawn'],
  ['paragraph', 'Fog lay on the pier.'],
  ['paragraph', 'Nobody left.'],
  ['heading', 'Noon'],
  ['paragraph', 'The sun came out.'],
  ['paragraph', 'They all left.'],
]);
const [dawn, noon] = chaptersAt(BOOK, [0, 3]);

describe('a chapter as an article', () => {
  it('has its words and marks, under a title that is no part of them', () => {
    expect(lines(noon as Article)).toEqual(['The sun came out.', 'They all left.']);
    expectSound(noon as Article);
    expect(noon?.marks).toEqual([
      { kind: 'strong', href: null, start: 0, end: 17 },
      { kind: 'strong', href: null, start: 18, end: 32 },
    ]);
    expect(noon?.articleRev).toBe(hash('The sun came out.\nThey all left.'));
  });

  it('has the pages of its own passages and of no others', () => {
    const places = { b1: '1', b2: '1', b3: '2', b4: '3', b5: '3', b6: '4' };
    const [dawn, noon] = chaptersAt({ ...BOOK, places, endPlaces: { b2: '2', b5: '4' } }, [0, 3]);
    expect(dawn).toMatchObject({ places: { b2: '1', b3: '2' }, endPlaces: { b2: '2' } });
    expect(noon?.places).toEqual({ b5: '3', b6: '4' });
    expect(noon?.endPlaces).toEqual({ b5: '4' });
    expect(chaptersAt(BOOK, [0, 3])[0]).not.toHaveProperty('places');
  });

  it('is cited as a chapter of its book, whose address and DOI name no part of it', () => {
    expect(noon?.citation).toEqual({
      title: 'Noon',
      titleIsOurs: false,
      author: [{ literal: 'A writer' }],
      issued: '1999',
      containerTitle: 'The Long Pier',
      publisher: 'A press',
      language: 'en',
      url: null,
    });
  });

  it('of any book is a stretch of it, and all of them are the book', () => {
    const kind = fc.constantFrom<BlockKind>('paragraph', 'heading', 'furniture', 'caption');
    const content = fc.array(fc.tuple(kind, fc.string({ minLength: 1, unit: 'grapheme' })), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(content, fc.array(fc.nat(19), { maxLength: 8 }), (written, starts) => {
        const book = bookOf(written);
        const chapters = chaptersAt(book, starts);
        for (const { chapterOf, text } of chapters)
          expect(book.text.slice(chapterOf?.start, chapterOf?.end)).toContain(text);
        for (const chapter of chapters) if (chapter.blocks.length > 0) expectSound(chapter);
        const stretches = chapters.flatMap(({ chapterOf }) => chapterOf ?? []);
        expect(coversBook(stretches)).toBe(chapters.length > 0);
        const [, ...allButOne] = stretches;
        expect(coversBook(allButOne)).toBe(false);
      }),
    );
  });
});

const block = (number: number): BlockId => `b${number}` as BlockId;
const keeper: AccountFacts = {
  id: 'keeper' as AccountId,
  witness: null,
  pseudonym: null,
  role: 'keeper',
  standing: 'witness',
  conditions: [],
  heldBy: null,
  circumstances: null,
  date: null,
  chain: [],
};
const toKeeper = (...blocks: readonly number[]): Correction => ({
  do: 'assign-voice',
  blockIds: blocks.map(block),
  voice: { by: 'account', accountId: keeper.id },
});

describe('what was put right in a book', () => {
  const split = (corrections: readonly Correction[], chapter: Article | undefined) => {
    const shown = applyCorrections(BOOK, corrections, hash);
    const carried = chapterCorrections(BOOK, shown, chapter as Article);
    expect(findInapplicable(chapter as Article, carried)).toEqual([]);
    return { carried, shown: applyCorrections(chapter as Article, carried, hash) };
  };

  it('goes with the chapter in which it is, and with no other', () => {
    const corrections: readonly Correction[] = [
      { do: 'join', blockId: block(2), nextId: block(3), separator: ' ' },
      { do: 'split', blockId: block(5), at: 7, newId: block(7) },
      { do: 'set-kind', blockId: block(7), kind: 'quotation', level: 1 },
    ];
    expect(lines(split(corrections, dawn).shown)).toEqual(['Fog lay on the pier. Nobody left.']);
    const { shown } = split(corrections, noon);
    expect(lines(shown)).toEqual(['The sun', 'came out.', 'They all left.']);
    expect(shown.blocks[1]).toMatchObject({ id: 'b7', kind: 'quotation' });
  });

  it('takes a witness along to the chapters in which he was given a passage', () => {
    const corrections: readonly Correction[] = [{ do: 'put-account', account: keeper }, toKeeper(3, 5)];
    expect(split(corrections, dawn).shown.accounts).toMatchObject([{ id: 'keeper', blocks: ['b3'] }]);
    expect(split(corrections, noon).shown.voices).toEqual({ b5: { by: 'account', accountId: 'keeper' } });
    expect(split([...corrections, toKeeper(3)], noon).shown.accounts).toHaveLength(1);
    expect(split([corrections[0] as Correction, toKeeper(3)], noon).carried).toEqual([]);
  });

  it('leaves out a join across the border of two chapters', () => {
    const join: Correction = { do: 'join', blockId: block(3), nextId: block(4), separator: ' ' };
    expect(split([join], dawn).carried).toEqual([]);
  });

  it('makes the chapter one of the book as its reader describes it', () => {
    const citation = { ...BOOK.citation, title: 'The Longer Pier', issued: '1998' };
    const { shown } = split([{ do: 'set-citation', citation, heardBy: 'A court' }], noon);
    expect(shown.citation).toMatchObject({
      title: 'Noon',
      containerTitle: 'The Longer Pier',
      issued: '1998',
    });
    expect(shown.heardBy).toBe('A court');
  });
});
