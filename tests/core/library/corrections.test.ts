import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '@core/messages/english';
import type { Article, Mark } from '@core/contract/article';
import type { AccountFacts, Correction } from '@core/contract/correction';
import type { AccountId, BlockId } from '@core/contract/ids';
import {
  applyCorrections,
  findInapplicable,
  lastBlockNumber,
  nextBlockId,
  withCorrection,
} from '@core/library/corrections';
import { createAnchor, resolveAnchor } from '@core/text/anchoring/anchor';
import { blockText } from '@core/text/blocks';
import { formatPlaces } from '@core/text/places';
import { plainArticle } from '../../support/plain-article';
import { expectSound } from '../text/sound-canonical-text';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const id = (number: number): BlockId => `b${number}` as BlockId;
const apply = (article: Article, ...corrections: readonly Correction[]): Article =>
  applyCorrections(article, corrections, hash);
const join = (first: number, second: number, separator: ' ' | '' = ' '): Correction => ({
  do: 'join',
  blockId: id(first),
  nextId: id(second),
  separator,
});
const split = (block: number, at: number, newId: number): Correction => ({
  do: 'split',
  blockId: id(block),
  at,
  newId: id(newId),
});
const give = (accountId: string, ...blocks: readonly number[]): Correction => ({
  do: 'assign-voice',
  blockIds: blocks.map(id),
  voice: { by: 'account', accountId: accountId as AccountId },
});
const keeper: AccountFacts = {
  id: 'keeper' as AccountId,
  witness: 'Ada Byron',
  pseudonym: null,
  role: 'keeper of the light',
  standing: 'witness',
  conditions: ['interview'],
  heldBy: null,
  circumstances: null,
  date: '2021-05',
  chain: [],
};
const mate: AccountFacts = { ...keeper, id: 'mate' as AccountId, witness: null, role: 'mate' };

const HARBOUR = plainArticle(
  'harbour',
  'Harbour',
  'The fire broke\nout before midnight. Nobody answered.\nShare this\nIt was cold.',
);
const lines = (article: Article): readonly string[] =>
  article.blocks.map((block) => blockText(article, block));
/** Without what says that it was corrected. */
const bare = ({ corrected: _, ...article }: Article): Omit<Article, 'corrected'> => article;

