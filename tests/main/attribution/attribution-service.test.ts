import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '@core/contract/article';
import { createAttribution, type AttributionService } from '../../../main/attribution/attribution-service';
import { ATTRIBUTION_MODEL_FILE } from '../../support/attribution-model';
import { buildAttributionWorker } from '../../support/build-worker';
import { failureOf } from '../../support/failure-of';
import { plainArticle } from '../../support/plain-article';
import { WORD_VECTORS_FILE } from '../../support/word-vectors';

let workerPath = '';
beforeAll(async () => {
  workerPath = await buildAttributionWorker();
});

const english = (text: string): Article => {
  const article = plainArticle('weir', 'Weir', text);
  return { ...article, citation: { ...article.citation, language: 'en' } };
};
const FIRST = english('“The weir held all night,” said Orla Finch.');
const CORRECTED = english('“The weir held all night,” said Orla Finch.\n“It did not,” said Tom Reed.');

let dataDir = '';
let articles: Map<string, Article>;
let service: AttributionService;

const start = (worker = workerPath, model = ATTRIBUTION_MODEL_FILE): AttributionService =>
  (service = createAttribution({
    workerPath: worker,
    files: { model, wordVectors: WORD_VECTORS_FILE },
    dataDir,
    find: (id) => articles.get(id) ?? null,
  }));
const kept = (): string => path.join(dataDir, 'index/attributions/weir.json');
const waitFor = async (isDone: () => boolean): Promise<void> => {
  await expect.poll(isDone, { timeout: 50_000 }).toBe(true);
};

beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'synoptic-attribution-'));
  articles = new Map([[FIRST.id, FIRST]]);
});
afterEach(async () => {
  await service.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

describe('who says what, on its thread', () => {
  test('an article is read when it is asked for, and kept', async () => {
    const found = await start().attributionsOf(FIRST.id);
    expect(found).toMatchObject({ articleId: 'weir', articleRev: FIRST.articleRev, isKnownLanguage: true });
    expect(found.attributions).toHaveLength(1);
    expect(fs.existsSync(kept())).toBe(true);
    await service.close();
    // What is kept needs no thread.
    expect(await start('/nonexistent/worker.mjs').attributionsOf(FIRST.id)).toEqual(found);
  });

  test('what comes in is read unasked, and again once it was corrected', async () => {
    start().follow({ put: [FIRST.id], gone: [] });
    await waitFor(() => fs.existsSync(kept()));
    articles.set(FIRST.id, CORRECTED);
    service.follow({ put: [FIRST.id], gone: [] });
    await waitFor(() => fs.readFileSync(kept(), 'utf8').includes(CORRECTED.articleRev));
    expect((await service.attributionsOf(FIRST.id)).attributions).toHaveLength(2);
  });

  test('what was kept of an article goes with it', async () => {
    await start().attributionsOf(FIRST.id);
    service.follow({ put: [], gone: [FIRST.id] });
    expect(fs.existsSync(kept())).toBe(false);
  });

  test('a damaged file is made again', async () => {
    const found = await start().attributionsOf(FIRST.id);
    fs.writeFileSync(kept(), fs.readFileSync(kept(), 'utf8').replace('weir', 'wier'));
    expect(await service.attributionsOf(FIRST.id)).toEqual(found);
  });

  test('an article that is gone is not found', async () => {
    articles.clear();
    expect(await failureOf(() => start().attributionsOf(FIRST.id))).toMatchObject({ code: 'not-found' });
  });

  test('a model that is not whole is told to whoever asks, and nothing is kept', async () => {
    const cut = path.join(dataDir, 'cut.model');
    fs.writeFileSync(cut, fs.readFileSync(ATTRIBUTION_MODEL_FILE).subarray(0, -1));
    expect(await failureOf(() => start(workerPath, cut).attributionsOf(FIRST.id))).toMatchObject({
      code: 'unexpected',
    });
    expect(fs.existsSync(kept())).toBe(false);
  });
});
