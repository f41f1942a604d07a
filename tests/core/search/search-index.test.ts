import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { Account } from '@core/contract/account';
import type { AccountId, AnnotationId, ArticleId, BlockId, ComparisonId } from '@core/contract/ids';
import { noteDocument } from '@core/search/indexed-documents';
import type { SearchIndex } from '@core/search/search-index';
import { SegmentBuilder } from '@core/search/segment-builder';
import { tokensOf } from '@core/text/tokens';
import { plainArticle } from '../../support/plain-article';
import { addSegment, buildIndex, idsFound } from './build-index';

const witness: Account = {
  id: 'a1' as AccountId,
  witness: 'Rosa Klein',
  pseudonym: null,
  role: 'ferry captain',
  standing: 'witness',
  conditions: ['interview'],
  heldBy: null,
  circumstances: null,
  date: null,
  chain: [],
  blocks: ['b2' as BlockId],
};
const harbour = plainArticle(
  'harbour',
  'The night of the flood',
  'The harbour master resigned in March. His letter of resignation was short.\nThe captain said the ferries had refused to sail.',
  { accounts: [witness], voices: { b2: { by: 'account', accountId: witness.id } }, heardBy: 'Delta Radio' },
);
const bridge = plainArticle(
  'bridge',
  'General works on the bridge',
  'Engineers generalise. The letter, a resignation of hope, was of no use.',
);
const cafe = plainArticle('cafe', 'Le café', 'On dit que le général aime le café crème.');
const library = [harbour, bridge, cafe];
const index = buildIndex(library);

describe('what is found', () => {
  test.each([
    ['resign', ['harbour', 'bridge']],
    ['resigned ', ['harbour', 'bridge']],
    ['"letter of resignation" ', ['harbour']],
    ['+letter -captain ', ['bridge']],
    ['-"letter of resignation" resignation ', ['bridge']],
    ['title:bridge ', ['bridge']],
    ['title:letter ', []],
    ['witness:klein ', ['harbour']],
    ['by:delta ', ['harbour']],
    ['captian~1 ', ['harbour']],
    ['cafe ', ['cafe']],
    ['CAFÉ ', ['cafe']],
    ['-letter ', []],
    ['zzz ', []],
    ['', []],
  ])('%j finds %j', (text, ids) => {
    expect(idsFound(index, text).sort()).toEqual([...ids].sort());
  });

  test.each(['gener', 'genera', 'general', 'generali', 'generalis', 'generalise'])(
    'a word typed as far as %s still finds its article',
    (typed) => {
      expect(idsFound(index, typed)).toContain('bridge');
    },
  );

  test('every script is found', () => {
    const texts: [string, string][] = [
      ['ja', '日本語のテキスト'],
      ['ru', 'Привет мир'],
      ['uk', 'Їхній лист'],
      ['fr', 'café naïve'],
      ['he', 'שלום עולם'],
      ['eq', 'équipement général'],
      ['ar', 'مرحبا بالعالم'],
      ['th', 'ภาษาไทยเป็นภาษา'],
      ['ko', '안녕하세요 세계'],
      ['hi', 'हिन्दी भाषा'],
      ['el', 'Καλημέρα κόσμε'],
    ];
    const many = buildIndex(texts.map(([id, text]) => plainArticle(id, '', text)));
    const asked: [string, string][] = [
      ['日本語', 'ja'],
      ['テキスト', 'ja'],
      ['Привет', 'ru'],
      ['привет', 'ru'],
      ['їхній', 'uk'],
      ['café', 'fr'],
      ['cafe', 'fr'],
      ['שלום', 'he'],
      ['équipement', 'eq'],
      ['general', 'eq'],
      ['مرحبا', 'ar'],
      ['ไทย', 'th'],
      ['세계', 'ko'],
      ['हिन्दी', 'hi'],
      ['καλημερα', 'el'],
    ];
    for (const [text, id] of asked) {
      expect([text, idsFound(many, text)]).toEqual([text, [id]]);
      expect([text, idsFound(many, `${text} `)]).toEqual([text, [id]]);
    }
  });
});