describe('correcting an article', () => {
  it('joins a block with the next by turning the end of the line into a space', () => {
    const joined = apply(HARBOUR, join(1, 2));
    expect(joined.text).toBe(HARBOUR.text.replace('broke\nout', 'broke out'));
    expect(joined.articleRev).toBe(hash(joined.text));
    expect(joined.blocks.map((block) => block.id)).toEqual([id(1), id(3), id(4)]);
  });

  it('splits a block at a space, and between letters where there is none', () => {
    const cut = apply(HARBOUR, split(2, 21, 5), split(4, 3, 6));
    expect(lines(cut)).toEqual([
      'The fire broke',
      'out before midnight.',
      'Nobody answered.',
      'Share this',
      'It',
      'was cold.',
    ]);
    expect(cut.text).toHaveLength(HARBOUR.text.length);
    expect(lines(apply(HARBOUR, split(4, 1, 5))).slice(-2)).toEqual(['I', 't was cold.']);
    expectSound(cut);
  });

  it('never cuts a character in two and never leaves an empty block', () => {
    const family = plainArticle('a', 'A', 'x👨‍👩‍👧y');
    expect(lines(apply(family, split(1, 4, 2)))).toEqual(['x', '👨‍👩‍👧y']);
    for (const at of [1, 40])
      expect(findInapplicable(plainArticle('a', 'A', 'é'), [split(1, at, 2)])).toEqual([0]);
  });

  it('marks as heading or furniture without touching the text', () => {
    const marked = apply(
      HARBOUR,
      { do: 'set-kind', blockId: id(3), kind: 'furniture', level: 0 },
      { do: 'set-kind', blockId: id(1), kind: 'heading', level: 2 },
    );
    expect([marked.text, marked.articleRev]).toEqual([HARBOUR.text, HARBOUR.articleRev]);
    expect(marked.blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 2],
      ['paragraph', 0],
      ['furniture', 0],
      ['paragraph', 0],
    ]);
  });

  it('replaces the citation whole, the last word counting', () => {
    const describe = (title: string): Correction => ({
      do: 'set-citation',
      citation: { ...HARBOUR.citation, title },
      heardBy: 'Harbour Post',
    });
    const list = withCorrection(withCorrection(withCorrection([], describe('A')), join(1, 2)), describe('B'));
    expect(list).toEqual([join(1, 2), describe('B')]);
    expect(apply(HARBOUR, ...list)).toMatchObject({ citation: { title: 'B' }, heardBy: 'Harbour Post' });
  });

  it('a block whose two parts were of two voices is of none', () => {
    const voiced = [
      { do: 'put-account', account: keeper },
      { do: 'put-account', account: mate },
      give('keeper', 1, 4),
      give('mate', 2),
    ] as const satisfies readonly Correction[];
    const told = apply(HARBOUR, ...voiced);
    expect(told.accounts.map(({ blocks }) => blocks)).toEqual([[id(1), id(4)], [id(2)]]);
    const mixed = apply(HARBOUR, ...voiced, join(1, 2));
    expect(mixed.voices).toEqual({ b4: { by: 'account', accountId: 'keeper' } });
    expect(mixed.accounts.map(({ blocks }) => blocks)).toEqual([[id(4)], []]);
    const one = apply(HARBOUR, ...voiced, give('keeper', 2), join(1, 2), split(1, 3, 5));
    expect(one.accounts.map(({ blocks }) => blocks)).toEqual([[id(1), id(5), id(4)], []]);
  });

  it('an account that is removed leaves its passages to an unknown voice', () => {
    const list: readonly Correction[] = [{ do: 'put-account', account: keeper }, give('keeper', 1)];
    const gone = apply(HARBOUR, ...list, { do: 'remove-account', accountId: keeper.id });
    expect([gone.accounts, gone.voices]).toEqual([[], {}]);
    const changed = apply(HARBOUR, ...list, { do: 'put-account', account: { ...keeper, role: 'keeper' } });
    expect(changed.accounts).toEqual([{ ...keeper, role: 'keeper', blocks: [id(1)] }]);
  });

  it('reasons of two brackets that come together by a join stay two', () => {
    const bracket = (start: number, end: number, note: string): Mark => ({
      kind: 'editorial',
      start,
      end,
      href: null,
      note,
    });
    const plain = plainArticle('odd', 'Odd', 'Rung[as in the copy]\n[as in the copy]wyte');
    const [first, second] = plain.blocks;
    const odd: Article = {
      ...plain,
      marks: [bracket(4, first!.end, 'Rang.'), bracket(second!.start, second!.start + 16, 'White.')],
    };
    const joined = apply(odd, { do: 'join', blockId: first!.id, nextId: second!.id, separator: '' });
    expect(joined.marks.map(({ start, end, note }) => [joined.text.slice(start, end), note])).toEqual([
      ['[as in the copy]', 'Rang.'],
      ['[as in the copy]', 'White.'],
    ]);
  });

  it('an account of two together stays theirs when it is described anew, and is of one when the other goes', () => {
    const both = { ...keeper, id: 'both' as AccountId };
    const told: Article = {
      ...HARBOUR,
      accounts: [
        { ...keeper, blocks: [] },
        { ...mate, blocks: [] },
        { ...both, blocks: [], jointOf: [keeper.id, mate.id] },
      ],
    };
    const jointOf = (...list: readonly Correction[]) => apply(told, ...list).accounts.at(-1)?.jointOf;
    expect(jointOf({ do: 'put-account', account: { ...both, role: 'crew' } })).toEqual([keeper.id, mate.id]);
    expect(jointOf({ do: 'remove-account', accountId: mate.id })).toBeUndefined();
  });

  it('a block keeps its page through a split and a join, and none is guessed', () => {
    const paged: Article = {
      ...plainArticle('log', 'Log', 'Fog lay here.\nHe left at nine.\nHe came back.\nNobody asked.'),
      places: { b1: '1', b2: '1', b3: '2' },
      endPlaces: { b2: '2' },
    };
    const pages = (article: Article): readonly string[] =>
      article.blocks.map((block) => `${block.id} ${formatPlaces(article, [block], english.text)}`);
    expect(pages(apply(paged, split(1, 3, 5)))).toEqual([
      'b1 p. 1',
      'b5 p. 1',
      'b2 pp. 1–2',
      'b3 p. 2',
      'b4 ',
    ]);
    const cut = apply(paged, split(2, 7, 5));
    expect(pages(cut)).toEqual(['b1 p. 1', 'b2 p. 1', 'b5 ', 'b3 p. 2', 'b4 ']);
    expect(pages(apply(paged, split(2, 7, 5), join(2, 5)))).toEqual(pages(paged));
    expect(pages(apply(paged, join(1, 2)))).toEqual(['b1 pp. 1–2', 'b3 p. 2', 'b4 ']);
    expect(pages(apply(paged, join(2, 3)))).toEqual(['b1 p. 1', 'b2 pp. 1–2', 'b4 ']);
    expect(pages(apply(paged, join(3, 4)))).toEqual(['b1 p. 1', 'b2 pp. 1–2', 'b3 ']);
    const { endPlaces: _unknown, ...earlier } = paged;
    expect(pages(apply(earlier, split(1, 3, 5))).slice(0, 2)).toEqual(['b1 p. 1', 'b5 ']);
    expect(pages(apply(earlier, join(1, 2)))).toEqual(['b1 p. 1', 'b3 p. 2', 'b4 ']);
    expect(pages(apply(earlier, join(2, 3)))).toEqual(['b1 p. 1', 'b2 ', 'b4 ']);
    expect(apply(earlier, join(1, 2))).not.toHaveProperty('endPlaces');
  });

  it('what does not fit changes nothing and is told', () => {
    const misfits = [join(1, 3), join(4, 5), split(9, 1, 10), split(1, 3, 2), give('nobody', 1)];
    expect(findInapplicable(HARBOUR, misfits)).toEqual([0, 1, 2, 3, 4]);
    expect(findInapplicable(HARBOUR, [join(1, 2), split(1, 3, 2)])).toEqual([1]);
    expect(bare(apply(HARBOUR, ...misfits))).toEqual(bare(HARBOUR));
  });

  it('gives each new block an id that none ever had, one joined or split away among them', () => {
    const list = [join(3, 4), split(1, 3, 5), join(1, 5)];
    expect(nextBlockId(apply(HARBOUR, ...list))).toBe('b6');
    expect(lastBlockNumber(HARBOUR, [], 7)).toBe(7);
  });

  it('a mark that a split cuts is whole again after a join', () => {
    const marks: readonly Mark[] = [
      { kind: 'emphasis', href: null, start: 4, end: 14 },
      { kind: 'link', href: 'https://log.example/', start: 9, end: 14 },
    ];
    const article = { ...HARBOUR, marks };
    const cut = apply(article, split(1, 8, 5));
    expect(cut.marks.map(({ start, end }) => HARBOUR.text.slice(start, end))).toEqual([
      'fire',
      'broke',
      'broke',
    ]);
    expect(apply(article, split(1, 8, 5), join(1, 5)).marks).toEqual(marks);
  });
});

