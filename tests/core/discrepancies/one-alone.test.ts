/** What makes two tellings one: a patient, an office, company, a birthday. */
import { describe, expect, test } from 'vitest';
import { comparePassages } from '@core/discrepancies/compare-passages';
import { patientOf } from '@core/discrepancies/patient';
import { readBirthday } from '@core/discrepancies/read-birthday';
import { readWords } from '@core/discrepancies/words';
import { LEXICON } from '../../support/lexicon';

const kindsOf = (a: string, b: string): string[] =>
  comparePassages({ text: a, reference: null }, { text: b, reference: null }, LEXICON)
    .differences.filter(({ status }) => status === 'differs')
    .map(({ kind }) => kind);

describe('what a deed is done to', () => {
  const patient = (text: string, verb: string): string | undefined => {
    const words = readWords(text);
    const at = patientOf(
      words,
      words.findIndex(({ form }) => form === verb),
    );
    return at === null ? undefined : words[at]?.form;
  };

  test.each([
    ['The orderly opened the north sluice at dusk.', 'opened', 'sluice'],
    ['The north sluice was opened by an orderly.', 'opened', 'sluice'],
    ['The roof of the granary was torn off.', 'torn', 'roof'],
    ['The orderly slept in the loft.', 'slept', undefined],
  ])('%s', (text, verb, due) => {
    expect(patient(text, verb)).toBe(due);
  });

  test('makes two tellings one deed of two doers', () => {
    expect(
      kindsOf(
        'Farmers from the hill broke the seal of the cistern, hoping to save their vines.',
        'The seal of the cistern was broken by soldiers, the report has it.',
      ),
    ).toContain('agent');
  });

  test('parts two acts of which one is denied', () => {
    expect(kindsOf('The consul did not visit the barracks.', 'The consul visited the orphanage.')).toEqual(
      [],
    );
  });
});

test('two names of the only one are set against each other, two of many are not', () => {
  expect(
    kindsOf(
      'The only surgeon in the fort was Ilse Brandt, who slept in her boots.',
      'Marek Dun, the one surgeon in the fort, slept in his boots.',
    ),
  ).toContain('name');
  expect(
    kindsOf(
      'The wall was mended by Ilse Brandt in the spring.',
      'The wall was mended by Marek Dun in the spring.',
    ),
  ).toEqual([]);
});

test('alone and in company contradict each other', () => {
  expect(
    kindsOf(
      'The geologist was alone on the ridge when the snow slid.',
      'Two students were with her on the ridge when the snow slid.',
    ),
  ).toContain('polarity');
  expect(kindsOf('He left the question alone.', 'The question came with him to the ridge.')).toEqual([]);
});

test.each([
  ['had not yet reached his sixteenth birthday', [13, 15]],
  ['in her fortieth year', [39, 39]],
])('an age by a birthday: %s', (text, span) => {
  const forms = readWords(text).map(({ form }) => form);
  const found = forms.map((_, at) => readBirthday(forms, at)).find((value) => value !== null);
  expect(found?.spans).toEqual([span]);
});

test('a front door and a back door are two', () => {
  expect(kindsOf('The front hatch was locked.', 'The rear hatch had been left open.')).toEqual([]);
});

describe('who did it', () => {
  const agents = (a: string, b: string): (readonly string[])[] =>
    comparePassages({ text: a, reference: null }, { text: b, reference: null }, LEXICON)
      .differences.filter(({ kind }) => kind === 'agent')
      .map((one) => [a.slice(one.a.start, one.a.end), b.slice(one.b.start, one.b.end)]);

  test.each([
    [
      'The grey lorry of the Halden firm hit the gate at six.',
      'The grey lorry of the Halden firm hit the gate.',
    ],
    [
      'The grey lorry of the Halden firm broke the gate.',
      'The gate was broken by the grey lorry of the Halden firm.',
    ],
    ['The boat of the miller broke the lock.', 'The widow broke the lock.'],
    ['The guard dog bit the boy in the yard.', 'The postman bit the boy in the yard.'],
  ])('is not a word that only says which: %s', (a, b) => {
    expect(agents(a, b)).toEqual([]);
  });

  test.each([
    ['Most of the farmers broke the seal of the cistern.', 'the farmers'],
    ['Dozens of farmers broke the seal of the cistern.', 'farmers'],
    ['On Monday farmers broke the seal of the cistern.', 'farmers'],
    ['After the farmers broke the seal of the cistern, it rained.', 'the farmers'],
  ])('%s', (a, farmers) => {
    expect(agents(a, 'Soldiers broke the seal of the cistern.')).toEqual([[farmers, 'Soldiers']]);
  });
});
