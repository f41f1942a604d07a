import { describe, expect, it } from 'vitest';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import type { Account, Voice } from '@core/contract/account';
import type { Article } from '@core/contract/article';
import type { AccountId, BlockId, TopicId } from '@core/contract/ids';
import { aloneOn, layColumns } from '../../../../../renderer/features/topics/model/topic-columns';
import { proposeFrom } from '../../../../../renderer/features/topics/model/topic-proposals';
import { accountOf } from '../../../../support/account';
import { plainArticle } from '../../../../support/plain-article';

const FIRE = 'fire' as TopicId;
const b = (id: string): BlockId => id as BlockId;
const account = (id: string, rest: Partial<Account> = {}): Account =>
  accountOf({ id: id as AccountId, witness: id, role: 'bystander', ...rest });
const by = (id: string): Voice => ({ by: 'account', accountId: id as AccountId });
const on = (...ids: string[]) => ({
  fire: ids.map((id) => ({ blockId: b(id), stance: 'asserts' as const })),
});

const LEFT = plainArticle('left', 'Left', 'one\ntwo\nthree', {
  topics: on('b1', 'b2', 'b3'),
  accounts: [
    account('pilot'),
    account('mayor', { standing: 'official' }),
    account('cook', { conditions: ['custody'] }),
  ],
  voices: { b1: by('pilot'), b2: by('mayor'), b3: by('cook') },
});
const RIGHT = plainArticle('right', 'Right', 'uno\ndue\ntre');
const SUBJECTS = [LEFT, RIGHT].map(({ id }) => ({ articleId: id, accountId: null }));

const join = (
  from: string,
  to: string,
  score: number,
  verdict: ReviewedCorrespondence['verdict'] = null,
): ReviewedCorrespondence => ({
  a: 0,
  b: 1,
  from: { blockId: b(from), start: 0, end: 1 },
  to: { blockId: b(to), start: 0, end: 1 },
  score,
  reasons: [],
  differences: [],
  values: [],
  verdict,
  note: '',
});

describe('columns of the topic table', () => {
  const names = (filter: Parameters<typeof layColumns>[3]): readonly string[] =>
    layColumns([LEFT], null, 'account', filter).map(({ voice }) =>
      voice.is === 'account' ? voice.account.id : voice.is,
    );

  it('are one for each account that speaks', () => {
    expect(names('all')).toEqual(['pilot', 'mayor', 'cook']);
  });

  it('are the witnesses alone where only first-hand words count', () => {
    expect(names('first-hand')).toEqual(['pilot', 'cook']);
  });

  it('leave out who spoke while held, or keep officials alone', () => {
    expect(names('free')).toEqual(['pilot', 'mayor']);
    expect(names('officials')).toEqual(['mayor']);
  });

  it('keep who speaks anonymously', () => {
    expect(names('anonymous')).toEqual([]);
    const hidden = {
      ...LEFT,
      accounts: LEFT.accounts.map((one) =>
        one.id === 'cook' ? { ...one, conditions: ['anonymous'] as const } : one,
      ),
    };
    expect(layColumns([hidden], null, 'account', 'anonymous').map(({ key }) => key)).toEqual([
      `${LEFT.id}/cook`,
    ]);
  });

  it('name the one that is alone on a topic, and none where several or nobody speak to it', () => {
    const columns = layColumns([LEFT], null, 'account', 'all');
    const [first] = columns;
    const topic = first?.entries[0]?.topicId;
    if (first === undefined || topic === undefined) throw new Error('no entry');
    expect(aloneOn([first, { ...first, entries: [] }], topic)).toBe(first);
    expect(aloneOn([first, { ...first, key: 'other' }], topic)).toBeNull();
    expect(aloneOn([first], topic)).toBeNull();
    expect(
      aloneOn(
        columns.map((column) => ({ ...column, entries: [] })),
        topic,
      ),
    ).toBeNull();
  });

  it('are of the witness who tells the whole of a text that speaks to no topic, else of the text', () => {
    const voicesOf = (voices: Article['voices']): readonly string[] =>
      layColumns(
        [plainArticle('mute', 'Mute', 'one\ntwo', { accounts: [account('pilot')], voices })],
        null,
        'account',
        'all',
      ).map(({ voice }) => voice.is);
    expect(voicesOf({ b1: by('pilot'), b2: by('pilot') })).toEqual(['account']);
    expect(voicesOf({ b1: by('pilot') })).toEqual(['rest']);
  });
});

describe('proposals for an empty cell', () => {
  const columns = layColumns([LEFT, RIGHT], null, 'article', 'all');
  const right = columns[1];
  const propose = (...joins: readonly ReviewedCorrespondence[]) =>
    right === undefined ? [] : proposeFrom(joins, SUBJECTS, columns)(FIRE, right);

  it('are what corresponds to a passage on the topic, the surest first', () => {
    expect(propose(join('b1', 'b2', 0.4), join('b2', 'b3', 0.8))).toEqual(['b3', 'b2']);
  });

  it('never hold what the reader dismissed', () => {
    expect(propose(join('b1', 'b2', 0.9, 'dismissed'))).toEqual([]);
  });

  it('are none for a topic on which nothing stands yet', () => {
    expect(
      right === undefined
        ? null
        : proposeFrom([join('b1', 'b2', 1)], SUBJECTS, columns)('other' as TopicId, right),
    ).toEqual([]);
  });
});
