import { describe, expect, it } from 'vitest';
import { ReaderError, type Failure } from '@core/contract/failure';
import type { RecognizedPage } from '@core/import/ocr/recognized-words';
import { readByPages, type PagePart, type PagesBefore } from '../../../main/import/page-attempts';

const SLOW: Failure = { code: 'timed-out', limitMs: 10 };
const page = (number: number): RecognizedPage => ({
  ...{ label: String(number), number, width: 10, height: 10 },
  words: [],
});

/** Reads a document of so many pages, and ends at each of the bad ones as the worker does. */
function readerOf(pages: number, bad: readonly number[], failure = SLOW) {
  const read: number[] = [];
  const attempt = async ({ known, leftOut }: PagesBefore, hear: (part: PagePart) => void) => {
    await Promise.resolve();
    for (let number = 1; number <= pages; number += 1) {
      if (leftOut.includes(number) || known.some((one) => one.number === number)) continue;
      hear({ say: 'page', page: number, pages });
      if (bad.includes(number)) throw new ReaderError(failure);
      read.push(number);
      hear({ say: 'read', page: page(number) });
    }
    return { known: known.map(({ number }) => number), leftOut };
  };
  return { read, attempt };
}

describe('a document that is read page by page', () => {
  it('is read but for the pages that take too much, and no page twice', async () => {
    const { read, attempt } = readerOf(6, [3, 5]);
    const heard: string[] = [];
    const done = await readByPages(attempt, (progress) => heard.push(`${progress.page}/${progress.pages}`));
    expect(done).toEqual({ known: [1, 2, 4], leftOut: [3, 5] });
    expect(read).toEqual([1, 2, 4, 6]);
    expect(heard).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
  });

  it('is refused where too many of them do, or for what is of no page', async () => {
    const every = Array.from({ length: 60 }, (_, index) => index + 1);
    await expect(readByPages(readerOf(60, every).attempt, () => undefined)).rejects.toMatchObject({
      failure: SLOW,
    });
    const cancelled: Failure = { code: 'cancelled' };
    const { read, attempt } = readerOf(6, [3], cancelled);
    await expect(readByPages(attempt, () => undefined)).rejects.toMatchObject({ failure: cancelled });
    expect(read).toEqual([1, 2]);
  });

  it('is not tried again where the time of the whole document is over', async () => {
    let attempts = 0;
    const attempt = () => {
      attempts += 1;
      return Promise.reject(new ReaderError(SLOW));
    };
    await expect(readByPages(attempt, () => undefined)).rejects.toMatchObject({ failure: SLOW });
    expect(attempts).toBe(1);
  });
});
