import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { VoicePart } from '@core/contract/account';
import type { Article } from '@core/contract/article';
import type { AccountFacts, Correction } from '@core/contract/correction';
import type { AccountId, BlockId } from '@core/contract/ids';
import * as v from 'valibot';
import { correctionsSchema } from '@core/contract/parse-correction';
import { byVoice, describeEntryVoice, quoteOfEntry, together } from '@core/comparison/topic-voices';
import { whoSays } from '@core/comparison/who-says';
import { passageSource } from '@core/export/passage-source';
import { applyCorrections, findInapplicable } from '@core/library/corrections';
import { english } from '@core/messages/english';
import { describeSpeaker, speakerOf } from '@core/text/attribution-text';
import { partsOf } from '@core/text/voice-parts';
import { plainArticle } from '../../support/plain-article';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const [B1, B2, B3] = ['b1', 'b2', 'b3'] as readonly string[] as readonly [BlockId, BlockId, BlockId];
const NORA = 'nora' as AccountId;
const facts: AccountFacts = {
  id: NORA,
  witness: 'Nora Quill',
  pseudonym: null,
  role: 'keeper',
  standing: 'witness',
  conditions: [],
  heldBy: null,
  circumstances: null,
  date: '1911-03',
  chain: [],
};
const FIRST =
  'The sluice, which is of oak, stood open at four, Nora Quill said in May, when eleven had gone.';
const MILL = plainArticle('mill', 'Mill', `${FIRST}\nThe mill is old.`);

const part = (words: string, voice: VoicePart['voice'] = { by: 'account', accountId: NORA }): VoicePart => ({
  start: FIRST.indexOf(words),
  end: FIRST.indexOf(words) + words.length,
  words,
  voice,
});
const OPEN = part('stood open at four');
const OAK = part('which is of oak', { by: 'source', source: 'the deed', hedge: null });
const give = (blockId: BlockId, ...parts: readonly VoicePart[]): Correction => ({
  do: 'assign-voice',
  blockIds: [blockId],
  voice: { by: 'parts', parts },
});
const put: Correction = { do: 'put-account', account: facts };
const apply = (...corrections: readonly Correction[]): Article => applyCorrections(MILL, corrections, hash);
const spoken = (article: Article, id: BlockId): readonly string[] =>
  partsOf(article, id).map(({ start, end }) => article.text.slice(start, end));
const rangeOf = (words: string) => ({
  start: FIRST.indexOf(words),
  end: FIRST.indexOf(words) + words.length,
});

