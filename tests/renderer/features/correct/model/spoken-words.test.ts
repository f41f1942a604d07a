import { expect, test } from 'vitest';
import type { Attribution, SpeechKind } from '@core/contract/attribution';
import { spokenWords } from '../../../../../renderer/features/correct/model/spoken-words';

const REST = { id: 'a', certainty: 1, isShown: true, reasons: [], speakerId: 's', hearing: [], hedges: [] };

/** Words in {braces} are the content, in [brackets] the cue, in <angles> the source. */
function given(marked: string, kind: SpeechKind): readonly string[] {
  const text = marked.replace(/[{}[\]<>]/g, '');
  const rangesOf = (open: string, close: string) =>
    [...marked.matchAll(new RegExp(`\\${open}([^\\${close}]+)\\${close}`, 'g'))].map(([, words = '']) => {
      const plain = words.replace(/[{}[\]<>]/g, '');
      return { start: text.indexOf(plain), end: text.indexOf(plain) + plain.length };
    });
  const attribution: Attribution = {
    ...REST,
    kind,
    source: rangesOf('<', '>'),
    cue: rangesOf('[', ']'),
    content: rangesOf('{', '}'),
    relayedBy: null,
    hearer: null,
    reportedIn: null,
  };
  return spokenWords(text, attribution).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['<Wren> [said] {the dam broke at four}, when it was dark.', ['the dam broke at four']],
  ['{The dam broke at four}, [according to] <Wren>, a miller.', ['The dam broke at four']],
  ['<Wren> [told] the inquest {the dam broke at four}.', ['the dam broke at four']],
])('a clause that somebody says is his by itself: %s', (marked, expected) => {
  expect(given(marked, 'indirect')).toEqual(expected);
});

test.each([
  ['<Wren> [denied] {that the dam broke at four}.', ['Wren denied that the dam broke at four']],
  ['<Wren> [did not say] {that the dam broke}.', ['Wren did not say that the dam broke']],
  ['<Wren> never [said] {the dam broke}.', ['Wren never said the dam broke']],
  ['<Wren> [doubted] {the dam would hold}.', ['Wren doubted the dam would hold']],
  ['It rained. At no time did <Wren> [say] {that it broke}.', ['At no time did Wren say that it broke']],
  ['<Wren>, who had not been there, [said] {it broke}.', ['Wren, who had not been there, said it broke']],
  ['{The dam would hold}, <Wren> [hoped] in May.', ['The dam would hold, Wren hoped']],
])('a clause that is denied, doubted or wished has its whole sentence with it: %s', (marked, expected) => {
  expect(given(marked, 'indirect')).toEqual(expected);
});

test('words in quotation marks are his whatever reports them, but for those that he denies or did not say', () => {
  expect(given('{“Shut the gate,”} <Wren> [demanded].', 'direct')).toEqual(['“Shut the gate,”']);
  expect(given('<Wren> [denied having said] {“Shut the gate.”}', 'direct')).toEqual([]);
  expect(given('<Wren> never [said] {“Shut the gate.”}', 'direct')).toEqual([]);
});