describe('what is shown', () => {
  test('the passage that matched, with its words marked, its number and its voice', () => {
    const [match] = index.query({ text: 'refusing ferry ', limit: 5 }).matches;
    const [passage] = match?.passages ?? [];
    expect(match?.articleId).toBe('harbour');
    expect(passage?.blockId).toBe('b2');
    expect(passage?.number).toBe(2);
    expect(passage?.voice).toMatchObject({ by: 'account', witness: 'Rosa Klein' });
    expect(passage?.marks.map(({ start, end }) => passage.snippet.slice(start, end))).toEqual([
      'ferries',
      'refused',
    ]);
    expect(harbour.text.slice(passage?.start, passage?.end)).toBe('ferries');
  });

  test('marks in the title', () => {
    const [match] = index.query({ text: 'floods ', limit: 5 }).matches;
    expect(match?.titleMarks.map(({ start, end }) => match.title.slice(start, end))).toEqual(['flood']);
  });

  test('an article found by its title or outlet alone is shown from its beginning', () => {
    for (const text of ['"night of the flood" ', 'delta radio ']) {
      const [match] = index.query({ text, limit: 5 }).matches;
      expect(match?.passages).toMatchObject([{ blockId: 'b1', number: 1, marks: [] }]);
      expect(match?.passagesFound).toBe(0);
    }
  });

  test('a witness found by name is shown by what that witness says', () => {
    const [match] = index.query({ text: 'witness:rosa ', limit: 5 }).matches;
    expect(match?.passages.map(({ blockId }) => blockId)).toEqual(['b2']);
  });

  test('the limit cuts the list, not the count', () => {
    const answer = index.query({ text: 'the ', limit: 1 });
    expect(answer.matches.length).toBe(1);
    expect(answer.found).toBe(2);
  });
});

describe('all passages of one article', () => {
  const id = 'log' as ArticleId;
  const log = (lines: number): Article =>
    plainArticle(
      id,
      'Log of the lock',
      Array.from(
        { length: lines },
        (_, at) => `Day ${at}: ${'barge '.repeat(1 + (at % 3))}passed the lock.`,
      ).join('\n'),
    );

  test('follow its best five, each once', () => {
    const made = buildIndex([...library, log(12)]);
    const [short] = made.query({ text: 'barge ', limit: 5 }).matches;
    expect(short).toMatchObject({ passagesFound: 12, passages: { length: 5 } });
    const { matches, found, comparisons } = made.query({
      ...{ text: 'barge letter ', limit: 1 },
      allOf: { is: 'article', id },
    });
    expect({ ids: matches.map(({ articleId }) => articleId), found, comparisons }).toEqual({
      ...{ ids: [id], found: 1, comparisons: [] },
    });
    const passages = matches[0]?.passages ?? [];
    expect(passages.slice(0, 5)).toEqual(short?.passages);
    expect(new Set(passages.map(({ blockId }) => blockId)).size).toBe(12);
  });

  test('are five hundred at most, and are counted beyond', () => {
    const [match] = buildIndex([log(620)]).query({
      ...{ text: 'barge ', limit: 1 },
      allOf: { is: 'article', id },
    }).matches;
    expect(match).toMatchObject({ passagesFound: 620, passages: { length: 500 } });
  });
});