describe('a passage that is parted', () => {
  const parted = apply(put, give(B1, OAK, OPEN));

  it('is among the passages of the account, and of no further one', () => {
    expect(parted.accounts).toMatchObject([{ id: NORA, blocks: [B1] }]);
    expect(spoken(parted, B1)).toEqual(['which is of oak', 'stood open at four']);
    expect(
      apply(put, give(B1, OPEN), { do: 'assign-voice', blockIds: [B1], voice: { by: 'article' } }).accounts,
    ).toMatchObject([{ blocks: [] }]);
  });

  it('says of the passage that it is theirs in part, and of a value whose words it stands in', () => {
    const speaker = speakerOf(parted, B1);
    expect(speaker === null ? null : describeSpeaker(speaker, english.text)).toBe(
      'the deed, Nora Quill, keeper, in part',
    );
    const says = (words: string) => whoSays(parted, { blockId: B1, ...rangeOf(words) }, null, english.text);
    expect(says('four')).toBe('Nora Quill, keeper');
    expect(says('oak')).toBe('the deed');
    expect(says('eleven')).toBe('“Mill”');
  });

  it('leaves with each speaker beside the words that are his, and with nobody beside the others', () => {
    const voices = (words: string) => {
      const { start, end } = rangeOf(words);
      return passageSource(parted, start, end, english.text).voices.map(({ speaker }) => speaker);
    };
    expect(voices('stood open')).toEqual(['Nora Quill, keeper']);
    expect(voices('of oak, stood open')).toEqual([
      'the deed (of the words “of oak”)',
      'Nora Quill, keeper (of the words “stood open”)',
    ]);
    expect(voices('eleven had gone')).toEqual(['unknown']);
  });

  it('stands on a topic under each speaker with his words alone, every cut marked', () => {
    const told = byVoice(parted, { topicId: 't' as never, blockId: B1, stance: null, by: 'reader' });
    expect(told.map(({ entry, account }) => [account?.id ?? null, quoteOfEntry(parted, entry)])).toEqual([
      [NORA, '… stood open at four …'],
      [null, 'The sluice, which is of oak, … , Nora Quill said in May, when eleven had gone.'],
    ]);
    expect(told.map(({ entry }) => describeEntryVoice(parted, entry, english.text))).toEqual([
      'Nora Quill, keeper',
      'the deed, in part',
    ]);
    expect(together(parted, told.slice(0, 1)).map((entry) => quoteOfEntry(parted, entry))).toEqual([
      '… stood open at four …',
    ]);
  });

  it('has no sign of an omission where all of its words stand', () => {
    const told = byVoice(parted, { topicId: 't' as never, blockId: B1, stance: null, by: 'reader' });
    expect(together(parted, told).map((entry) => quoteOfEntry(parted, entry))).toEqual([FIRST]);
  });

  it('takes the words of one speaker beside those of another, and back without him', () => {
    const both = apply(put, give(B1, OAK), give(B1, OPEN));
    expect(spoken(both, B1)).toEqual(['which is of oak', 'stood open at four']);
    expect(spoken(apply(put, give(B1, OPEN)), B1)).toEqual(['stood open at four']);
    expect(findInapplicable(MILL, [put, give(B1, OPEN), give(B1, part('open'))])).toEqual([2]);
  });

  it('keeps the words of each part through a cut, and gives a passage whole to who has all of it', () => {
    const cut = apply(put, give(B1, OAK, OPEN), {
      do: 'split',
      blockId: B1,
      at: FIRST.indexOf('open at four'),
      newId: B3,
    });
    expect([spoken(cut, B1), spoken(cut, B3)]).toEqual([['which is of oak', 'stood'], ['open at four']]);
    expect(cut.accounts).toMatchObject([{ blocks: [B1, B3] }]);
    const [, whole] = [
      { do: 'split', blockId: B1, at: FIRST.indexOf('stood'), newId: B3 },
      { do: 'split', blockId: B3, at: 'stood open at four'.length, newId: 'b4' as BlockId },
    ] as const;
    expect(
      apply(put, give(B1, OPEN), { ...whole, blockId: B1, at: FIRST.indexOf('stood'), newId: B3 }, whole)
        .voices,
    ).toEqual({ [B3]: { by: 'account', accountId: NORA } });
  });

  it('is nobody’s in what a removed account told of it', () => {
    const left = apply(put, give(B1, OAK, OPEN), { do: 'remove-account', accountId: NORA });
    expect(spoken(left, B1)).toEqual(['which is of oak']);
    expect(apply(put, give(B1, OPEN), { do: 'remove-account', accountId: NORA }).voices).toEqual({});
  });
});

describe('a part that does not fit', () => {
  it('is not applied where other words stand there, or its account is gone', () => {
    expect(findInapplicable(MILL, [put, give(B1, { ...OPEN, words: 'stood shut at four' })])).toEqual([1]);
    expect(findInapplicable(MILL, [put, give(B2, OPEN)])).toEqual([1]);
    expect(findInapplicable(MILL, [give(B1, OPEN)])).toEqual([0]);
  });

  it('is refused from a file where parts overlap, are out of order, or are not as long as their words', () => {
    const parses = (...parts: readonly VoicePart[]): boolean =>
      v.safeParse(correctionsSchema, [give(B1, ...parts)]).success;
    expect(parses(OAK, OPEN)).toBe(true);
    expect(parses(OPEN, OAK)).toBe(false);
    expect(parses(OPEN, OPEN)).toBe(false);
    expect(parses({ ...OPEN, end: OPEN.end + 1 })).toBe(false);
    expect(parses()).toBe(false);
  });
});
