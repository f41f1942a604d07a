import { describe, expect, it } from 'vitest';
import { passageTarget } from '@core/annotations/create';
import type { Annotation } from '@core/contract/annotation';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import { formatNotesJsonLd } from '@core/export/notes-json-ld';
import { hasQuotation, isTelling, placeQuotation } from '@core/export/place-quotation';
import { createAnchor, resolveAnchor } from '@core/text/anchoring/anchor';
import { createAnnotations } from '../../../main/annotations/annotation-service';
import { importNotes } from '../../../main/annotations/import-notes';
import { openStore } from '../../../main/storage/conf';
import { plainArticle } from '../../support/plain-article';
import { tempFolder } from '../storage/temp-folder';

const NOW = '2024-05-06T07:08:09.000Z';
const FERRY = plainArticle(
  'sha256-0000000000000001',
  'Ferry',
  'The ferry left the pier at nine in the evening.\nNobody on the pier saw it leave.',
);
const EDITION = plainArticle(
  'sha256-0000000000000002',
  'Ferry, second edition',
  'A preface that is new.\nThe ferry left the pier at nine in the evening.\nNobody on the pier saw it go.',
  { citation: { ...FERRY.citation, url: 'https://www.example.org/ferry/' } },
);

const note = (id: number, text: string, rest: Partial<Annotation> = {}): Annotation => ({
  id: `00000000-0000-4000-8000-00000000000${id}` as AnnotationId,
  kind: 'note',
  target: { on: 'passage', articleId: FERRY.id, anchor: createAnchor(FERRY, 4, 30) },
  label: '',
  text,
  colour: null,
  tags: ['boat'],
  about: null,
  created: NOW,
  modified: NOW,
  ...rest,
});

function library(...articles: readonly (typeof FERRY)[]) {
  const openArticle = (id: ArticleId) => articles.find((one) => one.id === id) ?? null;
  const annotations = createAnnotations({
    dataDir: tempFolder(),
    openStore,
    announce: () => undefined,
    openArticle,
  });
  const list = (): readonly Annotation[] => annotations.list().map(({ annotation }) => annotation);
  const bring = (text: string) =>
    importNotes(text, {
      annotations,
      articles: () => articles.map(({ id }) => id),
      openArticle,
      hasComparison: () => false,
    });
  const exported = (): string =>
    formatNotesJsonLd({
      notes: annotations.list(),
      openArticle,
      openComparison: () => null,
      today: '2024-05-06',
      words: (key: string) => key,
    } as never).text;
  return { annotations, list, bring, exported };
}

describe('notes from an export of Synoptic', () => {
  it('that are links find the words of both ends, or wait for the article of the other one', async () => {
    const other = plainArticle('sha256-0000000000000003', 'Log', 'The log of the pier says half past nine.');
    const again = plainArticle(
      'sha256-0000000000000004',
      'Log',
      'Copied.\nThe log of the pier says half past nine.',
    );
    const from = library(FERRY, other);
    const linkedTo = passageTarget(other.id, createAnchor(other, 4, 24));
    const link = note(3, '', { kind: 'link', relation: 'contradicts', linkedTo, tags: [] });
    from.annotations.save(link);
    const elsewhere = library(FERRY, again);
    await elsewhere.bring(from.exported());
    const start = again.text.indexOf('log of the pier');
    expect(elsewhere.list()).toEqual([
      { ...link, linkedTo: passageTarget(again.id, createAnchor(again, start, start + 20)) },
    ]);
    const alone = library(FERRY);
    await alone.bring(from.exported());
    expect(alone.list()).toEqual([link]);
  });

  it('come in without loss, and once more change nothing', async () => {
    const [from, to] = [library(FERRY), library(FERRY)];
    from.annotations.save(note(1, 'Which *ferry*?', { label: 'L', colour: 'green' }));
    from.annotations.save(
      note(2, '', { kind: 'bookmark', target: { on: 'article', articleId: FERRY.id }, label: 'Here' }),
    );
    const { added, unmatched, unread } = await to.bring(from.exported());
    expect([added.length, unmatched, unread]).toEqual([2, [], 0]);
    expect(to.list()).toEqual(from.list());
    expect(await to.bring(from.exported())).toMatchObject({ added: [], second: [], equal: 2 });
    expect(to.list()).toEqual(from.list());
  });

  it('that say something else here become second versions, and those of here stay', async () => {
    const [from, to] = [library(FERRY), library(FERRY)];
    from.annotations.save(note(1, 'Theirs.'));
    to.annotations.save(note(1, 'Mine.'));
    expect((await to.bring(from.exported())).second).toHaveLength(1);
    expect(
      to
        .list()
        .map(({ text, secondOf }) => [text, secondOf === note(1, '').id])
        .sort(),
    ).toEqual([
      ['Mine.', false],
      ['Theirs.', true],
    ]);
    expect(await to.bring(from.exported())).toMatchObject({ added: [], second: [], equal: 1 });
  });

  it('that were removed here stay removed when the same file comes again', async () => {
    const [from, to] = [library(FERRY), library(FERRY)];
    from.annotations.save(note(1, 'Theirs.'));
    to.annotations.save(note(1, 'Mine.'));
    const [second] = (await to.bring(from.exported())).second;
    to.annotations.remove(second ?? ('' as AnnotationId));
    to.annotations.remove(note(1, '').id);
    to.annotations.save(note(1, 'Mine.'));
    expect(await to.bring(from.exported())).toMatchObject({ added: [], second: [], equal: 1 });
    from.annotations.save(note(2, 'Another.'));
    await to.bring(from.exported());
    to.annotations.remove(note(2, '').id);
    expect(await to.bring(from.exported())).toMatchObject({ added: [], second: [], equal: 2 });
    expect(to.list().map(({ text }) => text)).toEqual(['Mine.']);
  });

  it('find their passage in another edition by its words, and are listed where there is none', async () => {
    const [from, to] = [library(FERRY), library(EDITION)];
    from.annotations.save(note(1, 'On the ferry.'));
    from.annotations.save(
      note(2, 'On the leaving.', {
        target: { on: 'passage', articleId: FERRY.id, anchor: createAnchor(FERRY, 48, FERRY.text.length) },
      }),
    );
    const { added, unmatched } = await to.bring(from.exported());
    expect(added).toHaveLength(1);
    const [found] = to.annotations.list();
    expect(found?.annotation.target).toMatchObject({
      articleId: EDITION.id,
      anchor: { exact: FERRY.text.slice(4, 30) },
    });
    expect(unmatched).toEqual([
      { quote: 'Nobody on the pier saw it leave.', text: 'On the leaving.', source: '', why: 'nowhere' },
    ]);
  });
});

