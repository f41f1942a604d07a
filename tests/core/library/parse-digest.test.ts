import { describe, expect, it } from 'vitest';
import { ReaderError, type Failure } from '@core/contract/failure';
import { parseDigest } from '@core/library/parse-digest';
import { summarise } from '@core/library/summarise';
import { blockText } from '@core/text/blocks';
import { countAccounts } from '@core/text/count-accounts';
import { messageOf } from '../../../renderer/app/failure-messages';
import { HARBOUR_FIRE, hash } from './digest-fixture';

const parse = (source: string) => parseDigest('harbour-fire.md', source, hash);
const article = parse(HARBOUR_FIRE);

const JOINT = `  - id: both
    role: Warden and harbour master together
    conditions: [statement]
    jointOf: [warden, harbour-master]
    blocks: [b2]
`;

function failureOf(source: string, fileName = 'harbour-fire.md'): Failure {
  try {
    parseDigest(fileName, source, hash);
  } catch (error) {
    if (error instanceof ReaderError) return error.failure;
    throw error;
  }
  throw new Error('the digest was read');
}
const lineOf = (part: string, source = HARBOUR_FIRE): number =>
  source.slice(0, source.indexOf(part)).split('\n').length;
const change = (part: string, by: string): string => {
  expect(HARBOUR_FIRE).toContain(part);
  return HARBOUR_FIRE.replace(part, by);
};

