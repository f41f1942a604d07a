import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Placement } from '@core/contract/annotation';
import { createAnchor, resolveAnchor, type AnchorText } from '@core/text/anchoring/anchor';
import { createRandom, editWords, makeParagraphs, makeWord, toAnchorText, type Random } from './anchor-texts';

/** A quotation of whole words inside one paragraph. */
function pickQuote(random: Random, paragraph: string, words: number): { start: number; end: number } {
  const starts = [...paragraph.matchAll(/\S+/g)].map((match) => match.index);
  const first = random.below(Math.max(1, starts.length - words));
  const start = starts[first] ?? 0;
  const after = starts[first + words];
  return { start, end: after === undefined ? paragraph.length : after - 1 };
}

const offsetOf = (paragraphs: readonly string[], index: number): number =>
  paragraphs.slice(0, index).reduce((sum, paragraph) => sum + paragraph.length + 1, 0);

const at = (placement: Placement): readonly [number, number] | null =>
  'start' in placement ? [placement.start, placement.end] : null;

/** Share of the expected range that the placement covers; 0 for an orphan. */
function overlap(placement: Placement, start: number, end: number): number {
  if (!('start' in placement)) return 0;
  return Math.max(0, Math.min(placement.end, end) - Math.max(placement.start, start)) / (end - start);
}

const paragraphAt = (paragraphs: readonly string[], index: number): string => paragraphs[index] ?? '';

describe('an anchor', () => {
  it('finds its own passage exactly in the same revision', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
        fc.nat(),
        fc.nat(),
        (raw, a, b) => {
          const article = toAnchorText([raw]);
          const start = a % raw.length;
          const end = start + 1 + (b % (raw.length - start));
          const anchor = createAnchor(article, start, end);
          expect(anchor.start).toBeLessThanOrEqual(start);
          expect(anchor.end).toBeGreaterThanOrEqual(end);
          expect(resolveAnchor(article, anchor)).toEqual({
            state: 'exact',
            start: anchor.start,
            end: anchor.end,
          });
        },
      ),
    );
  });

  it('never cuts a character that the reader sees as one', () => {
    const family = '👩‍👩‍👧‍👦';
    const article = toAnchorText([`a ${family} b e\u0301 c 🇺🇦🇫🇷 d`]);
    const { text } = article;
    const inside = text.indexOf(family) + 3;
    expect(createAnchor(article, inside, inside + 1).exact).toBe(family);
    expect(createAnchor(article, text.indexOf('\u0301'), text.indexOf('\u0301') + 1).exact).toBe('e\u0301');
    expect(createAnchor(article, text.indexOf('🇫🇷') + 1, text.indexOf('🇫🇷') + 2).exact).toBe('🇫🇷');
  });

  it('keeps at most 64 units of context on each side and no half of a pair', () => {
    const article = toAnchorText([`${'🙂'.repeat(40)}x word ${'y'}${'🙂'.repeat(40)}`]);
    const start = article.text.indexOf('word');
    const { prefix, suffix } = createAnchor(article, start, start + 4);
    for (const context of [prefix, suffix]) {
      expect(context.length).toBeLessThanOrEqual(64);
      expect(context).not.toMatch(/\p{Cs}/u);
    }
    expect(prefix.length).toBeGreaterThanOrEqual(63);
  });

  it('names the block in which the passage begins', () => {
    const article: AnchorText = {
      ...toAnchorText(['one', 'two']),
      blocks: [
        { id: 'b1' as never, kind: 'paragraph', level: 0, start: 0, end: 3 },
        { id: 'b2' as never, kind: 'paragraph', level: 0, start: 4, end: 7 },
      ],
    };
    expect(createAnchor(article, 4, 7).blockId).toBe('b2');
    expect(createAnchor(article, 1, 7).blockId).toBe('b1');
  });

  it('is refused for an empty range and for one outside the text', () => {
    const article = toAnchorText(['one']);
    for (const [start, end] of [
      [1, 1],
      [2, 1],
      [-1, 2],
      [0, 4],
      [Number.NaN, 2],
    ] as const) {
      expect(() => createAnchor(article, start, end)).toThrow(RangeError);
    }
  });
});

