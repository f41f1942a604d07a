import { describe, expect, test } from 'vitest';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import { countPassages, listPassagesOf, PASSAGE_FILTERS } from '@core/comparison/passage-filter';
import {
  comparedWith,
  reasonsWith,
  statusOfPassages,
  type ComparedColumn,
} from '@core/comparison/passage-status';
import { buildTopicIndex } from '@core/comparison/topic-index';
import type { Article } from '@core/contract/article';
import type { Correspondences } from '@core/contract/correspondence';
import type { Discrepancy } from '@core/contract/discrepancy';
import type { AccountId, ArticleId, BlockId, TopicId } from '@core/contract/ids';
import { plainArticle } from '../../support/plain-article';

const b = (id: string): BlockId => id as BlockId;
const LINES = 'one\ntwo\nthree\nfour';
let made = 0;
const column = (
  topics: Article['topics'] = {},
  onlyHere: readonly string[] = [],
  accountId: string | null = null,
  id?: string,
): ComparedColumn => {
  const article = {
    ...plainArticle('text', 'Text', LINES, { topics }),
    id: (id ?? `text-${++made}`) as ArticleId,
  };
  const index = buildTopicIndex(article, accountId as AccountId | null, null);
  return { article, topics: index, onlyHere: new Set(onlyHere.map(b)) };
};
const on = (topic: string, ...ids: string[]): Article['topics'] => ({
  [topic as TopicId]: ids.map((id) => ({ blockId: b(id), stance: 'asserts' as const })),
});

const ALL = ['b1', 'b2', 'b3', 'b4'].map(b);
const found = (
  columns: number,
  rest: Partial<Correspondences> = {},
  tooShort: readonly (readonly string[])[] = [],
): Correspondences => ({
  subjects: [],
  joins: [],
  possible: [],
  origins: [],
  foreignPairs: [],
  coverage: Array.from({ length: columns }, (_, at) => ({
    compared: ALL,
    tooShort: (tooShort[at] ?? []).map(b),
  })),
  ...rest,
});
const side = (text: string): Discrepancy['a'] => {
  const excerpt = { text, start: 0, end: text.length };
  return { ...excerpt, context: excerpt, about: '', claimant: null };
};
const value = (kind: Discrepancy['kind'], status: Discrepancy['status'] = 'differs'): Discrepancy => ({
  ...{ kind, status, a: side('12'), b: side('15') },
  because: null,
});
const join = (
  [x, from]: [number, string],
  [y, to]: [number, string],
  verdict: ReviewedCorrespondence['verdict'] = null,
  differences: readonly Discrepancy[] = [],
): ReviewedCorrespondence => ({
  ...{ a: x, b: y, score: 0.9, reasons: [], differences, values: [], verdict, note: '' },
  from: { blockId: b(from), start: 0, end: 1 },
  to: { blockId: b(to), start: 0, end: 1 },
});

