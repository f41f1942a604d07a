import fs from 'node:fs';
import path from 'node:path';
import type { Comparison } from '@core/contract/comparison';
import { parseInput } from '@core/contract/parsers';
import type { AccountId, ArticleId, ComparisonId, TopicId } from '@core/contract/ids';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createComparisons } from '../../../main/comparisons/comparison-store';
import { serializeEnvelope } from '../../../main/storage/envelope';
import { openStore } from '../../../main/storage/conf';
import { createAnchor } from '@core/text/anchoring/anchor';
import { plainArticle } from '../../support/plain-article';
import { tempFolder } from '../storage/temp-folder';
import { thrownFailureOf } from '../../support/failure-of';

afterEach(() => vi.restoreAllMocks());

const open = (dataDir: string, announce: (event: string) => void = () => undefined) =>
  createComparisons({ dataDir, openStore, announce });
const comparison = (number: number, title = `Comparison ${number}`): Comparison => ({
  id: `00000000-0000-4000-8000-00000000000${number}` as ComparisonId,
  title,
  created: '2024-05-06T07:08:09.000Z',
  modified: `2024-05-06T07:08:0${number}.000Z`,
  panes: [{ articleId: 'harbour' as ArticleId, accountId: null }],
  topics: [],
  passages: [],
  silent: [],
  judgements: [],
});

describe('saved comparisons', () => {
  it('are there after a restart, the last changed first', () => {
    const dataDir = tempFolder();
    const store = open(dataDir);
    store.save(comparison(1));
    store.save(comparison(2));
    store.save(comparison(1, 'Renamed'));
    expect(open(dataDir).list()).toEqual([comparison(2), comparison(1, 'Renamed')]);
  });

  it('keep a passage without a stance, which versions from before read as stated', () => {
    const dataDir = tempFolder();
    const harbour = plainArticle('harbour', 'Harbour', 'The ferry left at nine.');
    const passage = (start: number, stance: 'denies' | null) => ({
      topicId: 'own-1' as TopicId,
      articleId: harbour.id,
      anchor: createAnchor(harbour, start, 23),
      stance,
    });
    const held: Comparison = { ...comparison(1), passages: [passage(0, null), passage(4, 'denies')] };
    const store = open(dataDir);
    store.save(held);
    store.close();
    expect(open(dataDir).list()).toEqual([held]);
    const file = path.join(dataDir, 'comparisons', held.id, 'comparison.json');
    const { body } = JSON.parse(fs.readFileSync(file, 'utf8')) as { body: { comparison: Comparison } };
    expect(body.comparison.passages.map(({ stance }) => stance)).toEqual(['asserts', 'denies']);
  });

  it('keep which passages the reader marked as only here, and against which texts', () => {
    const dataDir = tempFolder();
    const harbour = plainArticle('harbour', 'Harbour', 'The ferry left at nine.');
    const marked: Comparison = {
      ...comparison(1),
      onlyHere: [
        {
          articleId: harbour.id,
          anchor: createAnchor(harbour, 0, 23),
          against: ['quay' as ArticleId],
          at: '2024-05-06T07:08:09.000Z',
        },
      ],
    };
    open(dataDir).save(marked);
    expect(open(dataDir).list()).toEqual([marked]);
    expect(parseInput('comparisons:save', { comparison: marked })).toEqual({ comparison: marked });
  });

  it('keep what the reader said of differences, and those that he marked himself', () => {
    const dataDir = tempFolder();
    const harbour = plainArticle('harbour', 'Harbour', 'The ferry left at nine.');
    const side = { articleId: harbour.id, anchor: createAnchor(harbour, 18, 22) };
    const said = { a: side, b: side, note: 'By whose clock?', at: '2024-05-06T07:08:09.000Z' };
    const reviewed: Comparison = {
      ...comparison(1),
      differences: [
        { ...said, by: 'program', kind: 'time', status: 'claims-differ', verdict: 'not-comparable' },
        { ...said, by: 'program', kind: 'age', status: 'differs', verdict: null },
        { ...said, by: 'reader', verdict: 'agreement' },
      ],
    };
    open(dataDir).save(reviewed);
    expect(open(dataDir).list()).toEqual([reviewed]);
    expect(parseInput('comparisons:save', { comparison: reviewed })).toEqual({ comparison: reviewed });
    const unknown = { ...reviewed, differences: [{ ...said, by: 'reader', verdict: 'lie' }] };
    expect(() => parseInput('comparisons:save', { comparison: unknown })).toThrow();
  });

  it('of the first versions open although one subject stands in two of their panes', () => {
    const dataDir = tempFolder();
    const [pane] = comparison(1).panes;
    if (pane === undefined) throw new Error('a comparison without a pane');
    const account = { ...pane, accountId: 'officer' as AccountId };
    open(dataDir).save({ ...comparison(1), panes: [pane, account, pane, account] });
    expect(open(dataDir).list()).toEqual([{ ...comparison(1), panes: [pane, account] }]);
  });

  it('can be removed and restored, after a restart too', () => {
    const dataDir = tempFolder();
    const store = open(dataDir);
    store.save(comparison(1));
    store.remove(comparison(1).id);
    expect(store.list()).toEqual([]);
    const restarted = open(dataDir);
    expect(restarted.list()).toEqual([]);
    expect(thrownFailureOf(() => restarted.remove(comparison(1).id))).toMatchObject({ code: 'not-found' });
    expect(restarted.restore(comparison(1).id)).toEqual(comparison(1));
    expect(open(dataDir).list()).toEqual([comparison(1)]);
    expect(thrownFailureOf(() => restarted.restore(comparison(2).id))).toMatchObject({ code: 'not-found' });
  });

  it('are announced when they change, and not when a save fails', () => {
    const heard: string[] = [];
    const store = open(tempFolder(), (event) => heard.push(event));
    store.save(comparison(1));
    vi.spyOn(fs, 'writeSync').mockImplementation(() => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    expect(thrownFailureOf(() => store.save(comparison(1, 'New')))).toEqual({ code: 'storage-full' });
    expect(thrownFailureOf(() => store.save(comparison(2)))).toEqual({ code: 'storage-full' });
    expect(store.list()).toEqual([comparison(1)]);
    expect(heard).toEqual(['comparisons:changed']);
  });

  it('in a damaged file are restored and reported, and the others load', () => {
    const dataDir = tempFolder();
    const store = open(dataDir);
    store.save(comparison(1, 'Old'));
    store.save(comparison(1, 'New'));
    store.save(comparison(2));
    store.close();
    fs.truncateSync(path.join(dataDir, 'comparisons', comparison(1).id, 'comparison.json'), 50);
    const restarted = open(dataDir);
    expect(restarted.list()).toEqual([comparison(2), comparison(1, 'New')]);
    expect(restarted.recoveries()).toMatchObject([{ restoredFrom: 'journal' }]);
  });

  it('that this version cannot read whole are left as they are and reported', () => {
    const dataDir = tempFolder();
    const { id } = comparison(1);
    const file = path.join(dataDir, 'comparisons', id, 'comparison.json');
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, serializeEnvelope({ comparison: { id, layout: 'stacked' }, removed: null }));
    const before = fs.readFileSync(file);
    const store = open(dataDir);
    expect(store.list()).toEqual([]);
    expect(store.recoveries()).toMatchObject([
      { file: `comparisons/${id}/comparison.json`, setAside: null, restoredFrom: 'nothing' },
    ]);
    expect(thrownFailureOf(() => store.remove(id))).toMatchObject({ code: 'not-found' });
    expect(fs.readFileSync(file)).toEqual(before);
  });
});
