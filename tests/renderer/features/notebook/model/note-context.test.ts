import { describe, expect, it } from 'vitest';
import { filterAnnotations, NO_FILTER, type NotesFilter } from '@core/annotations/filter';
import type { Account } from '@core/contract/account';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { Collection } from '@core/contract/collection';
import type { AccountId, ArticleId, BlockId, CollectionId, TopicId } from '@core/contract/ids';
import {
  accountChoices,
  notedSubjects,
  topicChoices,
} from '../../../../../renderer/features/notebook/model/filter-choices';
import { createNoteContext, type Known } from '../../../../../renderer/features/notebook/model/note-context';
import { plainArticle } from '../../../../support/plain-article';
import { passageTarget, placed, summary } from '../../../annotation-fixture';

const TEXT = 'The ferry left at noon.\nNobody was on the pier.\nThe bell rang twice.';
const plain = plainArticle('harbour', 'The harbour', TEXT);
const [first, second, third] = plain.blocks.map(({ id }) => id) as [BlockId, BlockId, BlockId];
const account = (id: string, jointOf?: readonly string[]): Account => ({
  id: id as AccountId,
  ...{ witness: id, pseudonym: null, role: '', standing: 'witness', conditions: [], heldBy: null },
  ...{ circumstances: null, date: null, chain: [], blocks: [] },
  ...(jointOf === undefined ? {} : { jointOf: jointOf as readonly AccountId[] }),
});
const told = (accountId: string) => ({ by: 'account', accountId: accountId as AccountId }) as const;
const harbour: Article = {
  ...plain,
  accounts: [account('maxim'), account('lena'), account('both', ['maxim', 'lena'])],
  voices: {
    [first]: told('maxim'),
    [second]: {
      by: 'parts',
      parts: [{ start: 0, end: 6, words: 'Nobody', voice: told('lena') }],
    },
    [third]: told('both'),
  },
};
const anchorAt = (start: number, exact: string) => {
  const target = passageTarget('harbour', start, exact);
  if (target.on !== 'passage') throw new Error('no passage');
  return { ...target.anchor, articleRev: harbour.articleRev };
};
const night: Collection = {
  ...{ id: 'night' as CollectionId, name: 'The night', created: '', modified: '', rank: 0 },
  ...{ articles: ['harbour' as ArticleId], comparisons: [], silent: [] },
  topics: [{ id: 't1' as TopicId, label: 'The bell' }],
  passages: [
    {
      topicId: 't1' as TopicId,
      articleId: 'harbour' as ArticleId,
      anchor: anchorAt(48, 'The bell'),
      stance: null,
    },
  ],
};
const known: Known = {
  articles: [
    summary('harbour', {
      title: 'The harbour',
      added: '2024-05-01',
      witnesses: ['maxim', 'lena'].map((id) => ({
        ...{ accountId: id as AccountId, name: id, standing: 'witness', conditions: [] },
        ...(id === 'maxim'
          ? { samePersonAs: [{ articleId: 'bridge' as ArticleId, accountId: 'm' as AccountId }] }
          : {}),
      })),
    }),
    summary('bridge', {
      title: 'A bridge',
      added: '2024-05-01',
      witnesses: [{ accountId: 'm' as AccountId, name: 'Max', standing: 'witness', conditions: [] }],
    }),
  ],
  comparisons: [],
  collections: [night],
  opened: new Map([[harbour.id, harbour]]),
};
const note = (start: number, exact: string): PlacedAnnotation =>
  placed(
    { target: passageTarget('harbour', start, exact) },
    { state: 'exact', start, end: start + exact.length },
  );
const ferry = note(4, 'ferry');
const nobody = note(24, 'Nobody');
const pier = note(42, 'pier');
const bell = note(52, 'bell');
const across = note(18, 'noon.\nNobody');
const whole = placed({ target: { on: 'article', articleId: 'harbour' as ArticleId } });
const notes = [ferry, nobody, pier, bell, across, whole];
const pass = (filter: Partial<NotesFilter>, using: Known = known) =>
  filterAnnotations(notes, { ...NO_FILTER, ...filter }, createNoteContext(using));

describe('what the notebook knows of the passage of a note', () => {
  it('is who tells it, in part, together with others, or beside others', () => {
    expect(pass({ accounts: ['harbour/maxim'] })).toEqual([ferry, bell, across]);
    expect(pass({ accounts: ['harbour/lena'] })).toEqual([nobody, bell, across]);
    expect(pass({ accounts: ['harbour/both'] })).toEqual([bell]);
  });

  it('is to which topic it belongs', () => {
    expect(pass({ topics: ['t1'] })).toEqual([bell]);
  });

  it('is nothing as long as the article was not read', () => {
    expect(pass({ accounts: ['harbour/maxim'] }, { ...known, opened: new Map() })).toEqual([]);
  });

  it('is in which collections its article is', () => {
    expect(pass({ collections: ['night'] })).toEqual(notes);
    expect(pass({ collections: ['day'] })).toEqual([]);
  });
});

describe('what the notebook offers to filter by', () => {
  it('is one choice for the accounts of one person, of articles with notes alone', () => {
    expect(accountChoices(notedSubjects(notes), known).map(({ label }) => label)).toEqual([
      'lena · The harbour',
      'maxim · The harbour',
    ]);
    const both = [...notes, placed({ target: { on: 'article', articleId: 'bridge' as ArticleId } })];
    expect(accountChoices(notedSubjects(both), known).map(({ label, wanted }) => [label, wanted])).toEqual([
      ['lena · The harbour', ['harbour/lena']],
      ['maxim · 2 articles', ['harbour/maxim', 'bridge/m']],
    ]);
  });

  it('is each topic to which passages of articles with notes belong', () => {
    expect(topicChoices(notedSubjects(notes), known, [])).toEqual([
      { label: 'The bell', wanted: ['t1'], articles: ['harbour'] },
    ]);
    expect(topicChoices(new Set(), known, [])).toEqual([]);
  });
});
