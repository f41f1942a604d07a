import { describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import type { AccountFacts, Correction } from '@core/contract/correction';
import type { AccountId, ArticleId, BlockId } from '@core/contract/ids';
import { transferCorrections } from '@core/library/carry/transfer-corrections';
import type { CorrectedVersion } from '@core/library/carry/carry-state';
import { applyCorrections } from '@core/library/corrections';
import { plainArticle } from '../../support/plain-article';

const COUNTED = 'The keeper counted forty crates in the eastern shed before the bell was rung at six.';
const LEFT = 'Nobody saw the pilot leave the quay that morning, for the fog lay on the water until noon.';
const SOLD = 'In the spring of the following year the owners sold both sheds to the railway company.';
const NEW = 'A correction was printed under the second edition, which this page follows throughout.';

const textOf = (...lines: readonly string[]): Article => plainArticle('log', 'Log', lines.join('\n'));
const of = (read: Article, ...corrections: readonly Correction[]): CorrectedVersion => ({
  read,
  corrections,
  lastBlock: 0,
  encoding: null,
});
const id = (number: number): BlockId => `b${number}` as BlockId;
const keeper: AccountFacts = {
  id: 'keeper' as AccountId,
  witness: 'Ada Byron',
  pseudonym: null,
  role: 'keeper',
  standing: 'witness',
  conditions: [],
  heldBy: null,
  circumstances: null,
  date: null,
  chain: [],
};
const put: Correction = { do: 'put-account', account: keeper };
const give = (...blocks: readonly number[]): Correction => ({
  do: 'assign-voice',
  blockIds: blocks.map(id),
  voice: { by: 'account', accountId: keeper.id },
});
const describeAs = (article: Article, citation: Partial<Article['citation']>): Correction => ({
  do: 'set-citation',
  citation: { ...article.citation, ...citation },
  heardBy: null,
});
const shown = (version: CorrectedVersion, added: readonly Correction[]): Article =>
  applyCorrections(version.read, [...version.corrections, ...added], () => '1'.repeat(64));
const outcome = (told: ReturnType<typeof transferCorrections>['told']) =>
  told.map(({ is, words, left }) => [is, words, left]);

describe('corrections of an earlier version', () => {
  it('go over where the passage stands in the very same words, with its speaker; the rest is told', () => {
    const earlier = of(textOf(COUNTED, LEFT, SOLD), put, give(1, 2, 3));
    const later = of(textOf(NEW, SOLD.replace('railway', 'shipping'), COUNTED));
    const { added, told } = transferCorrections(earlier, later);
    expect(shown(later, added).voices).toEqual({ b3: { by: 'account', accountId: keeper.id } });
    expect(shown(later, added).accounts).toMatchObject([{ witness: 'Ada Byron', blocks: ['b3'] }]);
    expect(outcome(told)).toEqual([
      ['put-account', 'Ada Byron', null],
      ['assign-voice', COUNTED, null],
      ['assign-voice', LEFT, 'changed'],
      ['assign-voice', SOLD, 'changed'],
    ]);
    expect(told[1]?.said).toBe('Ada Byron');
  });

  it('leave a speaker behind of whom no passage is found, and take one who had none', () => {
    const silent: Correction = {
      do: 'put-account',
      account: { ...keeper, id: 'mate' as AccountId, witness: 'Bo' },
    };
    const earlier = of(textOf(COUNTED, LEFT), put, silent, give(1));
    const later = of(textOf(LEFT, NEW));
    const { added, told } = transferCorrections(earlier, later);
    expect(shown(later, added).accounts.map(({ witness }) => witness)).toEqual(['Bo']);
    expect(outcome(told)).toEqual([
      ['put-account', 'Ada Byron', 'changed'],
      ['put-account', 'Bo', null],
      ['assign-voice', COUNTED, 'changed'],
    ]);
  });

  it('overwrite nothing that the reader, or its own file, says in the later version', () => {
    const mate = { ...keeper, id: 'mate' as AccountId, witness: 'Bo Lind' };
    const own: Correction = {
      do: 'assign-voice',
      blockIds: [id(1)],
      voice: { by: 'account', accountId: mate.id },
    };
    const read = textOf(COUNTED, LEFT);
    const later = of(read, { do: 'put-account', account: mate }, own, {
      do: 'set-kind',
      blockId: id(2),
      kind: 'quotation',
      level: 0,
    });
    const earlier = of(read, put, give(1, 2), {
      do: 'set-kind',
      blockId: id(2),
      kind: 'list-item',
      level: 0,
    });
    const { added, told } = transferCorrections(earlier, later);
    const after = shown(later, added);
    expect(after.voices['b1']).toEqual({ by: 'account', accountId: mate.id });
    expect(after.voices['b2']).toEqual({ by: 'account', accountId: keeper.id });
    expect(after.blocks[1]?.kind).toBe('quotation');
    expect(outcome(told)).toContainEqual(['assign-voice', COUNTED, 'other']);
    expect(outcome(told)).toContainEqual(['set-kind', LEFT, 'other']);
  });

  it('give nothing back that the reader of the later version took away', () => {
    const spoken: Article = {
      ...textOf(COUNTED, LEFT),
      accounts: [{ ...keeper, blocks: [id(1)] }],
      voices: { b1: { by: 'account', accountId: keeper.id } },
    };
    const bo = { ...keeper, id: 'mate' as AccountId, witness: 'Bo Lind' };
    const toBo: Correction = {
      do: 'assign-voice',
      blockIds: [id(1)],
      voice: { by: 'account', accountId: bo.id },
    };
    const unknown: Correction = { do: 'assign-voice', blockIds: [id(1)], voice: { by: 'unknown' } };
    const withdrawn = of(spoken, unknown);
    const given = transferCorrections(
      of(textOf(COUNTED, LEFT), { do: 'put-account', account: bo }, toBo),
      withdrawn,
    );
    expect(shown(withdrawn, given.added).voices['b1']).toBeUndefined();
    expect(outcome(given.told)).toContainEqual(['assign-voice', COUNTED, 'other']);

    const removed = of(spoken, { do: 'remove-account', accountId: keeper.id });
    const back = transferCorrections(of(textOf(COUNTED, LEFT), put, give(2)), removed);
    expect(shown(removed, back.added).accounts).toEqual([]);
    expect(outcome(back.told)).toContainEqual(['put-account', 'Ada Byron', 'other']);
    expect(outcome(back.told)).toContainEqual(['assign-voice', LEFT, 'speaker']);
  });

  it('part and join the same passages there, under ids of their own', () => {
    const earlier = of(
      textOf(COUNTED, LEFT, SOLD),
      { do: 'join', blockId: id(1), nextId: id(2), separator: ' ' },
      { do: 'split', blockId: id(3), at: 37, newId: id(4) },
      { do: 'assign-voice', blockIds: [id(4)], voice: { by: 'source', source: 'the owners', hedge: null } },
    );
    const later = of(textOf(NEW, 'x', 'y', COUNTED, LEFT, SOLD));
    const { added, told } = transferCorrections(earlier, later);
    const after = shown(later, added);
    expect(after.blocks).toHaveLength(6);
    expect(after.text).toContain(`${COUNTED} ${LEFT}`);
    expect(after.voices).toEqual({ b7: { by: 'source', source: 'the owners', hedge: null } });
    expect(told.every(({ left }) => left === null)).toBe(true);
    const apart = transferCorrections(earlier, of(textOf(COUNTED, NEW, LEFT, SOLD)));
    expect(outcome(apart.told)[0]).toEqual(['join', COUNTED, 'changed']);
  });

  it('stay where the same words stand more than once, or are too few to tell, unless their neighbours decide', () => {
    const voice = give(2);
    const cases: readonly (readonly [readonly string[], readonly string[], string | null])[] = [
      [[COUNTED, LEFT, SOLD], [LEFT, NEW, LEFT], 'repeated'],
      [[COUNTED, LEFT, SOLD], [NEW, LEFT, COUNTED, LEFT, SOLD], null],
      [[COUNTED, 'Yes.', SOLD], [NEW, 'Yes.', NEW], 'repeated'],
      [[COUNTED, 'Yes.', SOLD], [COUNTED, 'Yes.', NEW], null],
    ];
    for (const [before, after, left] of cases) {
      const { told } = transferCorrections(of(textOf(...before), put, voice), of(textOf(...after)));
      expect(told.find(({ is }) => is === 'assign-voice')?.left).toBe(left);
    }
  });

  it('carry details field by field: no date, and nothing that the later file has otherwise', () => {
    const before = textOf(COUNTED);
    const base = textOf(COUNTED);
    const after = { ...base, citation: { ...base.citation, publisher: 'Second Press' } };
    const said = describeAs(before, {
      title: 'The log of the keeper',
      author: [{ literal: 'Ada Byron' }],
      publisher: 'First Press',
      issued: '1984-05-03',
    });
    const later = of(after);
    const { added, told } = transferCorrections(of(before, said), later);
    const { citation } = shown(later, added);
    expect(citation).toEqual({
      ...after.citation,
      title: 'The log of the keeper',
      author: [{ literal: 'Ada Byron' }],
    });
    expect(told.map(({ field, words, left }) => [field, words, left])).toEqual([
      ['title', 'The log of the keeper', null],
      ['author', 'Ada Byron', null],
      ['issued', '1984-05-03', 'date'],
      ['publisher', 'First Press', 'other'],
    ]);
    const named = of(after, describeAs(after, { title: 'Mine' }));
    const kept = transferCorrections(of(before, said), named);
    expect(shown(named, kept.added).citation.title).toBe('Mine');
  });

  it('carry what a reference filled only where it is unknown there, and say so of an encoding', () => {
    const before = textOf(COUNTED);
    const base = textOf(COUNTED);
    const after = { ...base, citation: { ...base.citation, publisher: 'Second Press' } };
    const reference: Correction = {
      do: 'apply-reference',
      fields: { publisher: 'First Press', containerTitle: 'Logs', issued: '1984' },
      from: 'references' as ArticleId,
      fileName: null,
      by: 'title',
    };
    const earlier = { ...of(before, reference), encoding: 'windows-1251' as const };
    const { added, told } = transferCorrections(earlier, of(after));
    expect(added).toEqual([{ ...reference, fields: { containerTitle: 'Logs' } }]);
    expect(outcome(told)).toEqual([
      ['apply-reference', 'First Press', 'other'],
      ['apply-reference', 'Logs', null],
      ['apply-reference', '1984', 'date'],
      ['encoding', 'windows-1251', 'encoding'],
    ]);
  });

  it('change nothing and tell nothing where the later version has them already', () => {
    const read = textOf(COUNTED, LEFT);
    const all = [put, give(1), describeAs(read, { title: 'T' })] as const;
    expect(transferCorrections(of(read, ...all), of(read, ...all))).toEqual({ added: [], told: [] });
  });
});
