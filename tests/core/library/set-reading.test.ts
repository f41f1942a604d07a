import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Mark } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import type { BlockId } from '@core/contract/ids';
import { applyCorrections, findInapplicable } from '@core/library/corrections';
import { withCorrectionAt, withoutCorrection } from '@core/library/reorder-readings';
import { createAnchor, resolveAnchor } from '@core/text/anchoring/anchor';
import { followEdit } from '@core/text/anchoring/follow-edit';
import { doubtfulReadings, wordsAt } from '@core/text/readings';
import { plainArticle } from '../../support/plain-article';
import { expectSound } from '../text/sound-canonical-text';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const block = (number: number): BlockId => `b${number}` as BlockId;
const apply = (article: Article, ...corrections: readonly Correction[]): Article =>
  applyCorrections(article, corrections, hash);

const TEXT = 'The Marten [?] sank in 1981 [?].\nSay “Jarrow [?]”, and [?] was printed. Nobody rang.';

/** Every "[?]" but the printed one is a sign of doubt. */
function scanned(text = TEXT): Article {
  const article = plainArticle('scan', 'Scan', text, { notices: [{ code: 'read-by-ocr', count: 3 }] });
  const marks = [...text.matchAll(/(?<!and )\[\?\]/g)].map(({ index }): Mark => ({
    ...{ kind: 'editorial', href: null, note: 'doubtful', confidence: 60 },
    ...{ start: index, end: index + 3 },
  }));
  return { ...article, marks };
}

/** The correction of the n-th place at which these words stand in a block. */
function read(article: Article, words: string, reading: string): Correction {
  const found = article.blocks.find(({ start, end }) => article.text.slice(start, end).includes(words));
  if (found === undefined) throw new Error(`no ${words}`);
  const at = article.text.indexOf(words, found.start) - found.start;
  return { do: 'set-reading', blockId: found.id, at, read: words, reading };
}

const readingsIn = ({ text, marks }: Article) =>
  marks.flatMap(({ kind, start, end, note }) =>
    kind === 'reading' ? [`${text.slice(start, end)} < ${note ?? ''}`] : [],
  );

describe('the doubtful words of a scan', () => {
  it('are those before a sign of the program, without what opens a quotation', () => {
    expect(doubtfulReadings(scanned()).map(({ words, confidence }) => [words, confidence])).toEqual([
      ['Marten', 60],
      ['1981', 60],
      ['Jarrow', 60],
    ]);
  });

  it('are found whole from any place in them, with their sign and without what stands around them', () => {
    const article = scanned();
    const at = (words: string, length = 0): string | null => {
      const start = article.text.indexOf(words);
      const range = wordsAt(article, { start, end: start + length });
      return range === null ? null : article.text.slice(range.start, range.end);
    };
    expect([at('arten'), at('[?]', 3), at('[?].'), at('1981', 4)]).toEqual([
      ...['Marten [?]', 'Marten [?]', '1981 [?]', '1981 [?]'],
    ]);
    expect([at('Jarrow'), at('“Jar'), at('printed'), at('Nobody rang', 11)]).toEqual([
      ...['Jarrow [?]', 'Jarrow [?]', 'printed', 'Nobody rang'],
    ]);
    expect(at('[?] was')).toBeNull();
  });
});

describe('a reading', () => {
  it('takes the place of the doubtful word and of its sign, and keeps what was read', () => {
    const article = scanned();
    const checked = apply(
      article,
      read(article, 'Marten [?]', 'Martin'),
      { ...read(article, '1981 [?]', '1931'), at: 19 } as Correction,
      read(article, 'Jarrow [?]', 'Jarrow'),
    );
    expect(checked.text).toBe('The Martin sank in 1931.\nSay “Jarrow”, and [?] was printed. Nobody rang.');
    expect(readingsIn(checked)).toEqual(['Martin < Marten [?]', '1931 < 1981 [?]', 'Jarrow < Jarrow [?]']);
    expect(doubtfulReadings(checked)).toEqual([]);
    expect(checked.articleRev).not.toBe(article.articleRev);
    expectSound(checked);
  });

  it('that is made once more keeps the first one, and is none where that comes back', () => {
    const article = scanned();
    const once = apply(article, read(article, 'Nobody', 'Somebody'));
    const twice = apply(
      article,
      read(article, 'Nobody', 'Somebody'),
      read(once, 'Somebody rang', 'Anybody rang'),
    );
    expect(readingsIn(twice)).toEqual(['Anybody rang < Nobody rang']);
    const back = apply(article, read(article, 'Nobody', 'Somebody'), read(once, 'Somebody', 'Nobody'));
    expect([back.text, back.articleRev, readingsIn(back)]).toEqual([article.text, article.articleRev, []]);
  });

  it('of nothing takes away what is no word, but never all of a passage', () => {
    const article = scanned('A | [?] boat\nl [?]');
    expect(apply(article, read(article, '| [?] ', '')).text).toBe('A boat\nl [?]');
    expect(findInapplicable(article, [read(article, 'l [?]', '')])).toEqual([0]);
    expect(findInapplicable(article, [read(article, '| [?]', '')])).toEqual([0]);
  });

  it('is refused where other words stand there, and in a text that no program read from pictures', () => {
    const article = scanned();
    expect(findInapplicable(article, [{ ...read(article, 'Nobody', 'All'), at: 3 } as Correction])).toEqual([
      0,
    ]);
    const { notices: _, ...typed } = article;
    expect(findInapplicable(typed, [read(article, 'Nobody', 'All')])).toEqual([0]);
  });

  it('leaves an emphasis on its words', () => {
    const article = scanned('The old Marten [?] sank');
    const marked = {
      ...article,
      marks: [{ kind: 'emphasis', href: null, start: 4, end: 14 } as Mark, ...article.marks],
    };
    const { text, marks } = apply(marked, read(article, 'Marten [?]', 'Mary'));
    expect(marks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['emphasis', 'old Mary'],
      ['reading', 'Mary'],
    ]);
  });
});

