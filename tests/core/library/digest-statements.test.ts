/** What the bundled digests say of who speaks, by which way and to which topic, one statement after the other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article, Stance } from '@core/contract/article';
import type { Account } from '@core/contract/account';
import { parseDigest } from '@core/library/parse-digest';
import { blockText } from '@core/text/blocks';
import { countAccounts } from '@core/text/count-accounts';
import { hash } from './digest-fixture';

const FOLDER = join(import.meta.dirname, '../../../resources/articles');
const articles = readdirSync(FOLDER).map((file) =>
  parseDigest(file, readFileSync(join(FOLDER, file), 'utf8'), hash),
);
const digest = (id: string): Article => articles.find((article) => article.id === id)!;
const OFFICER = digest('officer-resigns');
const PRESS = digest('prisoners-press-conference-maxim');
const INTERVIEWED = digest('interviewing-russian-pows');
const JAILED = digest('jailed-soldiers');
const APPEALS = digest('appealing-to-russian-soldiers');

const accountOf = ({ accounts }: Article, id: string): Account => accounts.find((one) => one.id === id)!;
const textOf = (article: Article, id: string): string =>
  blockText(
    article,
    article.blocks.find((block) => block.id === id)!,
  );
const voiceIn = ({ voices }: Article, id: string): string => {
  const voice = voices[id]!;
  return voice.by === 'account' ? voice.accountId : voice.by === 'source' ? voice.source : voice.by;
};
const notesOf = ({ sourceNote }: Article): readonly string[] => (sourceNote ?? '').split('\n');

describe('who speaks', () => {
  it.each([
    [OFFICER.id, 'b26', 'article', 'economic turmoil'],
    [OFFICER.id, 'b25', 'officer', 'guilty'],
    [OFFICER.id, 'b27', 'article', 'a man with a whip'],
    [OFFICER.id, 'b22', 'officer', 'teary from crying'],
    [PRESS.id, 'b16', 'article', 'seconded'],
    [PRESS.id, 'b7', 'second-prisoner', 'many like them'],
    [APPEALS.id, 'b69', 'article', 'Moscow still calls'],
    [APPEALS.id, 'b13', 'Ukrainian officials', 'told lies'],
  ] as const)('%s %s is said by %s: %s', (slug, id, speaker, words) => {
    const article = digest(slug);
    expect(voiceIn(article, id)).toBe(speaker);
    expect(textOf(article, id)).toContain(words);
    const others = article.blocks.filter((block) => textOf(article, block.id).includes(words));
    expect(others.map((block) => block.id)).toEqual([id]);
  });

  it('a passage of the article does not say over again that the article says it', () => {
    const frames =
      /\b(the article|the author) (says|adds|notes|explains|reports|remarks|continues|concludes|writes|goes on)\b/i;
    for (const article of articles)
      for (const { id } of article.blocks)
        if (voiceIn(article, id) === 'article')
          expect(textOf(article, id), `${article.id} ${id}`).not.toMatch(frames);
  });

  it('two men who speak together are two accounts and no third', () => {
    expect(INTERVIEWED.accounts.map(({ jointOf }) => jointOf)).toEqual([
      undefined,
      undefined,
      ['alexei', 'sergei'],
    ]);
    expect(countAccounts(INTERVIEWED.accounts)).toBe(2);
    expect(accountOf(INTERVIEWED, 'alexei-and-sergei')).toMatchObject({
      pseudonym: null,
      role: 'Alexei and Sergei together (pseudonyms)',
    });
  });

  it('Maxim of the press conference goes by that name, which is not called a pseudonym', () => {
    expect(accountOf(PRESS, 'maxim')).toMatchObject({ witness: 'Maxim', pseudonym: null });
    expect(accountOf(PRESS, 'maxim').circumstances).toMatch(/whether that is a pseudonym is not said/);
  });

  it('tells the two presidents apart', () => {
    const roles = ['biden', 'zelensky'].map((id) => accountOf(APPEALS, id).role);
    expect(roles).toEqual(['President, named among Western officials', 'Ukrainian President']);
  });
});

describe('how it was told', () => {
  it('the officer is not said to have given an interview', () => {
    expect(accountOf(OFFICER, 'officer').conditions).toEqual(['anonymous']);
  });

  it('no chain of the press conference leads through CNN but that of the one statement', () => {
    expect(PRESS.chain.map(({ who }) => who)).not.toContain('CNN');
    expect(PRESS.chain.map(({ who }) => who)).toContain('Unknown');
    for (const id of ['first-prisoner', 'second-prisoner']) expect(accountOf(PRESS, id).chain).toEqual([]);
    const steps = accountOf(PRESS, 'maxim').chain.map(({ who }) => who);
    expect(steps).toContain(
      'CNN for one statement, that the Russian claims were a pretext; unknown for the others',
    );
    expect(textOf(PRESS, 'b11')).toMatch(/told CNN/);
  });

  it('the ministry behind the press conference and the videos has one name in every chain', () => {
    const ministry = "Ukraine's Ministry of Internal Affairs";
    const chains = [
      PRESS.chain,
      accountOf(PRESS, 'maxim').chain,
      accountOf(APPEALS, 'captured-soldier').chain,
    ];
    for (const chain of chains) expect(chain.map(({ who }) => who)).toContain(ministry);
    expect(accountOf(PRESS, 'maxim').heldBy).toBe(accountOf(APPEALS, 'captured-soldier').heldBy);
  });

  it('Wagner guards the jailed soldiers in Luhansk alone, and when Vladimir wrote is not said', () => {
    const { heldBy, circumstances } = accountOf(JAILED, 'vladimir');
    expect(heldBy).toBe('his own army; in Luhansk under guard by Wagner');
    expect(circumstances).toMatch(/When he wrote is not said/);
    expect(JAILED.heardBy).toMatch(/Investigative committee.*The Guardian/);
  });
});

describe('the topics', () => {
  const spoken = (article: Article, topic: string, id: string): Stance | undefined =>
    article.topics[topic]?.find(({ blockId }) => blockId === id)?.stance;

  it.each<readonly [string, string, string, Stance]>([
    ['told-before', OFFICER.id, 'b10', 'asserts'],
    ['told-before', OFFICER.id, 'b20', 'hedges'],
    ['aims', OFFICER.id, 'b17', 'hedges'],
    ['aims', OFFICER.id, 'b19', 'hedges'],
    ['aims', OFFICER.id, 'b20', 'hedges'],
    ['commanders', OFFICER.id, 'b6', 'relays'],
    ['refusing', OFFICER.id, 'b6', 'relays'],
    ['remorse', OFFICER.id, 'b25', 'asserts'],
    ['economy', OFFICER.id, 'b26', 'asserts'],
    ['told-before', APPEALS.id, 'b13', 'relays'],
    ['aims', APPEALS.id, 'b13', 'denies'],
    ['aims', APPEALS.id, 'b69', 'relays'],
    ['told-before', APPEALS.id, 'b54', 'relays'],
    ['appeals', APPEALS.id, 'b19', 'asserts'],
    ['appeals', APPEALS.id, 'b20', 'asserts'],
    ['appeals', APPEALS.id, 'b52', 'asserts'],
    ['appeals', APPEALS.id, 'b54', 'asserts'],
    ['appeals', APPEALS.id, 'b55', 'asserts'],
    ['appeals', APPEALS.id, 'b56', 'asserts'],
    ['protesters', APPEALS.id, 'b66', 'relays'],
    ['economy', APPEALS.id, 'b66', 'relays'],
    ['training', APPEALS.id, 'b11', 'relays'],
    ['forced', APPEALS.id, 'b38', 'asserts'],
    ['civilians', APPEALS.id, 'b6', 'asserts'],
    ['refusing', JAILED.id, 'b21', 'asserts'],
    ['custody', JAILED.id, 'b20', 'asserts'],
    ['custody', JAILED.id, 'b13', 'relays'],
    ['custody', JAILED.id, 'b14', 'relays'],
    ['commanders', JAILED.id, 'b7', 'asserts'],
    ['appeals', PRESS.id, 'b6', 'asserts'],
    ['leadership', PRESS.id, 'b6', 'asserts'],
    ['civilians', PRESS.id, 'b13', 'asserts'],
    ['aims', INTERVIEWED.id, 'b20', 'denies'],
    ['remorse', INTERVIEWED.id, 'b15', 'denies'],
    ['training', INTERVIEWED.id, 'b10', 'denies'],
    ['forced', INTERVIEWED.id, 'b9', 'relays'],
  ])('%s: %s %s %s', (topic, slug, id, stance) => {
    expect(spoken(digest(slug), topic, id)).toBe(stance);
  });

  it('keep soldiers from protesters and the supreme command from the immediate one', () => {
    const having = (topic: string) => articles.filter(({ topics }) => topics[topic] !== undefined);
    expect(having('detained')).toEqual([JAILED]);
    expect(having('protesters')).toEqual([APPEALS]);
    expect(having('commanders')).toEqual([JAILED, OFFICER]);
    expect(JAILED.topics['leadership']).toBeUndefined();
    expect(spoken(PRESS, 'leadership', 'b7')).toBeUndefined();
  });
});

describe('what a reader should know', () => {
  it.each<readonly [string, RegExp]>([
    [JAILED.id, /mines are a fact .* told him/],
    [JAILED.id, /140 .* 25 .* 80/],
    [JAILED.id, /Whether the military base .* is the school/],
    [JAILED.id, /Without food and fed once a day are of two places/],
    [INTERVIEWED.id, /Sergei's belief in a cause and his pride/],
    [OFFICER.id, /title .* promises/],
    [PRESS.id, /Maxim is neither of them is not said/],
    [PRESS.id, /Interior Ministry: one body/],
    [APPEALS.id, /Ministry of Internal Affairs/],
  ])('stands in the note of %s: %s', (slug, words) => {
    expect(notesOf(digest(slug)).filter((line) => words.test(line))).toHaveLength(1);
  });

  it('is a list in every note', () => {
    for (const article of articles) expect(notesOf(article).length, article.id).toBeGreaterThan(4);
  });

  const bracket = '[as in the copy]';
  it.each<readonly [string, string, readonly (readonly [string, RegExp])[]]>([
    [OFFICER.id, 'b6', [[`betrayal ${bracket}`, /“rejection is betrayal”.* a refusal to go on serving/]]],
    [PRESS.id, 'b2', [[`Valdimir ${bracket}`, /Vladimir is meant/]]],
    [PRESS.id, 'b11', [['objectives [garbled in the copy]', /whose objectives are meant is not said/]]],
    [PRESS.id, 'b13', [['children [broken in the copy]', /the question has no clear build/]]],
    [JAILED.id, 'b2', [[`publically ${bracket}`, /publicly is meant/]]],
    [JAILED.id, 'b10', [[`Luhansk ${bracket}`, /whether Bryansk was a stop .* is left open/]]],
    [APPEALS.id, 'b20', [[`bombed ${bracket}`, /bombarded is probably meant/]]],
    [APPEALS.id, 'b26', [[`them ${bracket}`, /“harass or feed”; a word other than feed/]]],
    [APPEALS.id, 'b35', [[`request ${bracket}`, /“at your request of”/]]],
    [APPEALS.id, 'b36', [[`filming ${bracket}`, /being filmed is probably meant/]]],
    [
      APPEALS.id,
      'b41',
      [
        [`they ${bracket}`, /“sayingsThey”.* unclear, and this reading is ours/],
        [`Ukraine ${bracket}`, /in Ukraine is probably meant/],
      ],
    ],
    [APPEALS.id, 'b42', [[`positions ${bracket}`, /the postings of the videos are probably meant/]]],
    [
      APPEALS.id,
      'b43',
      [
        [`warfare ${bracket}`, /war is meant/],
        [`include ${bracket}`, /that their rules cover images is probably meant/],
      ],
    ],
    [APPEALS.id, 'b63', [[`dispopular ${bracket}`, /unpopular is probably meant/]]],
  ])('is the reason of every odd word of the copy: %s %s', (slug, id, expected) => {
    const { text, blocks, marks } = digest(slug);
    const block = blocks.find((one) => one.id === id)!;
    const found = marks.filter(({ start, end }) => start >= block.start && end <= block.end);
    expect(found).toHaveLength(expected.length);
    expected.forEach(([words, reason], at) => {
      expect(text.slice(block.start, found[at]!.end).endsWith(words)).toBe(true);
      expect(found[at]).toMatchObject({ kind: 'editorial', note: expect.stringMatching(reason) });
    });
  });

  it('is missing at no bracket', () => {
    for (const { text, marks } of articles) expect(text.match(/\[/g)?.length ?? 0).toBe(marks.length);
  });
});

describe('plain English', () => {
  const everything = articles.map(({ text }) => text).join('\n');
  it.each([
    'as an insertion in the quotation explains) told',
    'both acknowledgement and support',
    'disillusionment with, and resentment of,',
    'as something he enjoyed',
    'Whoever it was',
    'To bomb, he asked,',
    'which the article ties to',
    'sayingsThey',
  ])('does without “%s”', (words) => {
    expect(everything).not.toContain(words);
  });
});
