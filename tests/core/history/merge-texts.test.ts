import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts } from '@core/history/merge-texts';
import { offsetAfter } from '@core/history/offset-after';

const WORDS = { one: 'In one:', other: 'In the other:' };
const merge = (base: string, mine: string, theirs: string): string =>
  mergeTexts(base, mine, theirs, WORDS).text;
const text = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');

describe('two texts that were written on from one', () => {
  const base = text('The ferry.', 'The pier.', 'The crew.');

  it('have what either side alone changed, added or removed', () => {
    expect(
      merge(base, text('The ferry left.', 'The pier.', 'The crew.'), text('The ferry.', 'The crew.', 'New.')),
    ).toBe(text('The ferry left.', 'The crew.', 'New.'));
    expect(mergeTexts('', 'Mine.', 'Theirs.', WORDS)).toEqual({
      text: text('Mine.', 'Theirs.'),
      hasBoth: false,
    });
  });

  it('have both versions of a paragraph that both changed, each under a line that says so', () => {
    const both = mergeTexts(base, base.replace('pier', 'old pier'), base.replace('pier', 'long pier'), WORDS);
    expect(both.hasBoth).toBe(true);
    expect(both.text).toBe(
      text('The ferry.', WORDS.one, 'The old pier.', WORDS.other, 'The long pier.', 'The crew.'),
    );
  });

  it('have the same change once, and a paragraph that one removed and the other wrote on', () => {
    const same = base.replace('crew', 'second crew');
    expect(merge(base, same, same)).toBe(same);
    expect(merge(base, text('The ferry.', 'The crew.'), base.replace('pier', 'old pier'))).toBe(
      base.replace('pier', 'old pier'),
    );
  });

  it('have a paragraph once that both wrote or moved to one place, also where one rewrote what is beside it', () => {
    const mine = text('The ferry.', 'New.', 'The pier.', 'The crew.');
    for (const others of [
      mine.replace('pier', 'old pier'),
      mine.replace('ferry', 'old ferry'),
      text(mine, 'More.'),
    ])
      for (const [a, b] of [
        [mine, others],
        [others, mine],
      ] as const)
        expect(mergeTexts(base, a, b, WORDS)).toEqual({ text: others, hasBoth: false });
    const moved = text('The crew.', 'The ferry.', 'The pier.');
    const rewritten = text('The crew.', 'The old ferry.', 'The pier.', 'New.');
    expect(merge(base, moved, rewritten)).toBe(rewritten);
    expect(merge(base, rewritten, moved)).toBe(rewritten);
    expect(
      merge(
        base,
        text('The old ferry.', 'New.', 'The pier.', 'The crew.'),
        text('The ferry.', 'New.', 'The long pier.', 'The crew.'),
      ),
    ).toBe(text('The old ferry.', 'New.', 'The long pier.', 'The crew.'));
  });

  it('keep the empty line at which one is about to write apart from what the other wrote there', () => {
    const begun = `${base}\n\n`;
    const merged = merge(base, begun, text(base, 'Theirs.'));
    const caret = offsetAfter(begun, merged, begun.length);
    expect(merged.slice(0, caret)).toBe(begun);
    expect(`${merged.slice(0, caret)}Mine.${merged.slice(caret)}`).toBe(text(base, 'Mine.', 'Theirs.'));
  });

  it('do not grow while two go on writing in one paragraph, each in his own window', () => {
    const write = (from: string, words: string, more: string): string =>
      from.replace(words, `${words}${more}`);
    let disk = 'The ferry.';
    // What each window has in its field, and what that began with.
    const [a, b] = [
      { base: disk, now: write(disk, 'ferry', ' A') },
      { base: disk, now: write(disk, 'ferry', ' B') },
    ];
    for (let at = 0; at < 5; at += 1)
      for (const [window, words] of [
        [a, 'ferry A'],
        [b, 'ferry B'],
      ] as const) {
        disk = merge(window.base, window.now, disk);
        // Letters were typed while it was saved: they are on what was sent.
        window.base = window.now;
        window.now = write(window.now, words, 'x');
      }
    expect(disk).toBe(text(WORDS.one, 'The ferry Bxxxx.', WORDS.other, 'The ferry Axxxx.'));
  });
});

