import { expect, it } from 'vitest';
import { splitSentences } from '@core/text/sentences';
import { isUncertainAt, quotedWords } from '@core/text/uncertain-sign';
import { citePassage } from '@core/export/copy-passage';
import { formatNote } from '@core/export/format-note';
import { exportClusters } from '@core/export/export-clusters';
import { explainMatch } from '@core/alignment/explain';
import { listAnchors } from '@core/alignment/anchors';
import { createAnalyser } from '@core/alignment/sentence-analysis';
import { countDocumentFrequencies } from '@core/language/document-frequencies';
import { buildSnippet } from '@core/search/snippet';
import { english } from '@core/messages/english';
import { createHighlight, passageTarget } from '@core/annotations/create';
import { createAnchor } from '@core/text/anchoring/anchor';
import type { AnnotationId } from '@core/contract/ids';
import { itemAt } from '@core/text/item-at';
import { plainArticle } from '../../support/plain-article';
import { comparePassages } from '@core/discrepancies/compare-passages';

const sentencesIn = (text: string): readonly string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

it('a sign of doubt ends no sentence, and stands within one that ends behind it', () => {
  expect(sentencesIn('Five [?] barges lay there. On the Marten [?] Captain Holt slept.')).toEqual([
    'Five [?] barges lay there.',
    'On the Marten [?] Captain Holt slept.',
  ]);
  expect(sentencesIn('They were nine [?]. Then came six.')).toEqual([
    'They were nine [?].',
    'Then came six.',
  ]);
});

it('words with the sign in them or behind them are doubtful, and no others', () => {
  const text = 'Nine barges [?] and 14 [?] boats of 20';
  const isDoubtful = (words: string): boolean =>
    isUncertainAt(text, text.indexOf(words), text.indexOf(words) + words.length);
  expect(['Nine', 'barges', 'and', '14', '14 [?] boats', 'boats', '20'].map(isDoubtful)).toEqual([
    false,
    true,
    false,
    true,
    true,
    false,
    false,
  ]);
});

it('what was read in doubt does not differ until it is checked', () => {
  const differ = (a: string, b: string): readonly string[] =>
    comparePassages({ text: a, reference: null }, { text: b, reference: null }).differences.map(
      ({ kind }) => kind,
    );
  const other = 'The fire on the ferry killed 19 people.';
  expect(differ('The fire on the ferry killed 14 people.', other)).toEqual(['count']);
  expect(differ('The fire on the ferry killed 14 [?] people.', other)).toEqual([]);
  expect(differ(other, 'The fire on the ferry killed 14 [?] people.')).toEqual([]);
});

it('what was read in doubt stands in the table of values with its sign, and is not decided', () => {
  const { values } = comparePassages(
    { text: 'The fire on the ferry killed 14 [?] people.', reference: null },
    { text: 'The fire on the ferry killed 19 people.', reference: null },
  );
  expect(values.map(({ a, b, status }) => [a?.text, b?.text, status])).toEqual([
    ['14 [?]', '19', 'undecided'],
  ]);
});

it.each([
  ['the word', 'in 1931'],
  ['a part of the word', 'in 19'],
  ['the word and the space', 'in 1931 '],
])('words that are quoted to %s have the sign of doubt behind them', (_, words) => {
  const text = 'It sank in 1931 [?], they say.';
  const start = text.indexOf(words);
  expect(quotedWords(text, start, start + words.length)).toBe('in 1931 [?]');
  expect(quotedWords(text, 0, 'It sank in'.length)).toBe('It sank in');
});

it('what is copied or exported never loses the sign of doubt behind it', () => {
  const article = plainArticle('scan', 'Scan', 'The Marten sank in 1931 [?], they say.');
  const end = article.text.indexOf(' [?]');
  const anchor = createAnchor(article, 4, end);
  const annotation = createHighlight(
    { id: 'a' as AnnotationId, now: '2026-01-01T00:00:00Z' },
    passageTarget(article.id, anchor),
    'yellow',
  );
  const placed = { annotation, placement: { state: 'exact' as const, start: 4, end } };
  const colourNames = { yellow: '', green: '', blue: '', pink: '', violet: '' };
  const passages = [{ articleId: article.id, start: 4, end }];
  for (const text of [
    citePassage(article, 4, end, english.text),
    formatNote(article, placed, { words: english.text, colourNames, openArticle: () => null }).join('\n'),
    exportClusters({ title: '' }, [{ sharedBy: 2, of: 2, passages }], () => article, english.text).join('\n'),
  ])
    expect(text.replaceAll('\\', '')).toContain('Marten sank in 1931 [?]');
});

it('a reason for a match has the sign of doubt, whichever passage was read so', () => {
  const [sure, doubtful] = ['Holt sank the Marten with tar.', 'Tar sank the Marten [?] under Holt.'];
  const reasonsOf = (a: string, b: string): readonly string[] => {
    const analyser = createAnalyser(countDocumentFrequencies([a, b]));
    const read = (text: string) => itemAt(analyser.analyse([text]).passages, 0);
    return explainMatch(a, read(a), b, read(b)).map(({ text }) => text);
  };
  expect(reasonsOf(doubtful, sure)).toContain('Marten [?]');
  expect(reasonsOf(sure, doubtful)).toContain('Marten [?]');
  expect(listAnchors([doubtful], new Set())[0]?.names.map(({ text }) => text)).toContain('Marten [?]');
});

it('a snippet that ends before the sign of doubt takes it along', () => {
  const text = `${'barge '.repeat(36)}1931 [?] and much more was told of it afterwards by everybody who was there`;
  const found = [{ start: 0, end: 5 }];
  const snippets = Array.from({ length: 40 }, (_, from) =>
    buildSnippet(text, 6 * (from % 6), text.length, found),
  );
  expect(snippets.every((snippet) => !/1931(?! \[\?\])/.test(snippet.text))).toBe(true);
});

it('whoever says a value has the sign of doubt behind a name that was read so', () => {
  const { values } = comparePassages(
    { text: 'According to Captain Holt [?], 14 people died in the fire on the ferry.', reference: null },
    { text: 'The fire on the ferry killed 14 people.', reference: null },
  );
  expect(values.map(({ a }) => a?.claimant)).toContain('Captain Holt [?]');
});
