import { describe, expect, test } from 'vitest';
import { ENGLISH_MESSAGES } from '@core/messages/english';
import { createTranslator } from '@core/messages/translator';

const messages = {
  ...ENGLISH_MESSAGES,
  'ui.close': "Don't close",
  'ui.recovery.kept': '{count, plural, one {# file} other {# files}} <b>of {source}</b>',
} as const;
const { text, parts } = createTranslator('en', messages);

describe('messages', () => {
  test('a message without values is shown as it is written', () => {
    expect(text('ui.close')).toBe("Don't close");
  });

  test('numbers are counted as the language counts them', () => {
    const counted = createTranslator('en', {
      ...messages,
      'ui.recovery.kept': messages['ui.recovery.kept'].replace(/<.*/, ''),
    });
    expect(counted.text('ui.recovery.kept', { count: 1, source: '' })).toBe('1 file ');
    expect(counted.text('ui.recovery.kept', { count: 1200, source: '' })).toBe('1,200 files ');
  });

  test('a tag becomes what is made of its words', () => {
    const values = { count: 2, source: 'ours', b: (children: readonly unknown[]) => ({ bold: children }) };
    expect(parts('ui.recovery.kept', values)).toEqual(['2 files ', { bold: ['of ours'] }]);
  });
});
