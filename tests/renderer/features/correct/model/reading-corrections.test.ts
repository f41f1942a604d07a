import { describe, expect, it } from 'vitest';
import {
  readAs,
  readingHistory,
  readingOf,
} from '../../../../../renderer/features/correct/model/reading-corrections';
import { plainArticle } from '../../../../support/plain-article';

const article = plainArticle('scan', 'Scan', 'The Marten [?] sank.\n| [?] at noon |\nl [?]', {
  notices: [{ code: 'read-by-ocr', count: 3 }],
});
const rangeOf = (words: string) => {
  const start = article.text.indexOf(words);
  return { start, end: start + words.length };
};

describe('what is typed for a word of a scan', () => {
  it('confirms it, corrects it or removes it', () => {
    expect(['Marten', ' Marten ', 'Martin', ' '].map((typed) => readingOf('Marten [?]', typed))).toEqual([
      ...['confirmed', 'confirmed', 'corrected', 'removed'],
    ]);
  });

  it('takes the place of the word and its sign', () => {
    expect(readAs(article, rangeOf('Marten [?]'), ' Mar\u0301tin ')).toEqual([
      {
        do: 'set-reading',
        blockId: 'b1',
        at: 4,
        read: 'Marten [?]',
        reading: 'Mar\u0301tin'.normalize('NFC'),
      },
    ]);
    expect(readAs(article, rangeOf('sank'), 'sank')).toEqual([]);
  });

  it('takes one space with a word that is none, and never all of a passage', () => {
    expect(readAs(article, rangeOf('| [?]'), '')).toMatchObject([{ at: 0, read: '| [?] ', reading: '' }]);
    expect(
      readAs(article, { start: rangeOf('noon |').end - 1, end: rangeOf('noon |').end }, ''),
    ).toMatchObject([{ read: ' |', reading: '' }]);
    expect(readAs(article, rangeOf('l [?]'), '')).toEqual([]);
  });
});

it('the checked words are listed with what was read, the last first', () => {
  const [one] = readAs(article, rangeOf('Marten [?]'), 'Martin');
  const [two] = readAs(article, rangeOf('| [?]'), '');
  const corrections = [one, two].filter((each) => each !== undefined);
  expect(readingHistory({ corrected: { corrections, lastBlock: 3 } })).toEqual([
    { index: 1, read: '| [?]', reading: '' },
    { index: 0, read: 'Marten [?]', reading: 'Martin' },
  ]);
});