describe("the reader's own notes", () => {
  const note = (
    id: string,
    target: PlacedAnnotation['annotation']['target'],
    text: string,
  ): PlacedAnnotation => ({
    annotation: {
      id: id as AnnotationId,
      kind: 'note',
      target,
      label: '',
      text,
      colour: null,
      tags: ['follow up'],
      about: null,
      created: '2022-05-20T00:00:00.000Z',
      modified: '2022-05-20T00:00:00.000Z',
    },
    placement: { state: 'whole' },
  });
  const withNotes = (...notes: PlacedAnnotation[]): SearchIndex => {
    const made = buildIndex(library);
    const builder = new SegmentBuilder(made.notes.fields);
    for (const one of notes) {
      made.putNote(one);
      builder.add(noteDocument(one));
    }
    made.notes.add(builder.build());
    return made;
  };
  const onBridge = note(
    'n1',
    { on: 'article', articleId: 'bridge' as ArticleId },
    'Ask the archivist about this.',
  );

  test('are found under their article, which need not have the word itself', () => {
    const { matches, found } = withNotes(onBridge).query({ text: 'archivist', limit: 5 });
    expect(found).toBe(1);
    expect(matches[0]?.articleId).toBe('bridge');
    expect(matches[0]?.passages[0]).toMatchObject({
      in: 'note',
      annotationId: 'n1',
      start: 0,
      end: 0,
      number: 0,
    });
    expect(matches[0]?.passagesFound).toBe(1);
  });

  test('are found by tag, by field, and not once they are removed', () => {
    const made = withNotes(onBridge);
    expect(idsFound(made, '"follow up" ')).toEqual(['bridge']);
    expect(idsFound(made, 'note:archivist ')).toEqual(['bridge']);
    expect(idsFound(made, 'text:archivist ')).toEqual([]);
    made.dropNote('n1' as AnnotationId);
    expect(idsFound(made, 'archivist ')).toEqual([]);
  });

  test('on a comparison are found under it, apart from the articles', () => {
    const comparisonId = '00000000-0000-4000-8000-000000000001' as ComparisonId;
    const onComparison = note('n2', { on: 'comparison', comparisonId }, 'The archivist answers the captain.');
    const made = withNotes(onBridge, onComparison);
    const { matches, comparisons, found } = made.query({ text: 'archivist captain', limit: 5 });
    expect(matches.map(({ articleId }) => articleId)).toEqual(['harbour', 'bridge']);
    expect(found).toBe(2);
    expect(comparisons).toMatchObject([
      { comparisonId, passagesFound: 1, passages: [{ in: 'note', annotationId: 'n2', blockId: null }] },
    ]);
    made.dropNote('n2' as AnnotationId);
    expect(made.query({ text: 'archivist', limit: 5 }).comparisons).toEqual([]);
  });

  test('on one comparison are all answered where they are asked for, and no article with them', () => {
    const comparisonId = '00000000-0000-4000-8000-000000000001' as ComparisonId;
    const made = withNotes(
      ...Array.from({ length: 7 }, (_, at) =>
        note(`n${at}`, { on: 'comparison', comparisonId }, `Captain and archivist, part ${at}.`),
      ),
    );
    const short = made.query({ text: 'captain', limit: 5 }).comparisons;
    expect(short).toMatchObject([{ passagesFound: 7, passages: { length: 5 } }]);
    const whole = made.query({ text: 'captain', limit: 1, allOf: { is: 'comparison', id: comparisonId } });
    expect(whole.matches).toEqual([]);
    expect(whole.comparisons).toMatchObject([{ passagesFound: 7, passages: { length: 7 } }]);
    expect(whole.comparisons[0]?.passages.slice(0, 5)).toEqual(short[0]?.passages);
  });
});

describe('segments', () => {
  const texts = Array.from({ length: 40 }, (_, at) =>
    plainArticle(
      `a${at}`,
      `Report ${at % 7}`,
      `${'river '.repeat(at % 5)}bank and ${'bridges '.repeat(at % 3)}over water ${at}`,
    ),
  );
  const queries = ['river bridge ', 'report 3 ', 'wat', '+bank -river ', '"over water" ', 'brigde~1 '];
  const answers = (made: SearchIndex) =>
    queries.map((text) =>
      made.query({ text, limit: 100 }).matches.map(({ articleId, score }) => [articleId, score]),
    );

  test('articles added one by one rank exactly as if indexed at once, before and after tidying', () => {
    const atOnce = answers(buildIndex(texts));
    const oneByOne = buildIndex(texts, 1);
    expect(answers(oneByOne)).toEqual(atOnce);
    expect(oneByOne.articles.compact()).toBe(true);
    expect(oneByOne.articles.segments.length).toBe(1);
    expect(answers(oneByOne)).toEqual(atOnce);
  });

  test('an article that was removed or replaced leaves no trace in the ranking', () => {
    const changed = texts.map((article, at) =>
      at === 5 ? plainArticle('a5', 'New', 'river of words') : article,
    );
    const made = buildIndex(texts, 7);
    addSegment(made, [changed[5] as Article]);
    expect(answers(made)).toEqual(answers(buildIndex(changed)));
    made.dropArticle('a5' as ArticleId);
    expect(answers(made)).toEqual(answers(buildIndex(texts.filter(({ id }) => id !== 'a5'))));
  });
});