describe('placing an anchor in a changed text', () => {
  it('finds each of 2,000 verbatim quotations though paragraphs were added, dropped and changed', () => {
    const random = createRandom(1);
    let wrong = 0;
    for (let round = 0; round < 20; round += 1) {
      const paragraphs = makeParagraphs(random, 60);
      const before = toAnchorText(paragraphs);
      const kept = paragraphs.map((_, index) => index % 3 !== 0);
      const added = makeParagraphs(random, 5);
      const changed = paragraphs.map((paragraph, index) =>
        kept[index] === true ? paragraph : editWords(random, paragraph, 3),
      );
      const after = toAnchorText([...added, ...changed]);
      for (let quote = 0; quote < 100; quote += 1) {
        const index = 1 + 3 * random.below(19) + random.below(2);
        const { start, end } = pickQuote(random, paragraphAt(paragraphs, index), 3 + random.below(30));
        const anchor = createAnchor(
          before,
          offsetOf(paragraphs, index) + start,
          offsetOf(paragraphs, index) + end,
        );
        const from = offsetOf([...added, ...changed], added.length + index) + start;
        const found = at(resolveAnchor(after, anchor));
        if (found?.[0] !== from || found[1] !== from + anchor.exact.length) wrong += 1;
      }
    }
    expect(wrong).toBe(0);
  });

  it.each([
    { percent: 10, share: 0.98 },
    { percent: 30, share: 0.95 },
  ])(
    'finds a passage with $percent in 100 words changed for a share of $share or more, and never elsewhere',
    ({ percent, share }) => {
      const random = createRandom(percent);
      let right = 0;
      let misplaced = 0;
      const rounds = 500;
      for (let round = 0; round < rounds; round += 1) {
        const paragraphs = makeParagraphs(random, 12);
        const before = toAnchorText(paragraphs);
        const index = random.below(12);
        const { start, end } = pickQuote(random, paragraphAt(paragraphs, index), 8 + random.below(20));
        const offset = offsetOf(paragraphs, index);
        const anchor = createAnchor(before, offset + start, offset + end);
        const parts = [
          paragraphAt(paragraphs, index).slice(0, start),
          paragraphAt(paragraphs, index).slice(start, end),
          paragraphAt(paragraphs, index).slice(end),
        ];
        const edited = parts.map((part) => editWords(random, part, Math.round(100 / percent)));
        const after = toAnchorText(
          paragraphs.map((paragraph, at) => (at === index ? edited.join('') : paragraph)),
        );
        const from = offset + (edited[0] ?? '').length;
        const placement = resolveAnchor(after, anchor);
        if (overlap(placement, from, from + (edited[1] ?? '').length) >= 0.5) right += 1;
        else if (placement.state !== 'orphan') misplaced += 1;
      }
      expect(right / rounds).toBeGreaterThanOrEqual(share);
      expect(misplaced).toBe(0);
    },
  );

  it('leaves 500 notes on deleted passages without a place', () => {
    const random = createRandom(3);
    let placed = 0;
    for (let round = 0; round < 500; round += 1) {
      const paragraphs = makeParagraphs(random, 30);
      const index = random.below(30);
      const { start, end } = pickQuote(random, paragraphAt(paragraphs, index), 1 + random.below(25));
      const offset = offsetOf(paragraphs, index);
      const anchor = createAnchor(toAnchorText(paragraphs), offset + start, offset + end);
      const after = toAnchorText(paragraphs.filter((_, at) => at !== index));
      if (resolveAnchor(after, anchor).state !== 'orphan') placed += 1;
    }
    expect(placed).toBe(0);
  });

  it('tells repeated quotations apart by what stands around them', () => {
    const random = createRandom(4);
    let right = 0;
    for (let round = 0; round < 300; round += 1) {
      const repeated = makeParagraphs(random, 1)
        .join('')
        .slice(0, 20 + random.below(180))
        .trim();
      const paragraphs = makeParagraphs(random, 20).map((paragraph, index) => {
        const { start } = pickQuote(random, paragraph, 3);
        return index % 4 === 0
          ? `${paragraph.slice(0, start)}${repeated} ${paragraph.slice(start)}`
          : paragraph;
      });
      const index = 4 * random.below(5);
      const start = offsetOf(paragraphs, index) + paragraphAt(paragraphs, index).indexOf(repeated);
      const anchor = createAnchor(toAnchorText(paragraphs), start, start + repeated.length);
      const added = makeParagraphs(random, 3);
      const shift = added.join('\n').length + 1;
      const found = at(resolveAnchor(toAnchorText([...added, ...paragraphs]), anchor));
      if (found?.[0] === start + shift) right += 1;
    }
    expect(right / 300).toBeGreaterThanOrEqual(0.99);
  });

  it('follows a section that was cut and pasted elsewhere', () => {
    const random = createRandom(5);
    let right = 0;
    for (let round = 0; round < 300; round += 1) {
      const paragraphs = makeParagraphs(random, 30);
      const section = paragraphs.slice(5, 10);
      const moved = [...paragraphs.slice(0, 5), ...paragraphs.slice(10), ...section];
      const index = 5 + random.below(5);
      const { start, end } = pickQuote(random, paragraphAt(paragraphs, index), 4 + random.below(20));
      const anchor = createAnchor(
        toAnchorText(paragraphs),
        offsetOf(paragraphs, index) + start,
        offsetOf(paragraphs, index) + end,
      );
      const found = at(resolveAnchor(toAnchorText(moved), anchor));
      if (found?.[0] === offsetOf(moved, 20 + index) + start) right += 1;
    }
    expect(right / 300).toBeGreaterThanOrEqual(0.95);
  });

  it('follows a paragraph that was moved alone and leaves what stood around it where it was', () => {
    const random = createRandom(8);
    const rounds = 300;
    let right = 0;
    for (let round = 0; round < rounds; round += 1) {
      const paragraphs = makeParagraphs(random, 20);
      const index = 1 + random.below(18);
      // Short enough that letters alone do not show it.
      const alone = paragraphAt(paragraphs, index).split(' ').slice(0, 14).join(' ');
      const before = paragraphs.map((paragraph, at) => (at === index ? alone : paragraph));
      const after = [...before.filter((_, at) => at !== index), alone];
      const start = offsetOf(before, index);
      const anchor = createAnchor(toAnchorText(before), start, start + alone.length);
      if (at(resolveAnchor(toAnchorText(after), anchor))?.[0] === offsetOf(after, 19)) right += 1;
    }
    expect(right / rounds).toBeGreaterThanOrEqual(0.95);
  });

  it('leaves notes on deleted sentences without a place though both their neighbours stay and are edited', () => {
    const random = createRandom(9);
    let placed = 0;
    for (let round = 0; round < 500; round += 1) {
      const paragraphs = makeParagraphs(random, 12);
      const index = random.below(12);
      const paragraph = paragraphAt(paragraphs, index);
      const sentences = paragraph.split(/(?<=[.]) /);
      const gone = random.below(sentences.length);
      const start = offsetOf(paragraphs, index) + paragraph.indexOf(sentences[gone] ?? '');
      const { start: from, end } = pickQuote(random, sentences[gone] ?? '', 2 + random.below(9));
      const anchor = createAnchor(toAnchorText(paragraphs), start + from, start + end);
      const rest = sentences
        .filter((_, at) => at !== gone)
        .map((sentence) => editWords(random, sentence, 10));
      const after = paragraphs.map((other, at) => (at === index ? rest.join(' ') : other));
      if (resolveAnchor(toAnchorText(after), anchor).state !== 'orphan') placed += 1;
    }
    expect(placed).toBe(0);
  });

  it('finds a passage of which every third word was written anew, at either edge of the text too', () => {
    const random = createRandom(10);
    for (let round = 0; round < 200; round += 1) {
      const paragraphs = makeParagraphs(random, 8);
      const index = round % 2 === 0 ? 0 : 7;
      const offset = offsetOf(paragraphs, index);
      const paragraph = paragraphAt(paragraphs, index);
      const anchor = createAnchor(toAnchorText(paragraphs), offset, offset + paragraph.length);
      const edited = paragraph.replace(/\S+/g, (word, place: number) =>
        paragraph.slice(0, place).split(' ').length % 3 === 2 ? makeWord(random) : word,
      );
      const after = paragraphs.map((other, at) => (at === index ? edited : other));
      const from = offsetOf(after, index);
      expect(overlap(resolveAnchor(toAnchorText(after), anchor), from, from + edited.length)).toBeGreaterThan(
        0.9,
      );
    }
  });

  it('says whether the passage stands where it was, moved, or has other words', () => {
    const paragraphs = makeParagraphs(createRandom(6), 4);
    const offset = offsetOf(paragraphs, 2);
    const anchor = createAnchor(toAnchorText(paragraphs), offset, offset + 80);
    const states = [
      [...paragraphs, 'An end.'],
      ['A beginning.', ...paragraphs],
      paragraphs.map((paragraph, index) => (index === 2 ? `Qx${paragraph.slice(3)}` : paragraph)),
      paragraphs.filter((_, index) => index !== 2),
    ].map((changed) => resolveAnchor(toAnchorText(changed), anchor).state);
    expect(states).toEqual(['exact', 'moved', 'changed', 'orphan']);
  });

  it('returns to the very place when the old text comes back', () => {
    const paragraphs = makeParagraphs(createRandom(7), 6);
    const before = toAnchorText(paragraphs);
    const anchor = createAnchor(before, 300, 360);
    resolveAnchor(toAnchorText(paragraphs.slice(3)), anchor);
    expect(resolveAnchor(before, anchor)).toEqual({ state: 'exact', start: anchor.start, end: anchor.end });
  });

  it('works in scripts without spaces', () => {
    const paragraph =
      '昨日の朝、町の広場に三百人が集まり、水道料金の値上げに反対する署名を市長に手渡した。市長は来週までに答えると述べた。';
    const before = toAnchorText([paragraph]);
    const start = paragraph.indexOf('水道料金');
    const anchor = createAnchor(before, start, start + 18);
    const after = toAnchorText(['新しい段落がここに入る。', paragraph.replace('値上げ', '引き上げ')]);
    const placement = resolveAnchor(after, anchor);
    expect(placement.state).toBe('changed');
    expect('start' in placement && after.text.slice(placement.start)).toMatch(/^水道料金/);
  });

  it('places any anchor in any text inside that text, or nowhere', () => {
    const unit = fc.constantFrom('a', 'b', ' ', 'é', '🙂', '\u0301');
    fc.assert(
      fc.property(
        fc.string({ unit, minLength: 1, maxLength: 80 }),
        fc.string({ unit, maxLength: 80 }),
        (one, two) => {
          const anchor = createAnchor(toAnchorText([one]), 0, one.length);
          const placement = resolveAnchor(toAnchorText([two]), anchor);
          if (!('start' in placement)) return;
          expect(placement.start).toBeLessThan(placement.end);
          expect(placement.end).toBeLessThanOrEqual(two.length);
          expect(two.slice(0, placement.start)).not.toMatch(/\p{Cs}/u);
        },
      ),
    );
  });
});
