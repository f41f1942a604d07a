import { describe, expect, test } from 'vitest';
import { readPassage } from '@core/discrepancies/read-passage';
import { readSequence } from '@core/discrepancies/read-sequence';
import { LEXICON } from '../../support/lexicon';

const read = (text: string) => readSequence(readPassage({ text, reference: null }, LEXICON));

describe('the siren came before the fall of the wall', () => {
  test.each([
    'The siren sounded before the wall fell.',
    'The wall fell after the siren had sounded.',
    'After the siren sounded, the wall fell.',
    'Before the wall fell, the siren sounded.',
    'First the siren sounded, then the wall fell.',
    'The siren sounded first and the wall fell after it.',
    'The siren had already sounded when the wall fell.',
    'When the wall fell, the siren had already sounded.',
    'The wall did not fall until the siren had sounded.',
    'Only after the siren sounded did the wall fall.',
    'Only when the siren had sounded did the wall fall.',
    'The siren sounded and then the wall fell.',
    'The siren sounded; ten minutes later the wall fell.',
    'By the time the wall fell the siren had sounded.',
    'No sooner had the siren sounded than the wall fell.',
    'The wall fell ten minutes after the siren.',
    'The siren sounded, followed by the fall of the wall.',
    'The fall of the wall was preceded by the siren.',
    'The fall of the wall followed the siren.',
    'Once the siren had sounded, the wall fell.',
    'The wall fell once the siren had sounded.',
    'Not until the siren had sounded did the wall fall.',
    'The siren sounded ahead of the fall of the wall.',
    'It was after the siren sounded that the wall fell.',
    'The siren sounded first and the fall of the wall followed.',
  ])('%s', (text) => {
    const sequence = read(text);
    expect(sequence?.earlier).toContain('siren');
    expect(sequence?.later).toContain('wall');
    expect(sequence?.earlier).not.toContain('wall');
    expect(sequence?.later).not.toContain('siren');
  });
});

test('no order is read where none is said, or two are', () => {
  expect(read('The siren sounded when the wall fell.')).toBeNull();
  expect(read('The siren sounded and the wall fell.')).toBeNull();
  expect(read('After the siren the wall fell, and before noon the roof was down.')).toBeNull();
});