const bundled = resolve(import.meta.dirname, '../../../resources/articles');

/** The words of the bundled library, article by article; a digest's markup is left in, which only adds words. */
const bundledLibrary = (): Article[] =>
  readdirSync(bundled)
    .filter((name) => name.endsWith('.md'))
    .map((name) => plainArticle(name.slice(0, -3), '', readFileSync(resolve(bundled, name), 'utf8')));

test('a word of the bundled library finds its article from its first letter to its last', () => {
  const articles = bundledLibrary();
  expect(articles.length).toBeGreaterThan(0);
  const made = buildIndex(articles);
  const idsOf = new Map<string, Set<string>>();
  for (const { id, text } of articles) {
    for (const { term } of tokensOf(text)) idsOf.set(term, (idsOf.get(term) ?? new Set()).add(id));
  }
  const answered = new Map<string, Set<string>>();
  const find = (text: string): Set<string> => {
    const known = answered.get(text) ?? new Set(made.findArticles(text));
    answered.set(text, known);
    return known;
  };
  const lost: string[] = [];
  for (const [word, ids] of idsOf) {
    for (let length = 1; length <= word.length + 1; length += 1) {
      // Beyond its end stands the space that makes it a whole word.
      const typed = `${word} `.slice(0, length);
      for (const id of ids) if (!find(typed).has(id)) lost.push(`${typed} → ${id}`);
    }
  }
  expect(lost).toEqual([]);
});

test.each([
  'alpha',
  'foo:bar',
  'title^',
  'alpha~',
  'alpha~x',
  '^5',
  '+',
  '-',
  '+ -',
  'alpha^-1',
  't:',
  't:alpha~1^',
  '*',
  '****',
  '*a*',
  '*a*e*a*e*',
  '*a*b*c*d*e*f*g*',
  'alpha~2',
  'research~5',
  'annotation~9',
  'a'.repeat(10_000),
  '\\',
  'a:b:c',
  '"quoted phrase"',
  '((',
  '~',
  '日本語',
  '👨‍👩‍👧',
  '__proto__',
  'constructor',
  'toString:alpha',
  '__proto__:x',
  '+constructor',
  't:__proto__',
  'hasOwnProperty',
  'abcdefghijkl~11',
  'ab~2 '.repeat(200),
  'a* b* c* '.repeat(100),
  '"'.repeat(999),
  '+-'.repeat(500),
  '\ud800',
  'abcdefgh~2 '.repeat(16),
  '"the of" "of the" "the the"',
])('faulty or hostile query %# neither throws nor hangs', (text) => {
  const made = abused();
  const start = performance.now();
  const answer = made.query({ text, limit: 200 });
  // Ten times what the slowest takes on an idle machine, so that a busy one does not fail it.
  expect(performance.now() - start).toBeLessThan(1000);
  expect(answer.found).toBeGreaterThanOrEqual(answer.matches.length);
});

let made: SearchIndex | undefined;
function abused(): SearchIndex {
  const words =
    'alpha beta gamma delta epsilon annotation research reader knowledge constructor __proto__'.split(' ');
  const text = (at: number): string =>
    Array.from({ length: 80 }, (_, n) => `${words[(at * 7 + n * 3) % words.length]}${(at + n) % 50}`).join(
      ' ',
    );
  made ??= buildIndex(
    Array.from({ length: 500 }, (_, at) => plainArticle(`a${at}`, words[at % 11] ?? '', text(at))),
  );
  return made;
}
