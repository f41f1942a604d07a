import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '@core/contract/article';
import type { Comparison, PaneSubject } from '@core/contract/comparison';
import type { EventName } from '@core/contract/events';
import { createAlignment, type AlignmentService } from '../../../main/alignment/alignment-service';
import { buildComparisonWorker } from '../../support/build-worker';
import { WORD_VECTORS_FILE } from '../../support/word-vectors';
import { plainArticle } from '../../support/plain-article';

let workerPath = '';
beforeAll(async () => {
  workerPath = await buildComparisonWorker();
});

const FIRE = plainArticle(
  'fire',
  'Fire',
  'The flour mill at Aldery burned down in the night.\nThe river was low.',
);
const MILL = plainArticle(
  'mill',
  'Mill',
  'In the night the Aldery flour mill burned down.\nA fair was held.',
);
const EMPTY = plainArticle('empty', 'Empty', '');
const NIGHT = plainArticle('night', 'Night', 'The Aldery flour mill burned down in one night.');
let LIBRARY: readonly Article[] = [];

let service: AlignmentService;
let announced: EventName[] = [];
const start = (): AlignmentService => {
  announced = [];
  LIBRARY = [FIRE, MILL, EMPTY, NIGHT];
  service = createAlignment({
    workerPath,
    wordVectorsFile: WORD_VECTORS_FILE,
    find: (id) => LIBRARY.find((article) => article.id === id) ?? null,
    ids: () => LIBRARY.map(({ id }) => id),
    announce: (event) => void announced.push(event),
  });
  return service;
};
afterEach(() => service.close());

const subject = ({ id }: Pick<Article, 'id'>): PaneSubject => ({ articleId: id, accountId: null });

describe('aligning over the bridge', () => {
  test('gives places in the texts, reasons, coverage and progress', async () => {
    const found = await start().align([subject(FIRE), subject(MILL)]);
    expect(found.joins).toHaveLength(1);
    const [join] = found.joins;
    expect(FIRE.text.slice(join?.from.start, join?.from.end)).toMatch(/^The flour mill/);
    expect(MILL.text.slice(join?.to.start, join?.to.end)).toMatch(/^In the night/);
    expect(join?.reasons.length).toBeGreaterThan(0);
    expect(found.coverage).toEqual([
      { compared: ['b1', 'b2'], tooShort: ['b2'] },
      { compared: ['b1', 'b2'], tooShort: ['b2'] },
    ]);
    expect(announced).toEqual(['comparisons:progress']);
  });

  test('survives being sent as JSON, as one of the hosts sends it', async () => {
    const found = await start().align([subject(FIRE), subject(MILL)]);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('knows afterwards what three texts tell, and forgets it when one has changed', async () => {
    const panes = [subject(FIRE), subject(MILL), subject(NIGHT)];
    await start().align(panes);
    const comparison = { panes, judgements: [] } as unknown as Comparison;
    const [cluster] = service.clustersIn(comparison);
    expect(cluster).toMatchObject({ sharedBy: 3, of: 3 });
    expect(cluster?.passages.map(({ articleId }) => articleId)).toEqual(['fire', 'mill', 'night']);
    // A text that cannot be compared is none of those that might have told it.
    const withEmpty = [...panes, subject(EMPTY)];
    await service.align(withEmpty);
    const [again] = service.clustersIn({ ...comparison, panes: withEmpty });
    expect(again).toMatchObject({ sharedBy: 3, of: 3 });
    await service.align(panes);
    LIBRARY = [FIRE, { ...MILL, articleRev: 'f'.repeat(64) }, EMPTY, NIGHT];
    expect(service.clustersIn(comparison)).toEqual([]);
  });

  test('names the article that is gone', async () => {
    const gone = start().align([subject(FIRE), subject(plainArticle('gone', 'Gone', 'x'))]);
    await expect(gone).rejects.toMatchObject({ failure: { code: 'not-found', what: 'article' } });
  });

  test('finds nothing in an empty text and says how little was compared', async () => {
    const found = await start().align([subject(FIRE), subject(EMPTY)]);
    expect(found.joins).toEqual([]);
    expect(found.coverage[1]).toEqual({ compared: [], tooShort: [] });
  });

  test('says which passages had too few words to be compared', async () => {
    start();
    const brief = plainArticle('brief', 'Brief', 'Yes.\nThe Aldery flour mill burned down in the night.');
    LIBRARY = [...LIBRARY, brief];
    const found = await service.align([subject(FIRE), subject(brief)]);
    expect(found.coverage[1]).toEqual({ compared: ['b1', 'b2'], tooShort: ['b1'] });
  });

  test('ends the question before when a new one comes, and the running one when it is stopped', async () => {
    start();
    const first = service.align([subject(FIRE), subject(MILL)]);
    const second = service.align([subject(MILL), subject(FIRE)]);
    await expect(first).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    expect((await second).joins).toHaveLength(1);
    const third = service.align([subject(FIRE), subject(MILL)]);
    service.stop();
    await expect(third).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  });
});