describe('a reading in the middle of the list', () => {
  const WORDS = ['alder', 'birch', 'cedar', 'dogwood', 'elm', 'fir'];
  /** Corrections as a reader makes them one after another, each on what the one before left. */
  const madeOf = (steps: readonly (readonly [number, string, boolean])[], text: string) => {
    const article = scanned(text);
    const list: Correction[] = [];
    for (const [index, [word, reading, isCut]] of steps.entries()) {
      const now = apply(article, ...list);
      const place = now.text.indexOf(WORDS[word] ?? '');
      const found = now.blocks.find(({ start, end }) => start <= place && place < end);
      if (place < 0 || found === undefined) continue;
      const at = place - found.start;
      if (isCut && at > 0) list.push({ do: 'split', blockId: found.id, at, newId: block(10 + index) });
      list.push({
        do: 'set-reading',
        blockId: found.id,
        at: isCut && at > 0 ? 0 : at,
        read: WORDS[word] ?? '',
        reading,
      });
      if (isCut && at > 0)
        list.push({ ...(list.pop() as Correction), blockId: block(10 + index) } as Correction);
    }
    return { article, list };
  };
  const steps = fc.array(
    fc.tuple(fc.nat(WORDS.length - 1), fc.constantFrom('ash', 'hornbeam', 'yew tree'), fc.boolean()),
    { minLength: 1, maxLength: 5 },
  );

  it('is taken out and put back without a word of the others changed', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (made, seed) => {
        const { article, list } = madeOf(made, WORDS.join(' '));
        const index = seed % list.length;
        const one = list[index];
        if (one?.do !== 'set-reading') return;
        const left = withoutCorrection(list, index);
        if (left === null) return;
        expect(findInapplicable(article, left)).toEqual([]);
        const words = (text: string): string => text.replaceAll('\n', ' ');
        const without = words(apply(article, ...left).text);
        expect(without).toBe(
          words(
            madeOf(
              made.filter(([word]) => WORDS[word] !== one.read),
              WORDS.join(' '),
            ).list.reduce(
              (text, step) => (step.do === 'set-reading' ? text.replace(step.read, step.reading) : text),
              WORDS.join(' '),
            ),
          ),
        );
        expect(withCorrectionAt(left, index, one)).toEqual(list);
      }),
    );
  });

  it('whose words were read once more leaves that reading', () => {
    const article = scanned();
    const first = read(article, 'Marten [?]', 'Martin');
    const second = read(apply(article, first), 'Martin', 'Martina');
    const left = withoutCorrection([first, second], 0);
    expect(left).toEqual([{ ...second, read: 'Marten [?]' }]);
    expect(withCorrectionAt(left ?? [], 0, first)).toEqual([first, second]);
  });

  it('is not taken out where its passage was joined to the one before', () => {
    const article = scanned();
    const reading = read(article, 'Nobody', 'All');
    const join: Correction = { do: 'join', blockId: block(1), nextId: block(2), separator: ' ' };
    expect(withoutCorrection([reading, join], 0)).toBeNull();
    expect(withoutCorrection([reading, join], 1)).toEqual([reading]);
  });
});

describe('an anchor in a text of which words are read otherwise', () => {
  const article = scanned('Marten [?] and Marten [?] met the Marten [?] at noon.\nNobody rang.');
  const place = article.text.indexOf('Marten', 10);
  const after = apply(article, { ...read(article, 'Marten [?]', 'Jo'), at: place } as Correction);
  const followed = (start: number, end: number): string | null => {
    const anchor = createAnchor(article, start, end);
    const found = resolveAnchor(after, followEdit(article, after, anchor) ?? anchor);
    return 'start' in found ? after.text.slice(found.start, found.end) : null;
  };

  it('goes with its words, also where the same stand beside them', () => {
    expect(followed(place, place + 10)).toBe('Jo');
    expect(followed(place, place + 6)).toBe('Jo');
    expect(followed(0, 10)).toBe('Marten [?]');
    expect(followed(place + 11, place + 14)).toBe('met');
    const block2 = itemStart(article, 1);
    expect(followed(block2, block2 + 6)).toBe('Nobody');
  });

  it('stays as it is where it finds them by itself, so that it finds the first reading too', () => {
    const anchor = createAnchor(article, 0, article.text.indexOf('\n'));
    expect(followEdit(article, after, anchor)).toBeNull();
  });
});

const itemStart = ({ blocks }: Article, index: number): number => blocks[index]?.start ?? 0;

it('words that were corrected as one are checked as one, and never more than fit a line or two', () => {
  const before = scanned();
  const after = apply(before, read(before, 'Marten [?]', 'Mar ten'));
  const part = after.text.indexOf('ten');
  const range = wordsAt(after, { start: part, end: part + 3 });
  expect(range === null ? null : after.text.slice(range.start, range.end)).toBe('Mar ten');
  const long = plainArticle('scan', 'Scan', 'word '.repeat(400).trim());
  expect(wordsAt(long, { start: 0, end: long.text.length })).toBeNull();
});
