import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignPair } from '@core/alignment/align-pair';
import type { Passage } from '@core/alignment/sentence';
import { countDocumentFrequencies } from '@core/language/document-frequencies';

const passages = (...texts: string[]): Passage[] =>
  texts.map((text) => ({ text, start: 0, end: text.length, blockId: null }));

const HARBOUR = passages(
  'A freighter struck the breakwater of Port Merrow before dawn on Tuesday.',
  'Eleven sailors were lifted from the deck by helicopter.',
  'The harbour master, Edda Kolm, closed the eastern channel to all vessels.',
  'The owners of the freighter did not answer questions.',
  'School children were taken to see the wreck in the afternoon.',
);
const RETOLD = passages(
  'Insurers expect the claim to be settled next spring.',
  'Harbour master Edda Kolm said the eastern channel would stay closed.',
  'A helicopter crew rescued eleven sailors from the ship.',
  'The freighter ran into the breakwater at Port Merrow early on Tuesday.',
);
const statistics = countDocumentFrequencies([...HARBOUR, ...RETOLD].map((passage) => passage.text));

describe('alignment of two texts', () => {
  const { correspondences, candidatesOfA } = alignPair(HARBOUR, RETOLD, { statistics });
  const partners = (i: number) => correspondences.filter((found) => found.a === i).map((found) => found.b);

  test('finds what is told in another order', () => {
    expect(partners(0)).toEqual([3]);
    expect(partners(1)).toEqual([2]);
    expect(partners(2)).toEqual([1]);
  });

  test('joins nothing where nothing answers', () => {
    expect(partners(3)).toEqual([]);
    expect(partners(4)).toEqual([]);
  });

  test('says why, strongest reason first', () => {
    const { reasons } = correspondences.find((found) => found.a === 2)!;
    expect(reasons.map((reason) => reason.text)).toEqual(expect.arrayContaining(['Edda', 'Kolm', 'eastern']));
    expect(reasons.find((reason) => reason.text === 'Kolm')?.kind).toBe('name');
    const weights = reasons.map((reason) => reason.weight);
    expect(weights).toEqual([...weights].sort((x, y) => y - x));
  });

  test('ranks candidates for every passage', () => {
    expect(candidatesOfA[0]?.[0]?.index).toBe(3);
    expect(candidatesOfA).toHaveLength(HARBOUR.length);
  });

  test('finds the same joins when the texts change places', () => {
    const turned = alignPair(RETOLD, HARBOUR, { statistics }).correspondences;
    const key = (a: number, b: number, score: number) => `${a} ${b} ${score.toFixed(5)}`;
    expect(turned.map((found) => key(found.b, found.a, found.score)).sort()).toEqual(
      correspondences.map((found) => key(found.a, found.b, found.score)).sort(),
    );
  });

  test('does so for two texts of the same words in another writing', () => {
    const [said, ...rest] = [
      'Kolm told the owners that "the eastern channel stays closed until the wreck is gone".',
      'Eleven sailors were lifted from the freighter by a helicopter crew of the harbour.',
      'The owners of the freighter asked the harbour master how long the channel stays closed.',
    ] as const;
    const quoting = passages(said, ...rest);
    const plain = passages(said.replaceAll('"', ''), ...rest);
    const rank = (a: Passage[], b: Passage[]) => {
      const { candidatesOfA, candidatesOfB } = alignPair(a, b, { statistics });
      return [candidatesOfA, candidatesOfB].map((candidates) =>
        candidates.map((row) => row.map(({ index, score }) => `${index} ${score.toFixed(5)}`)),
      );
    };
    expect(rank(plain, quoting)).toEqual(rank(quoting, plain).toReversed());
  });

  test('takes empty texts and single sentences', () => {
    expect(alignPair([], RETOLD, { statistics }).correspondences).toEqual([]);
    expect(alignPair(HARBOUR.slice(0, 1), [], { statistics }).correspondences).toEqual([]);
    expect(alignPair(HARBOUR.slice(0, 1), RETOLD.slice(3), { statistics }).candidatesOfB).toHaveLength(1);
  });
});

describe('a first name or pseudonym', () => {
  const aliases = new Set(['korb']);
  const join = (a: string, b: string) =>
    alignPair(passages(a), passages(b), { statistics, aliases, threshold: 0.01 }).correspondences;

  test('joins no passages by itself', () => {
    expect(
      join('Maxim came from the coast and mended nets.', 'Maxim had taught physics in a town school.'),
    ).toEqual([]);
    expect(join('Korb mended nets.', 'Korb taught physics.')).toEqual([]);
  });

  test('is no reason beside others', () => {
    const [found] = join('Maxim mended the torn herring nets.', 'Maxim was mending herring nets.');
    expect(found?.reasons.map((reason) => reason.text)).not.toContain('Maxim');
    expect(found?.reasons.length).toBeGreaterThan(1);
  });

  test('counts with the family name', () => {
    const [found] = join('Maxim Arlov mended nets.', 'The nets of Maxim Arlov were mended.');
    expect(found?.reasons.map((reason) => reason.text)).toEqual(expect.arrayContaining(['Maxim', 'Arlov']));
  });
});

test('a text compared with itself corresponds throughout, one to one', () => {
  const word = fc.constantFrom(
    'harbour',
    'Kolm',
    'eleven',
    '40',
    'not',
    'the',
    'storm',
    'sank',
    'May',
    'boats',
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), (texts) => {
      const list = passages(...texts);
      const { correspondences } = alignPair(list, list, { statistics });
      expect(correspondences.map(({ a, b, score }) => [a, b, score])).toEqual(texts.map((_, k) => [k, k, 1]));
    }),
    { numRuns: 60 },
  );
});
