import { describe, expect, it } from 'vitest';
import type { Account } from '@core/contract/account';
import type { Article } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import type { AccountId, BlockId } from '@core/contract/ids';
import { turnsOf, type Turn } from '@core/contract/turn';
import { applyCorrections } from '@core/library/corrections';
import { plainArticle } from '../../support/plain-article';

const id = (number: number): BlockId => `b${number}` as BlockId;
const pilot = 'pilot' as AccountId;
const cook = 'cook' as AccountId;
const turn = (from: number, to: number, accountId: AccountId | null): Turn => ({
  label: accountId,
  accountId,
  from: id(from),
  to: id(to),
  time: { by: 'recording', start: from * 1_000, end: null },
});
const account = (of: AccountId): Account => ({
  id: of,
  witness: of,
  pseudonym: null,
  role: '',
  standing: 'other',
  conditions: [],
  heldBy: null,
  circumstances: null,
  date: null,
  chain: [],
  blocks: [],
});
const INTERVIEW: Article = {
  ...plainArticle('talk', 'Talk', 'The fog came in.\nWe rang the bell.\nI was below.\nNobody called me.'),
  accounts: [account(pilot), account(cook)],
  placeKind: 'time-code',
  places: { b1: '00:00:01', b3: '00:00:03' },
  endPlaces: {},
  turns: [turn(1, 2, pilot), turn(3, 4, cook)],
};
const turnsAfter = (...list: readonly Correction[]): readonly string[] =>
  (applyCorrections(INTERVIEW, list, () => '').turns ?? []).map(
    ({ from, to, accountId }) => `${from}–${to} ${accountId ?? 'nobody'}`,
  );

describe('turns under corrections', () => {
  it('keep both parts of a split block, and share the whole of a joined one', () => {
    expect(turnsAfter({ do: 'split', blockId: id(4), at: 6, newId: id(5) })).toEqual([
      'b1–b2 pilot',
      'b3–b5 cook',
    ]);
    expect(turnsAfter({ do: 'join', blockId: id(2), nextId: id(3), separator: ' ' })).toEqual([
      'b1–b2 pilot',
      'b2–b4 cook',
    ]);
  });

  it('go to an account when all of their blocks do, and to nobody when it is removed', () => {
    const give = (...blocks: readonly number[]): Correction => ({
      do: 'assign-voice',
      blockIds: blocks.map(id),
      voice: { by: 'account', accountId: cook },
    });
    expect(turnsAfter(give(2))[0]).toBe('b1–b2 pilot');
    expect(turnsAfter(give(1, 2))[0]).toBe('b1–b2 cook');
    expect(turnsAfter({ do: 'remove-account', accountId: pilot })[0]).toBe('b1–b2 nobody');
  });

  it('give the second part of a split block no time, for where it begins was not measured', () => {
    const cut: Correction = { do: 'split', blockId: id(3), at: 2, newId: id(5) };
    expect(applyCorrections(INTERVIEW, [cut], () => '').places).toEqual({ b1: '00:00:01', b3: '00:00:03' });
  });

  it('are checked when they come from disk', () => {
    const good = turn(1, 2, pilot);
    const bad = [{ ...good, from: 'x' }, { ...good, time: { by: 'sundial' } }, null, 7];
    expect(turnsOf({ turns: [...bad, good] })).toEqual([good]);
    expect(turnsOf({})).toEqual([]);
    expect(turnsOf({ turns: 'none' })).toEqual([]);
  });
});
