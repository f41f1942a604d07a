import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedJson } from '@core/history/merge-histories';
import { mergeStores, type HistoryLine, type StoreCopy, type StoreKind } from '@core/history/merge-stores';

interface Card {
  readonly text: string;
  readonly removed: boolean;
  readonly secondOf?: string;
  readonly rank?: number;
}

const isRemoval = (value: unknown): boolean => value === null || (value as Card).removed;
const kind: StoreKind = {
  isRemoval,
  secondOf: (key, { order, device, value }) => ({
    key: `${key}/${order}/${device}`,
    value: { ...(value as Card), secondOf: key },
  }),
  firstOf: (value) => (value as Card | null)?.secondOf ?? null,
  rank: {
    of: (value) => (value as Card | null | undefined)?.rank ?? null,
    without(value) {
      const { rank: _, ...rest } = value as Card;
      return rest;
    },
    with: (value, rank) => (rank === null ? value : { ...(value as Card), rank }),
  },
};

const EMPTY: StoreCopy = { entries: new Map(), history: [] };
const card = (text: string, removed = false): Card => ({ text, removed });
const instant = (ms: number): string => new Date(1_700_000_000_000 + ms).toISOString();

/** As a store journals it: `now` is what the clock of that machine says, which may be wrong. */
function write(copy: StoreCopy, device: string, now: number, key: string, value: Card): StoreCopy {
  const at = instant(now);
  const last = copy.history.at(-1);
  const before = last?.order ?? last?.at ?? '';
  const order = at > before ? at : new Date(Date.parse(before) + 1).toISOString();
  const was = copy.entries.get(key) ?? null;
  const line: HistoryLine = {
    at,
    ...(order === at ? {} : { order }),
    device,
    changes: [{ key, value, ...(copy.history.some(isAbout(key)) ? {} : { was }) }],
  };
  return { entries: new Map(copy.entries).set(key, value), history: [...copy.history, line] };
}

const isAbout =
  (key: string) =>
  ({ changes }: HistoryLine): boolean =>
    changes.some((change) => change.key === key);

const merge = (mine: StoreCopy, theirs: StoreCopy): StoreCopy => mergeStores(mine, theirs, kind);
const shown = ({ entries }: StoreCopy): readonly string[] =>
  [...entries.values()].flatMap((value) => (isRemoval(value) ? [] : [(value as Card).text])).sort();
const stateOf = ({ entries, history }: StoreCopy): string =>
  sortedJson({ entries: [...entries].sort(([a], [b]) => (a < b ? -1 : 1)), history });

const base = write(EMPTY, 'A', 0, 'n', card('first'));

describe('two copies of a store that were changed apart', () => {
  it('takes over what only one of them changed, whichever side that is', () => {
    const changed = write(base, 'B', 10, 'n', card('second'));
    expect(shown(merge(base, changed))).toEqual(['second']);
    expect(shown(merge(changed, base))).toEqual(['second']);
  });

  it('keeps both where both changed an entry, the one written last in its place', () => {
    const [a, b] = [write(base, 'A', 20, 'n', card('mine')), write(base, 'B', 10, 'n', card('theirs'))];
    const merged = merge(a, b);
    expect((merged.entries.get('n') as Card).text).toBe('mine');
    expect(shown(merged)).toEqual(['mine', 'theirs']);
    expect([...merged.entries.values()].filter((value) => kind.firstOf(value) === 'n')).toHaveLength(1);
    expect(stateOf(merge(b, a))).toBe(stateOf(merged));
    expect(stateOf(merge(merged, b))).toBe(stateOf(merged));
  });

  it('keeps what one changed while the other removed it', () => {
    const [a, b] = [write(base, 'A', 20, 'n', card('first', true)), write(base, 'B', 10, 'n', card('kept'))];
    expect(shown(merge(a, b))).toEqual(['kept']);
    expect(shown(merge(base, a))).toEqual([]);
  });

  it('keeps both where nothing is known of what they were', () => {
    const bare = (text: string): StoreCopy => ({ entries: new Map([['n', card(text)]]), history: [] });
    expect(shown(merge(bare('one'), bare('other')))).toEqual(['one', 'other']);
    expect(shown(merge(bare('one'), bare('one')))).toEqual(['one']);
  });

  it('lets the second version go when a third copy turns out to have replaced it', () => {
    const a = write(base, 'A', 10, 'n', card('a'));
    const later = write(a, 'A', 30, 'n', card('a, put right'));
    const b = write(base, 'B', 20, 'n', card('b'));
    expect(shown(merge(merge(a, b), later))).toEqual(['a, put right', 'b']);
  });

  it('leaves a second version alone that the reader made his own, or removed', () => {
    const both = merge(write(base, 'A', 20, 'n', card('a')), write(base, 'B', 10, 'n', card('b')));
    const [key = ''] = [...both.entries.keys()].filter((one) => one !== 'n');
    const own = write(both, 'A', 40, key, { ...card('b, put right'), secondOf: 'n' });
    expect(shown(merge(own, both))).toEqual(['a', 'b, put right']);
    const gone = write(both, 'A', 40, key, { ...card('b', true), secondOf: 'n' });
    expect(shown(merge(both, gone))).toEqual(['a']);
  });
});