const WORDS = ['The', 'pilot', 'left', 'at', 'nine.', 'Nobody', 'saw', 'Élan', '👩‍🚀', 'fog', '«oui»', 'לילה'];
const anyArticle = fc
  .array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 7 })
  .map((paragraphs) => plainArticle('any', 'Any', paragraphs.map((words) => words.join(' ')).join('\n')));

/** A correction that fits the article as it stands, chosen by numbers from 0 to 1. */
function correctionFor(article: Article, which: number, where: number, how: number): Correction | null {
  const index = Math.floor(where * article.blocks.length);
  const block = article.blocks[index];
  const next = article.blocks[index + 1];
  if (block === undefined) return null;
  if (which < 0.4)
    return next === undefined ? null : { do: 'join', blockId: block.id, nextId: next.id, separator: ' ' };
  if (which < 0.8) {
    const at = 1 + Math.floor(how * (block.end - block.start));
    const correction: Correction = { do: 'split', blockId: block.id, at, newId: nextBlockId(article) };
    return findInapplicable(bare(article), [correction]).length === 0 ? correction : null;
  }
  return {
    do: 'set-kind',
    blockId: block.id,
    kind: how < 0.5 ? 'furniture' : 'heading',
    level: how < 0.5 ? 0 : 2,
  };
}

