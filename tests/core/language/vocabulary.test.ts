import { describe, expect, test } from 'vitest';
import { analysePair } from '@core/alignment/pair-analysis';
import { scorePair } from '@core/alignment/score';
import { countDocumentFrequencies } from '@core/language/document-frequencies';
import { Vocabulary } from '@core/language/vocabulary';
import { ENGLISH_MODEL } from '@core/alignment/english-model';

describe('the numbers of terms', () => {
  test('are the same for the same term and different for every other, however many there are', () => {
    const vocabulary = new Vocabulary();
    const numbers = (): number[] => {
      const all = Array.from({ length: 200 }, (_, k) => vocabulary.idOf(`word${k}`));
      for (let first = 0; first < 150; first++)
        for (let second = 0; second < 150; second++) all.push(vocabulary.idOfPair(first, second));
      return all;
    };
    const once = numbers();
    expect(new Set(once).size).toBe(once.length);
    expect(numbers()).toEqual(once);
    expect(vocabulary.size).toBe(once.length);
  });

  test('a pair has its order', () => {
    const vocabulary = new Vocabulary();
    expect(vocabulary.idOfPair(1, 2)).not.toBe(vocabulary.idOfPair(2, 1));
  });

  test('stretches of letters are told apart in every script', () => {
    const vocabulary = new Vocabulary();
    const words = ['<wards>', '<wörds>', '<слова>', '<слово>', '<2022>'];
    const stretches = words.flatMap((word) =>
      Array.from({ length: word.length - 3 }, (_, at) => word.slice(at, at + 4)),
    );
    const ids = words.flatMap((word) => vocabulary.idsOfGrams(word, 4));
    expect(new Set(ids).size).toBe(new Set(stretches).size);
    // The two Russian words begin alike.
    expect(ids[stretches.indexOf('<сло')]).toBe(ids[stretches.lastIndexOf('<сло')]);
    expect(vocabulary.idsOfGrams('<я>', 4)).toEqual([]);
  });

  test('stretches of two lengths are told apart', () => {
    const vocabulary = new Vocabulary();
    expect(vocabulary.idsOfGrams('0000', 4)).not.toEqual(vocabulary.idsOfGrams('000', 3));
  });

  test('the slate reaches over all of them', () => {
    const vocabulary = new Vocabulary();
    for (let k = 0; k < 5_000; k++) vocabulary.idOfPair(k, k + 1);
    expect(vocabulary.scratch().length).toBeGreaterThanOrEqual(vocabulary.size);
    expect(vocabulary.scratch().every((value) => value === 0)).toBe(true);
  });
});

test('a scoring that is ended at any point leaves nothing to the next', () => {
  const texts = [
    'The harbour of Kolm burnt at eleven.',
    'Forty boats sank in the storm.',
    'Nobody was hurt.',
  ];
  const pair = analysePair(texts, texts.toReversed(), countDocumentFrequencies(texts));
  const whole = scorePair(pair, ENGLISH_MODEL);
  for (let calls = 1; calls < 20; calls++) {
    let left = calls;
    const stop = (): void => {
      if (--left === 0) throw new Error('ended');
    };
    expect(() => scorePair(pair, ENGLISH_MODEL, stop)).toThrow('ended');
    expect(pair.scratch.every((value) => value === 0)).toBe(true);
  }
  expect(scorePair(pair, ENGLISH_MODEL).probabilities).toEqual(whole.probabilities);
});
