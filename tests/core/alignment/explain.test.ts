import { describe, expect, test } from 'vitest';
import { alignPair } from '@core/alignment/align-pair';
import { areContrasted, isValueWord } from '@core/language/en/contrasts';
import { explainMatch } from '@core/alignment/explain';
import { countDocumentFrequencies } from '@core/language/document-frequencies';
import { createAnalyser } from '@core/alignment/sentence-analysis';
import { tokenize } from '@core/language/tokens';
import { WORD_VECTORS } from '../../support/word-vectors';

const reasonsFor = (a: string, b: string): readonly string[] => {
  const reader = createAnalyser(countDocumentFrequencies([a, b]));
  const [ofA, ofB] = [a, b].map((text) => reader.analyse([text]).passages[0]!);
  return explainMatch(a, ofA!, b, ofB!, WORD_VECTORS).map(({ text }) => text);
};

describe('reasons for a match', () => {
  test('a number is one where both give it, and never beside another number', () => {
    const said = reasonsFor(
      'Ten sailors were rescued on Monday in the north harbour.',
      'Sixteen sailors were rescued on Friday in the south harbour.',
    );
    expect(said).toContain('sailors');
    expect(said.filter((text) => text.includes('~'))).toEqual([]);
  });

  test('likeness of meaning is still one where no value is at stake', () => {
    const said = reasonsFor('The vessel was damaged by the storm.', 'The boat was damaged by the gale.');
    expect(said.some((text) => text.includes('~'))).toBe(true);
  });

  test('single letters and the words of reporting are none', () => {
    const said = reasonsFor(
      'J. Marl told a reporter that the statement on the sluice was a mistake.',
      'In a statement J. Marl called the sluice a mistake, the reporter noted.',
    );
    expect(said).toEqual(expect.arrayContaining(['Marl', 'sluice', 'mistake']));
    expect(said).toHaveLength(3);
  });

  test('what is rarest and named stands first', () => {
    const said = reasonsFor(
      'Twenty men in Castrin waited for the water to fall.',
      'The water did not fall, and the men in Castrin waited.',
    );
    expect(said[0]).toBe('Castrin');
  });

  test.each(['ten', '16', 'third', 'monday', 'july'])('“%s” is a value', (form) => {
    expect(isValueWord(tokenize(form)[0]!)).toBe(true);
  });

  test('north and south are contrasted, north and northern are not', () => {
    expect(areContrasted('north', 'south')).toBe(true);
    expect(areContrasted('north', 'northern')).toBe(false);
  });

  test('no reason of a correspondence pairs two values', () => {
    const a = ['Ten men of the crew were rescued from the burning ferry on Monday.'];
    const b = ['Sixteen men of the crew were rescued from the burning ferry on Friday.'];
    const passages = (texts: readonly string[]) =>
      texts.map((text) => ({ text, start: 0, end: text.length, blockId: null }));
    const { correspondences } = alignPair(passages(a), passages(b), {
      statistics: countDocumentFrequencies([...a, ...b]),
      wordVectors: WORD_VECTORS,
    });
    expect(correspondences).toHaveLength(1);
    expect(correspondences[0]!.reasons.map(({ text }) => text).join()).not.toMatch(
      /ten|sixteen|monday|friday/i,
    );
  });
});