describe('a digest', () => {
  it('keeps the ids that its author wrote and leaves them out of the text', () => {
    expect(article.blocks.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3', 'b4', 'b5', 'b6']);
    expect(article.text).not.toContain('{#');
    expect(article.blocks.map((block) => blockText(article, block))[3]).toBe('Nobody answered, he says.');
    expect(article.articleRev).toBe(hash(article.text));
  });

  it('carries citation, chain, accounts and voices', () => {
    expect(article.citation).toMatchObject({
      issued: '2021-05',
      containerTitle: 'Harbour Post',
      publisher: null,
    });
    expect(article.citation.author[1]).toEqual({ family: 'Lindqvist', given: 'Maja' });
    expect(article.heardBy).toBe('City council');
    expect(article.chain).toHaveLength(2);
    expect(article.accounts[0]).toMatchObject({
      id: 'warden',
      standing: 'witness',
      date: '2021-05-03',
      chain: [],
    });
    expect(article.voices['b6']).toEqual({ by: 'source', source: 'Insurers', hedge: 'at least' });
    expect(article.voices['b1']).toBeUndefined();
  });

  it('takes a bare block for asserted, and for relayed where a cited source speaks', () => {
    expect(article.topics['alarm']).toEqual([
      { blockId: 'b3', stance: 'asserts' },
      { blockId: 'b5', stance: 'denies' },
    ]);
    expect(article.topics['losses']?.map(({ stance }) => stance)).toEqual(['relays', 'asserts']);
  });

  it('reads a year that YAML takes for a number', () => {
    expect(parse(change("issued: '2021-05'", 'issued: 2021')).citation.issued).toBe('2021');
  });

  it('gives the reason for each odd word of its copy, the n-th of a block to its n-th bracket', () => {
    const { text, marks } = parse(
      change('he rang twice. {#b3}', 'he *rung* [as in the copy] twyce [as in the copy]. {#b3}').replace(
        'voices:\n',
        `asInCopy:\n  - {block: b3, reason: Rang is meant.}\n  - {block: b3, reason: Twice is meant.}\nvoices:\n`,
      ),
    );
    expect(marks.map(({ kind, start, end, note }) => [kind, text.slice(start, end), note])).toEqual([
      ['emphasis', 'shortly', undefined],
      ['emphasis', 'rung', undefined],
      ['editorial', '[as in the copy]', 'Rang is meant.'],
      ['editorial', '[as in the copy]', 'Twice is meant.'],
    ]);
  });

  it('keeps a list in the note on its source as one line a thing', () => {
    const noted = parse(
      change(
        'sourceNote: The page counter was left out.',
        'sourceNote:\n  - No date.\n  - No author\n    named.',
      ),
    );
    expect(noted.sourceNote).toBe('No date.\nNo author named.');
    expect(article.sourceNote).toBe('The page counter was left out.');
  });

  it('says of an account that two witnesses give together whose it is', () => {
    const joint = parse(change('voices:\n', `${JOINT}voices:\n`));
    expect(joint.accounts.map(({ jointOf }) => jointOf)).toEqual([
      undefined,
      undefined,
      ['warden', 'harbour-master'],
    ]);
    expect(summarise(joint).witnesses[2]).toMatchObject({ jointOf: ['warden', 'harbour-master'] });
    expect(countAccounts(joint.accounts)).toBe(2);
    expect(countAccounts(summarise(joint).witnesses)).toBe(2);
  });

  it('reads files with carriage returns and a byte order mark', () => {
    expect(parse(`\uFEFF${HARBOUR_FIRE.replaceAll('\n', '\r\n')}`)).toEqual(article);
  });
});

describe('a broken digest is named with its line', () => {
  const cases: readonly [what: string, part: string, by: string, reason: RegExp][] = [
    [
      'a condition that does not exist',
      'conditions: [interview, anonymous]',
      'conditions: [interview, torture]',
      /must be one of press-conference/,
    ],
    ['an account with an unknown block', 'blocks: [b5]', 'blocks: [b9]', /no block b9/],
    ['a voice of an unknown block', 'b2: article', 'b22: article', /no block b22/],
    ['a voice of an unknown account', 'b4: warden', 'b4: wardens', /no account wardens/],
    ['a topic with an unknown block', 'losses: [b6, b2]', 'losses: [b6, b12]', /no block b12/],
    ['a topic with a block twice', 'losses: [b6, b2]', 'losses: [b6, b6]', /twice/],
    ['an unknown stance', 'stance: denies', 'stance: refuses', /must be/],
    ['a misspelt field', 'heard-by: City council', 'heardby: City council', /not a field/],
    ['a missing title', 'title: Fire in the old harbour\n', '', /title: is missing/],
    ['an account id used twice', 'id: harbour-master', 'id: warden', /used twice/],
    ['a month that does not exist', "issued: '2021-05'", "issued: '2021-13'", /must be a date/],
    ['an address that is none', 'url: null', 'url: javascript:alert(1)', /http/],
    ['YAML that is none', 'language: en', 'language: "en', /./],
    ['a key written twice', 'language: en', 'title: Another', /the key “title” twice/],
    ['a block without id', 'he says. {#b4}', 'he says.', /does not end in its id/],
    ['a block id used twice', '{#b4}', '{#b3}', /used twice, first on line/],
    ['a block that is nothing but an id', 'Nobody answered,\nhe says. {#b4}', '{#b4}', /empty/],
  ];
  it.each(cases)('%s', (_, part, by, reason) => {
    const failure = failureOf(change(part, by));
    expect(messageOf(failure)).toMatch(reason);
    const line = 'line' in failure ? failure.line : 0;
    // A missing field has no line of its own, an unclosed string ends where the text does, a block begins where it begins.
    if (by !== '' && !by.includes('"')) expect(Math.abs(line - lineOf(part))).toBeLessThanOrEqual(1);
    expect(line).toBeGreaterThan(0);
  });

  it('names the very line of a bad value', () => {
    expect(failureOf(change('conditions: [statement]', 'conditions: [prayer]'))).toMatchObject({
      line: lineOf('conditions: [statement]'),
      fault: { field: 'accounts.1.conditions.0', problem: 'not-one-of', value: '"prayer"' },
    });
  });

  it.each([
    ['one account alone', '[warden]', /two accounts or more/],
    ['an account that is not there', '[warden, nobody]', /no account nobody/],
    ['an account twice', '[warden, warden]', /warden stands here twice/],
    ['itself', '[warden, both]', /both is a joint account/],
  ])('a joint account of %s', (_, joined, reason) => {
    const source = change('voices:\n', `${JOINT}voices:\n`).replace('[warden, harbour-master]', joined);
    const failure = failureOf(source);
    expect(failure).toMatchObject({ code: 'broken-digest', line: lineOf(`jointOf: ${joined}`, source) });
    expect(messageOf(failure)).toMatch(reason);
  });

  it.each([
    ['a bracket without a reason', 'asInCopy: []', 'no reason for [as in the copy] in b3'],
    [
      'a reason too many',
      'asInCopy: [{block: b3, reason: A.}, {block: b3, reason: B.}]',
      'b3 has no such place',
    ],
    [
      'a reason for another block',
      'asInCopy: [{block: b3, reason: A.}, {block: b4, reason: B.}]',
      'b4 has no such',
    ],
    ['a reason for no block', 'asInCopy: [{block: b9, reason: A.}]', 'no block b9'],
    ['an empty reason', "asInCopy: [{block: b3, reason: ' '}]", 'must not be empty'],
  ])('%s', (_, field, reason) => {
    const source = change('rang twice', 'rung [as in the copy] twice').replace(
      'voices:\n',
      `${field}\nvoices:\n`,
    );
    const failure = failureOf(source);
    expect(failure).toMatchObject({ code: 'broken-digest', line: lineOf(field, source) });
    expect(messageOf(failure)).toContain(reason);
  });

  it('an id that is not the file name', () => {
    expect(failureOf(HARBOUR_FIRE, 'harbour-fires.md')).toMatchObject({ code: 'broken-digest', line: 2 });
  });

  it('a file without front matter, and an empty one', () => {
    expect(failureOf('Just words. {#b1}')).toMatchObject({ code: 'broken-digest', line: 1 });
    expect(failureOf('')).toMatchObject({ code: 'broken-digest', line: 1 });
  });

  it('a digest without text', () => {
    const head = HARBOUR_FIRE.slice(0, HARBOUR_FIRE.indexOf('## The night'));
    expect(failureOf(head)).toMatchObject({
      code: 'broken-digest',
      fault: { problem: 'no-text' },
    });
  });
});
