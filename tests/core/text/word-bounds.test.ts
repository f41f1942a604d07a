import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemAt } from '@core/text/item-at';
import { trimRange, wholeWords } from '@core/text/word-bounds';

/** The range between the two bars of a text, and the text without them. */
function marked(text: string): { readonly text: string; readonly start: number; readonly end: number } {
  const parts = text.split('|');
  const [before, chosen] = [itemAt(parts, 0), itemAt(parts, 1)];
  return { text: parts.join(''), start: before.length, end: before.length + chosen.length };
}

describe('the ends of a range', () => {
  test.each([
    ['a line break', 'The ferry left.|\nNobody waved.\n|Then', 'Nobody waved.'],
    ['spaces', 'the| cold harbour |wall', 'cold harbour'],
    ['a space that does not break', 'about|\u00a060 crates\u202f|each', '60 crates'],
    ['half an accented letter', 'the cafe|\u0301 closed|', 'e\u0301 closed'],
    [
      'half a family',
      'by \ud83d\udc69\u200d\ud83d\udc67|\u200d\ud83d\udc66 sent|',
      '\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66 sent',
    ],
    ['half a flag', 'a |\ud83c\uddfa|\ud83c\udde6 flag', '\ud83c\uddfa\ud83c\udde6'],
    ['half a surrogate pair', 'x |\ud83d|\ude00 y', '\ud83d\ude00'],
    ['a vowel sign of Devanagari', 'ग|वा|ह', 'वा'],
  ])('hold no %s', (_, written, wanted) => {
    const { text, ...range } = marked(written);
    const { start, end } = trimRange(text, range) ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe(wanted);
  });

  test('a lone space, a line break and a soft hyphen are nothing', () => {
    for (const blank of [' ', '\n', ' \n ', '\u00a0', '\u00ad'])
      expect(trimRange(`one${blank}two`, { start: 3, end: 3 + blank.length })).toBeNull();
  });
});

describe('a range that a pointer drew', () => {
  test.each([
    ['the quar|termaster cou|nted', 'quartermaster counted'],
    ['O’Br|ien’s ca|ll', 'O’Brien’s call'],
    ['they re|fu\u00adsed the or|\u00adder now', 'refu\u00adsed the or\u00adder'],
    ['about 6|,00|0 roubles', '6,000'],
    ['left at 04|:3|0, they say', '04:30'],
    ['the |call|-up office', 'call'],
    ['из го|рода ушл|и все', 'города ушли'],
    ['قال الشا|هد إن الجن|ود رفضوا', 'الشاهد إن الجنود'],
    ['군인들|이 명령|을 거부', '군인들이 명령을'],
    ['证人|说士|兵们', '说士'],
    ['พยา|นกล่า|วว่า', 'นกล่า'],
    ['one |two| three', 'two'],
    ['the end|. The| start', '. The'],
    ['\ud835\udc00|\ud835\udc01|\ud835\udc02 x', '\ud835\udc00\ud835\udc01\ud835\udc02'],
  ])('%s takes in the words that it cuts', (written, wanted) => {
    const { text, ...range } = marked(written);
    const { start, end } = wholeWords(text, range);
    expect(text.slice(start, end)).toBe(wanted);
  });

  test('never loses any of what was chosen, and a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), fc.nat(40), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const once = wholeWords(text, { start, end });
        expect(once.start).toBeLessThanOrEqual(start);
        expect(once.end).toBeGreaterThanOrEqual(end);
        expect(wholeWords(text, once)).toEqual(once);
        const trimmed = trimRange(text, once);
        if (trimmed !== null) expect(trimRange(text, trimmed)).toEqual(trimmed);
      }),
    );
  });
});