describe('a quotation from elsewhere', () => {
  const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

  it('keeps its words where the text has others, and shows as changed', () => {
    const said = 'Nobody on the pier saw it leaving at all';
    const anchor = placeQuotation(FERRY, quote(said, 'in the evening. '));
    expect(anchor?.exact).toBe(said);
    expect(anchor && resolveAnchor(FERRY, anchor)).toMatchObject({ state: 'changed', start: 48 });
  });

  it('is put on none of several places, nor within a word', () => {
    const twice = plainArticle('twice', 'T', `The crew left. ${'It rained on. '.repeat(20)}The crew left.`);
    expect(placeQuotation(twice, quote('The crew left.'))).toBeNull();
    const party = plainArticle('party', 'P', 'A party on the pier.');
    expect([hasQuotation(party, quote('art')), hasQuotation(party, quote('party'))]).toEqual([false, true]);
    expect(placeQuotation(party, quote('art'))).toBeNull();
    expect(placeQuotation(party, quote('art', 'A p', 'y on the pier.'))).toMatchObject({ start: 3, end: 6 });
  });

  it('tells its text by enough words, or by what stood beside them', () => {
    expect([isTelling(quote('the pier')), isTelling(quote('the pier', 'left '))]).toEqual([false, true]);
  });
});

describe('notes from Hypothesis', () => {
  const row = (id: string, exact: string | null, rest: object = {}): object => ({
    id,
    created: '2024-05-06T07:08:09.123456+00:00',
    updated: '2024-05-07T07:08:09.123456+00:00',
    user: 'acct:maria@hypothes.is',
    uri: 'http://example.org/ferry#top',
    text: 'A remark.',
    tags: ['boat'],
    target: [
      {
        source: 'http://example.org/ferry',
        ...(exact === null
          ? {}
          : {
              selector: [
                { type: 'RangeSelector', startContainer: '/p[1]' },
                { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
              ],
            }),
      },
    ],
    ...rest,
  });

  it('are put on the words that they quote, with author, tags and dates', async () => {
    const { bring, list } = library(EDITION);
    const rows = [row('abc', 'left the\n   pier at nine'), row('def', null)];
    const { added, unmatched } = await bring(JSON.stringify({ total: 2, rows }));
    expect([added.length, unmatched]).toEqual([2, []]);
    const onPassage = list().find(({ target }) => target.on === 'passage');
    expect(onPassage).toMatchObject({
      text: 'A remark.',
      tags: ['boat'],
      created: '2024-05-06T07:08:09.123Z',
      modified: '2024-05-07T07:08:09.123Z',
      origin: { author: 'maria', key: 'abc', from: 'hypothesis' },
      target: { articleId: EDITION.id, anchor: { exact: 'left the pier at nine' } },
    });
    expect(await bring(JSON.stringify(rows))).toMatchObject({ added: [], equal: 2 });
  });

  it('never go to a text that says something else, nor to one of several; answers are not read', async () => {
    const { bring, list } = library(FERRY, { ...EDITION, citation: FERRY.citation });
    const rows = [
      row('abc', 'left the pier at nine'),
      row('def', 'The balloon rose over the town hall at dawn.'),
      row('ghi', null, { references: ['abc'] }),
    ];
    const { added, unmatched, unread } = await bring(JSON.stringify({ rows }));
    expect([added, unread, list()]).toEqual([[], 1, []]);
    expect(unmatched.map(({ why }) => why)).toEqual(['several', 'nowhere']);
  });

  it('of a few words that nothing names a text for are listed', async () => {
    const { bring, list } = library(FERRY);
    const { unmatched } = await bring(JSON.stringify({ rows: [row('abc', 'the pier at')] }));
    expect([list(), unmatched.map(({ why }) => why)]).toEqual([[], ['several']]);
  });

  it('are told from what is no such file', async () => {
    const { bring } = library(FERRY);
    for (const text of ['', 'not JSON', '{}', '"rows"'])
      await expect(bring(text)).rejects.toMatchObject({ failure: { code: 'not-notes' } });
  });
});
