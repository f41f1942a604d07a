import { describe, expect, test } from 'vitest';
import { createHeights } from '../../../../../renderer/features/reader/model/chunk-heights';
import { cutChunks } from '../../../../../renderer/features/reader/model/chunks';
import { plainArticle } from '../../../../support/plain-article';

const CHUNKS = 50;
const text = Array.from({ length: CHUNKS * 32 }, (_, at) => `passage ${at} says a few words`).join('\n');
const chunks = cutChunks(plainArticle('long', 'Long', text));
const NARROW = { width: 300, fontSize: 18, lineHeight: 29 };

describe('the heights of what is not drawn', () => {
  test('are those that were measured when it was drawn', () => {
    const heights = createHeights(chunks);
    heights.note(3, 1_234);
    heights.note(4, 766);
    expect(heights.standIn(3, 5)).toBe(2_000);
    expect(heights.within(3, 1_233)).toBe(3);
    expect(heights.within(3, 1_234)).toBe(4);
  });

  test('are estimated in the proportion that the first measured ones show', () => {
    const heights = createHeights(chunks);
    const before = heights.standIn(10, 20);
    heights.note(0, heights.standIn(0, 1) * 2);
    expect(heights.calibrate()).toBe(true);
    expect(heights.standIn(10, 20)).toBeCloseTo(before * 2);
    heights.note(1, 10);
    expect(heights.calibrate()).toBe(false);
    expect(heights.standIn(10, 20)).toBeCloseTo(before * 2);
  });

  test('are measured anew when the lines are broken anew', () => {
    const heights = createHeights(chunks);
    heights.note(3, 9_999);
    expect(heights.fit(NARROW)).toBe(true);
    expect(heights.fit({ ...NARROW })).toBe(false);
    expect(heights.standIn(3, 4)).toBeLessThan(9_999);
  });

  test('together stay below what a browser can scroll, and each place in them is still a place in the text', () => {
    const most = 1_000;
    const heights = createHeights(chunks, most);
    expect(heights.standIn(0, CHUNKS)).toBeCloseTo(most);
    expect(heights.within(0, most / 2)).toBe(CHUNKS / 2);
    // What is drawn is drawn at its own height, so a view is filled by as many chunks as ever.
    const plain = createHeights(chunks);
    expect(heights.fill(10, 900)).toBe(plain.fill(10, 900));
    expect(heights.fillBack(10, 900)).toBe(plain.fillBack(10, 900));
  });

  test('are kept by the chunks that a correction leaves as they were', () => {
    const before = createHeights(chunks);
    before.fit(NARROW);
    before.note(7, 555);
    before.note(8, 666);
    const after = createHeights(chunks);
    after.inherit(before, (chunk) => (chunk === 8 ? null : chunk));
    expect(after.standIn(7, 8)).toBe(555);
    expect(after.standIn(8, 9)).not.toBe(666);
  });
});
