import { describe, expect, test } from 'vitest';
import { Vocabulary } from '@core/comparison/vocabulary';

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

  test('the slate reaches over all of them', () => {
    const vocabulary = new Vocabulary();
    for (let k = 0; k < 5_000; k++) vocabulary.idOfPair(k, k + 1);
    expect(vocabulary.slate().length).toBeGreaterThanOrEqual(vocabulary.size);
    expect(vocabulary.slate().every((value) => value === 0)).toBe(true);
  });
});