const unit = fc.double({ min: 0, max: 0.999, noNaN: true });
const anyChoices = fc.array(fc.tuple(unit, unit, unit), { maxLength: 12 });

function choose(article: Article, choices: readonly (readonly [number, number, number])[]) {
  let list: readonly Correction[] = [];
  for (const [which, where, how] of choices) {
    const correction = correctionFor(apply(article, ...list), which, where, how);
    if (correction !== null) list = withCorrection(list, correction);
  }
  return list;
}

describe('any corrections', () => {
  it('leave sound canonical text with the same words and an id for each block alone', () => {
    fc.assert(
      fc.property(anyArticle, anyChoices, (article, choices) => {
        const list = choose(article, choices);
        const after = apply(article, ...list);
        expect(findInapplicable(article, list)).toEqual([]);
        expectSound(after);
        expect(after.text.replace(/\s/g, '')).toBe(article.text.replace(/\s/g, ''));
        expect(new Set(after.blocks.map((block) => block.id)).size).toBe(after.blocks.length);
        expect(after.articleRev).toBe(hash(after.text));
      }),
    );
  });

  it('are undone by the list before, and a split by a join', () => {
    fc.assert(
      fc.property(anyArticle, anyChoices, unit, unit, (article, choices, where, how) => {
        const list = choose(article, choices);
        const before = apply(article, ...list);
        const cut = correctionFor(before, 0.5, where, how);
        if (cut?.do !== 'split') return;
        const isAtSpace = apply(article, ...list, cut).text.length === before.text.length;
        const back: Correction = {
          do: 'join',
          blockId: cut.blockId,
          nextId: cut.newId,
          separator: isAtSpace ? ' ' : '',
        };
        expect(bare(apply(article, ...list, cut, back))).toEqual(bare(before));
      }),
    );
  });

  it('leave a bookmark on the words on which it was set', () => {
    const text = [
      'The pilot left the quay at nine with forty crates aboard.',
      'Nobody in the harbour office saw him go, and no log was kept.',
      'By noon the fog had lifted and the tide was already turning.',
      'His sister waited on the steps until the lamps were lit.',
    ].join('\n');
    const article = plainArticle('fog', 'Fog', text);
    fc.assert(
      fc.property(anyChoices, fc.constantFrom(...article.blocks), (choices, block) => {
        const anchor = createAnchor(article, block.start, block.end);
        const after = apply(article, ...choose(article, choices));
        const placed = resolveAnchor(after, anchor);
        if (placed.state === 'orphan' || placed.state === 'whole') throw new Error('the bookmark is lost');
        const letters = (words: string): string => words.replace(/\s/g, '');
        expect(letters(after.text.slice(placed.start, placed.end))).toBe(letters(blockText(article, block)));
      }),
    );
  });
});