describe('how a passage stands to the other texts', () => {
  const statusIn = (
    columns: readonly ComparedColumn[],
    joins: readonly ReviewedCorrespondence[],
    correspondences: Correspondences | null = found(columns.length),
  ) =>
    statusOfPassages(columns, correspondences, joins).map((own) =>
      [...own.values()].map(({ status }) => status),
    );

  test('by text, by a link of the reader and by a topic are three things', () => {
    const columns = [column(on('fire', 'b3')), column(on('fire', 'b1'))];
    const joins = [join([0, 'b1'], [1, 'b2']), join([0, 'b2'], [1, 'b3'], 'added')];
    expect(statusIn(columns, joins)).toEqual([
      ['same-subject', 'linked', 'same-topic', 'no-match'],
      ['same-topic', 'same-subject', 'linked', 'no-match'],
    ]);
  });

  test('a topic of which no other text speaks makes no passage answered', () => {
    const columns = [column(on('fire', 'b1')), column(on('flood', 'b1'))];
    expect(statusIn(columns, [])[0]?.[0]).toBe('no-match');
  });

  test('what the reader dismissed is no match, what he confirmed is one', () => {
    const columns = [column(), column()];
    const joins = [join([0, 'b1'], [1, 'b1'], 'dismissed'), join([0, 'b2'], [1, 'b2'], 'confirmed')];
    expect(statusIn(columns, joins)[0]).toEqual(['dismissed', 'same-subject', 'no-match', 'no-match']);
  });

  test('“no match found” is said only where there is no candidate either', () => {
    const columns = [column(), column()];
    const candidate = {
      ...{ a: 0, b: 1, score: 0.3, reasons: [], rankFrom: 1, rankTo: null },
      from: { blockId: b('b1'), start: 0, end: 1 },
      to: { blockId: b('b4'), start: 0, end: 1 },
    };
    const correspondences = found(2, { possible: [candidate] });
    // The candidate is one of b1 and not one of b4.
    expect(statusIn(columns, [], correspondences)).toEqual([
      ['possible-match', 'no-match', 'no-match', 'no-match'],
      ['no-match', 'no-match', 'no-match', 'no-match'],
    ]);
    expect(statusIn(columns, [join([0, 'b1'], [1, 'b2'])], correspondences)[0]?.[0]).toBe('same-subject');
    expect(statusIn(columns, [join([0, 'b1'], [1, 'b4'], 'added')], correspondences)[0]?.[0]).toBe('linked');
    expect(statusIn(columns, [join([0, 'b1'], [1, 'b4'], 'dismissed')], correspondences)[0]?.[0]).toBe(
      'dismissed',
    );
  });

  test('“only here” is said where the reader says so, and never against a match', () => {
    const columns = [column({}, ['b1', 'b2']), column()];
    expect(statusIn(columns, [join([0, 'b2'], [1, 'b2'])])[0]?.slice(0, 2)).toEqual([
      'only-here',
      'same-subject',
    ]);
    expect(JSON.stringify(statusIn([column(), column()], []))).not.toContain('only-here');
  });

  test('a passage that one of the other texts was not compared with is not compared, with the reason', () => {
    const three = [column(), column(), column()];
    const correspondences = found(3, { foreignPairs: [[0, 2]] });
    const [first, second] = statusOfPassages(three, correspondences, [join([0, 'b1'], [1, 'b1'])]);
    const language = { because: 'other-language', with: 2 };
    expect(first?.get(b('b1'))).toMatchObject({ status: 'same-subject', notCompared: [language] });
    expect(first?.get(b('b2'))).toMatchObject({
      status: 'not-compared',
      notCompared: [language],
    });
    expect(second?.get(b('b2'))?.status).toBe('no-match');
  });

  test('what holds between two panes alone is told apart from the rest', () => {
    const three = [column(), column(), column()];
    const own = statusOfPassages(three, found(3, { foreignPairs: [[0, 2]] }), [])[0]!.get(b('b1'))!;
    expect(reasonsWith(own, 1)).toEqual([]);
    expect(reasonsWith(own, 2)).toEqual([{ because: 'other-language', with: 2 }]);
    expect(comparedWith(found(3, { foreignPairs: [[0, 2]] }), 0)).toEqual([1]);
    const linked = statusOfPassages(three, found(3, {}, [['b1']]), [join([0, 'b1'], [1, 'b2'], 'added')]);
    expect(linked[0]?.get(b('b1'))).toMatchObject({
      status: 'linked',
      notCompared: [{ because: 'too-short' }],
    });
  });

  test('a passage that another pane shows as well is not compared with itself, nor on one topic with itself', () => {
    const topics = on('fire', 'b2');
    const panes = [column(topics, [], null, 'one'), column(topics, [], null, 'one')];
    const coverage = [found(1).coverage[0]!, { compared: [b('b2'), b('b3')], tooShort: [] }];
    const [whole, account] = statusOfPassages(panes, found(2, { coverage }), []);
    expect(whole?.get(b('b1'))?.status).toBe('no-match');
    expect(whole?.get(b('b2'))).toMatchObject({
      status: 'not-compared',
      notCompared: [{ because: 'same-passage', with: 1 }],
    });
    expect(account?.get(b('b2'))?.notCompared).toEqual([{ because: 'same-passage', with: 0 }]);
    const two = [column(on('fire', 'b2'), [], null, 'one'), column(on('fire', 'b2', 'b3'), [], null, 'one')];
    expect(statusOfPassages(two, found(2, { coverage }), [])[0]?.get(b('b2'))?.status).toBe('same-topic');
  });

  test('a passage that is only here puts no other on its topic', () => {
    const topics = on('fire', 'b1');
    const [own, other] = statusIn([column(topics, ['b1']), column(topics)], []);
    expect([own?.[0], other?.[0]]).toEqual(['only-here', 'no-match']);
  });

  test('one text alone is compared with nothing, and nothing is said of it', () => {
    expect(statusOfPassages([column()], null, [])).toEqual([new Map()]);
  });

  test('a passage outside the chosen account that the reader linked says so', () => {
    const coverage = [{ compared: [b('b2')], tooShort: [] }, found(1).coverage[0]!];
    const joins = [join([0, 'b1'], [1, 'b1'], 'added')];
    const [own] = statusOfPassages([column(), column()], found(2, { coverage }), joins);
    expect(own?.get(b('b1'))).toMatchObject({
      status: 'linked',
      notCompared: [{ because: 'not-chosen' }],
    });
  });

  test('too little text here, or in the other text, is a reason as well', () => {
    const [first] = statusOfPassages([column(), column()], found(2, {}, [['b1']]), []);
    expect(first?.get(b('b1'))?.notCompared).toEqual([{ because: 'too-short' }]);
    expect(first?.get(b('b2'))?.status).toBe('no-match');
    const [beside] = statusOfPassages([column(), column()], found(2, {}, [[], ['b1', 'b2', 'b3', 'b4']]), []);
    expect(beside?.get(b('b2'))?.notCompared).toEqual([{ because: 'other-too-short', with: 1 }]);
  });

  test('before the texts are compared nothing is said to be without a match', () => {
    expect(statusIn([column(), column()], [], null)[0]).toEqual(ALL.map(() => 'not-compared'));
  });

  test('what is not of the chosen account was not asked about', () => {
    const coverage = [{ compared: [b('b2')], tooShort: [] }];
    const [own] = statusOfPassages(
      [column(), column()],
      { ...found(2), coverage: [...coverage, found(2).coverage[1]!] },
      [],
    );
    expect([...(own?.keys() ?? [])]).toEqual(['b2']);
  });
});