describe('an entry that was moved in an order of the reader’s', () => {
  const at = (rank: number, text = 'first'): Card => ({ ...card(text), rank });
  const entry = ({ entries }: StoreCopy): unknown => entries.get('n');
  const both = (a: StoreCopy, b: StoreCopy): StoreCopy => {
    const merged = merge(a, b);
    expect(stateOf(merge(b, a))).toBe(stateOf(merged));
    expect(stateOf(merge(merged, a))).toBe(stateOf(merged));
    expect(merged.entries.size).toBe(1);
    return merged;
  };

  it('on two machines stands where it was put last, and is no second version', () => {
    const [a, b] = [write(base, 'A', 20, 'n', at(5)), write(base, 'B', 10, 'n', at(7))];
    expect(entry(both(a, b))).toEqual(at(5));
    const bare = (rank: number): StoreCopy => ({ entries: new Map([['n', at(rank)]]), history: [] });
    expect(entry(both(bare(5), bare(7)))).toEqual(at(7));
  });

  it('on one machine and written in on another has the new words at the new place, whichever was last', () => {
    for (const [moved, written] of [
      [10, 20],
      [20, 10],
    ] as const) {
      const [a, b] = [write(base, 'A', moved, 'n', at(5)), write(base, 'B', written, 'n', card('put right'))];
      const merged = both(a, b);
      expect(entry(merged)).toEqual(at(5, 'put right'));
      // It was moved before the other one wrote: what comes of it is still no second version.
      expect(entry(both(merged, write(b, 'B', 40, 'n', card('and again'))))).toEqual(at(5, 'and again'));
    }
  });

  it('stays removed where the other side removed it, and two versions stay two', () => {
    const gone = write(base, 'A', 20, 'n', card('first', true));
    expect(shown(merge(gone, write(base, 'B', 30, 'n', at(5))))).toEqual([]);
    const a = write(write(base, 'A', 20, 'n', card('mine')), 'A', 30, 'n', at(5, 'mine'));
    const b = write(base, 'B', 25, 'n', card('theirs'));
    expect(shown(merge(a, b))).toEqual(['mine', 'theirs']);
    expect(stateOf(merge(a, b))).toBe(stateOf(merge(b, a)));
  });
});

interface Step {
  readonly on: number;
  readonly act: 'write' | 'remove' | 'second' | 'merge' | 'move';
  readonly key: string;
  readonly other: number;
}

const steps = fc.array(
  fc.record<Step>({
    on: fc.nat(2),
    act: fc.constantFrom('write', 'write', 'move', 'move', 'remove', 'second', 'merge', 'merge'),
    key: fc.constantFrom('n', 'm'),
    other: fc.nat(2),
  }),
  { maxLength: 24 },
);

/** How wrong the clocks of the three machines are. */
const SKEW = [0, -50, 70];

describe('three copies that are changed and merged in any order', () => {
  it('come to one state, with every version known and all shown that nobody replaced or removed', () => {
    fc.assert(
      fc.property(steps, fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }), (list, order) => {
        const copies = [base, base, base];
        const written = new Set(['first']);
        const replaced = new Set<string>();
        list.forEach(({ on, act, key, other }, index) => {
          const copy = copies[on] ?? EMPTY;
          if (act === 'merge') {
            copies[on] = merge(copy, copies[other] ?? EMPTY);
            return;
          }
          const second = [...copy.entries].find(([, value]) => kind.firstOf(value) === key)?.[0];
          const at = act === 'second' ? second : key;
          const present = copy.entries.get(at ?? '') as Card | undefined;
          if (at === undefined || (act === 'remove' && present === undefined)) return;
          if (act === 'move') {
            if (present === undefined || present.removed) return;
            const moved = { ...present, rank: index };
            copies[on] = write(copy, 'ABC'[on] ?? '', index * 20 + (SKEW[on] ?? 0), at, moved);
            return;
          }
          if (present !== undefined) replaced.add(present.text);
          const text = `${index}`;
          if (act !== 'remove') written.add(text);
          const { removed: _, text: before = '', ...rest } = present ?? card('');
          const next: Card =
            act === 'remove' ? { ...rest, text: before, removed: true } : { ...rest, text, removed: false };
          copies[on] = write(copy, 'ABC'[on] ?? '', index * 20 + (SKEW[on] ?? 0), at, next);
        });
        const all = order.map((at) => copies[at] ?? EMPTY);
        const [x = EMPTY, y = EMPTY, z = EMPTY] = all;
        const merged = merge(merge(x, y), z);
        const otherwise = merge(x, merge(z, y));
        expect(stateOf(otherwise)).toBe(stateOf(merged));
        const known = JSON.stringify(merged.history);
        for (const text of written) {
          expect(known).toContain(`"text":"${text}"`);
          if (!replaced.has(text)) expect(shown(merged)).toContain(text);
        }
        expect(shown(merged)).toEqual([...new Set(shown(merged))].sort());
      }),
      { numRuns: 1_000 },
    );
  });
});
