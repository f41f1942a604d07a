import { describe, expect, test } from 'vitest';
import { createHeights } from '../../../../../renderer/features/reader/model/chunk-heights';
import { cutChunks } from '../../../../../renderer/features/reader/model/chunks';
import { chunksInSight, type ChunkElement } from '../../../../../renderer/features/reader/view/chunk-dom';
import { plainArticle } from '../../../../support/plain-article';

const text = Array.from({ length: 100 * 32 }, (_, at) => `passage ${at} says a few words`).join('\n');
const chunks = cutChunks(plainArticle('long', 'Long', text));
/** Every chunk is 1,000 pixels high. */
const HEIGHT = 1_000;

function heightsOf(highest: number) {
  const heights = createHeights(chunks, highest);
  chunks.forEach((_, at) => heights.note(at, HEIGHT));
  return heights;
}

/** Chunk 0 drawn at the top, a stand-in below it, and chunk 60 drawn between two stand-ins. */
function partsOf(scale: number): readonly ChunkElement[] {
  let top = 0;
  const part = (from: number, to: number, isDrawn: boolean): ChunkElement => {
    const height = (to - from) * HEIGHT * (isDrawn ? 1 : scale);
    const box = { top, bottom: top + height, height } as DOMRect;
    top += height;
    return { from, to, isDrawn, box, element: document.createElement('div') };
  };
  return [part(0, 1, true), part(1, 60, false), part(60, 61, true), part(61, 100, false)];
}

describe('what stands in a view of a long article', () => {
  const heights = heightsOf(Infinity);
  const parts = partsOf(1);

  test('is what is drawn there', () => {
    expect(chunksInSight(parts, heights, 100, 900)).toEqual([0, 0]);
    expect(chunksInSight(parts, heights, 60_100, 60_900)).toEqual([60, 60]);
  });

  test('is what would be drawn there, where nothing is', () => {
    expect(chunksInSight(parts, heights, 30_100, 31_500)).toEqual([30, 31]);
  });

  test('is both at the edge of what is drawn', () => {
    expect(chunksInSight(parts, heights, 500, 1_500)).toEqual([0, 1]);
    expect(chunksInSight(parts, heights, 59_500, 61_500)).toEqual([59, 61]);
  });

  test('ends with the text', () => {
    expect(chunksInSight(parts, heights, 99_500, 101_000)).toEqual([99, 99]);
    expect(chunksInSight(parts, heights, -500, 300)).toEqual([0, 0]);
  });

  test('is no more than fills the view, where stand-ins are lower than their text', () => {
    const scale = 0.1;
    const low = heightsOf(chunks.length * HEIGHT * scale);
    const lowParts = partsOf(scale);
    const [from, to] = chunksInSight(lowParts, low, 3_000, 4_000);
    expect(from).toBe(21);
    expect(to - from).toBeLessThanOrEqual(2);
    // Above the chunk that is drawn stand the chunks that end with it, at their own height.
    const drawnAt = lowParts[2]!.box.top;
    expect(chunksInSight(lowParts, low, drawnAt - 900, drawnAt + 100)).toEqual([59, 60]);
  });
});