describe('any two texts', () => {
  const paragraph = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e');
  const base = fc.uniqueArray(paragraph, { maxLength: 5 });
  /** Each side writes words that nobody else has, and some that the other one may write too. */
  const side = (name: string) =>
    fc
      .array(
        fc.record({ at: fc.nat(6), act: fc.constantFrom('write', 'add', 'remove', 'split'), n: fc.nat(9) }),
        { maxLength: 5 },
      )
      .map((acts) => (from: readonly string[]): readonly string[] => {
        const now = [...from];
        for (const { at, act, n } of acts) {
          const word = n < 3 ? `new${n}` : `${name}${n}`;
          if (act === 'write' && at < now.length) now[at] = `${now[at]} ${word}`;
          if (act === 'add') now.splice(at, 0, word);
          if (act === 'remove') now.splice(at, 1);
          if (act === 'split' && at < now.length) now.splice(at, 1, `${now[at]} ${word}`, `${word} too`);
        }
        return now;
      });
  const counts = (run: readonly string[]): readonly string[] => [...run].sort();

  it('lose nothing that either wrote, are the same up to order whoever is asked, and say it where both stand', () => {
    fc.assert(
      fc.property(base, side('m'), side('t'), (from, mineOf, theirsOf) => {
        const [mine, theirs] = [mineOf(from), theirsOf(from)];
        const [b, m, t] = [from, mine, theirs].map((run) => run.join('\n\n')) as [string, string, string];
        const one = mergeTexts(b, m, t, WORDS);
        const other = mergeTexts(b, t, m, WORDS);
        const merged = one.text.split('\n\n');
        for (const written of [...mine, ...theirs].filter((words) => !from.includes(words)))
          expect(merged).toContain(written);
        // What all three have is there, and what neither side has kept is not.
        for (const words of from) {
          if (mine.includes(words) && theirs.includes(words)) expect(merged).toContain(words);
          if (!mine.includes(words) && !theirs.includes(words)) expect(merged).not.toContain(words);
        }
        expect(counts(other.text.split('\n\n'))).toEqual(counts(merged));
        expect(one.hasBoth).toBe(merged.includes(WORDS.one));
        expect(merge(b, m, b)).toBe(m);
        expect(merge(b, b, t)).toBe(t);
        expect(merge(b, m, m)).toBe(m);
      }),
      { numRuns: 2_000 },
    );
  });

  it('have once what both wrote or moved to one place, whatever each wrote on in the others', () => {
    const writing = fc.array(fc.nat(5), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.uniqueArray(paragraph, { minLength: 1, maxLength: 5 }),
        fc.record({ from: fc.nat(4), to: fc.nat(5), isNew: fc.boolean() }),
        writing,
        writing,
        (from, { from: at, to, isNew }, mineAt, theirsAt) => {
          const alike = [...from];
          const [shared = 'new'] = isNew ? ['new'] : alike.splice(at % from.length, 1);
          alike.splice(to % (alike.length + 1), 0, shared);
          const by = (name: string, places: readonly number[]): string =>
            alike
              .map((words, place) =>
                places.includes(place) && words !== shared ? `${words} ${name}` : words,
              )
              .join('\n\n');
          const { text: merged, hasBoth } = mergeTexts(
            from.join('\n\n'),
            by('mine', mineAt),
            by('theirs', theirsAt),
            WORDS,
          );
          fc.pre(!hasBoth);
          expect(merged.split('\n\n').filter((words) => words === shared)).toHaveLength(1);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('keep a place behind the words at which it was', () => {
    fc.assert(
      fc.property(fc.array(paragraph), fc.array(paragraph), fc.nat(20), (a, b, at) => {
        const [before, after] = [a.join(' '), b.join(' ')];
        const place = offsetAfter(before, after, Math.min(at, before.length));
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(after.length);
        expect(offsetAfter(before, before, Math.min(at, before.length))).toBe(Math.min(at, before.length));
      }),
    );
  });
});
