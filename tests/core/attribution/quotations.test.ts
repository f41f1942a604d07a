import { describe, expect, test } from 'vitest';
import { readParagraph } from '@core/attribution/paragraph';

const quotationsOf = (text: string, isOpen = false): string[] => {
  const { quotations, starts, ends } = readParagraph(text, 0, isOpen);
  return quotations.map(({ start, end }) => text.slice(starts[start], ends[end - 1]));
};

describe('quotations of a paragraph', () => {
  test.each([
    ['“The weir held,” said Orla. “We were lucky.”', ['“The weir held,”', '“We were lucky.”']],
    ['"The weir held," said Orla. "We were lucky."', ['"The weir held,"', '"We were lucky."']],
    ["''The weir held,'' said Orla.", ["''The weir held,''"]],
    ['‘The weir held,’ said Orla, who didn’t stay.', ['‘The weir held,’']],
    ['«Die Schleuse hielt», sagte sie.', ['«Die Schleuse hielt»']],
    ["The brothers' boat didn't sink.", []],
    ['“He cried ‘stop’ twice,” she said.', ['“He cried ‘stop’ twice,”']],
  ])('%s', (text, expected) => expect(quotationsOf(text)).toEqual(expected));

  test('one that nothing closes runs to the end of its paragraph', () => {
    expect(quotationsOf('Orla went on: “The weir held. We were lucky.')).toEqual([
      '“The weir held. We were lucky.',
    ]);
  });

  test('a closing mark alone opens nothing', () => {
    expect(quotationsOf('The weir held,” said Orla.')).toEqual([]);
  });

  test('one goes on in the next paragraph where that begins with a mark', () => {
    const [first] = readParagraph('“We were lucky,” said Orla.', 0, true).quotations;
    expect(first).toMatchObject({ isContinued: true, isClosed: true });
    const [other] = readParagraph('Orla said: “We were lucky.”', 0, true).quotations;
    expect(other).toMatchObject({ isContinued: false });
  });
});