describe('counts over a comparison', () => {
  const columns = [column(on('fire', 'b3', 'b4')), column(on('fire', 'b1'))];
  const joins = [
    join([0, 'b1'], [1, 'b2'], null, [value('count'), value('date', 'different-scope')]),
    join([0, 'b1'], [1, 'b3']),
    join([0, 'b1'], [1, 'b4'], 'added'),
  ];
  const statuses = statusOfPassages(columns, found(2), joins);

  test('a passage counts once however many answer it, and each kind is told apart', () => {
    expect(statuses[0]?.get(b('b1'))).toMatchObject({ matches: 2, links: 1 });
    expect([...(statuses[0]?.get(b('b1'))?.differing.kinds ?? [])]).toEqual([['count', 1]]);
    expect(countPassages(statuses)).toEqual({ all: 8, matched: 3 });
  });

  test('every number is the length of a list, and every passage is in one list of its status', () => {
    const listed = Object.fromEntries(
      PASSAGE_FILTERS.map((filter) => [
        filter,
        listPassagesOf(statuses, filter).map(({ blockId }) => blockId),
      ]),
    );
    expect(listed).toEqual({
      'same-subject': ['b1', 'b2', 'b3'],
      differs: ['b1', 'b2'],
      linked: ['b1', 'b4'],
      'same-topic': ['b3', 'b4', 'b1'],
      dismissed: [],
      'possible-match': [],
      'no-match': ['b2'],
      'not-compared': [],
      'only-here': [],
    });
  });
});
