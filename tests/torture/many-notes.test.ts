import fs from 'node:fs';
import { expect, it } from 'vitest';
import { articleTarget, createNote } from '@core/annotations/create';
import type { AnnotationPage, PlacedAnnotation } from '@core/contract/annotation';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import type { Ask } from '../../tools/golden-data-folder/bridge';
import { buildIfStale } from '../../main/launch/build';
import { createAnnotations } from '../../main/annotations/annotation-service';
import { openStore } from '../../main/storage/conf';
import { tempFolder } from '../main/storage/temp-folder';
import { signIn } from '../support/ask-host';
import { startHost } from '../support/start-host';
import { importTexts } from './reader-acts';
import { rounds, timeFor } from './scale';

const NOTES = rounds(5_000, 100_000);
const TEXTS = 50;
const SAVES = 100;
/** Milliseconds, of the figures that a reader feels; machines that are shared are slower now and then. */
const MOST = { start: 2_000, search: 50, p95: 20 };

/** A folder with so many notes, as many on each of fifty texts. */
async function fill(dataDir: string): Promise<void> {
  const host = await startHost(dataDir);
  const texts = Array.from({ length: TEXTS }, (_, at) => `The ferry ${at} left at nine.\n\nNobody saw it.`);
  const articles = await importTexts(await signIn(host), texts);
  await host.close();
  const service = createAnnotations({
    dataDir,
    openStore,
    openArticle: () => null,
    announce: () => undefined,
  });
  articles.forEach((article, at) =>
    service.addNew(
      Array.from({ length: NOTES / TEXTS }, (_, one) => note(article, at * (NOTES / TEXTS) + one)),
    ),
  );
  service.close();
}

const note = (article: ArticleId, at: number) =>
  createNote(
    {
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}` as AnnotationId,
      now: '2024-05-06T07:08:09.000Z',
    },
    articleTarget(article),
    `Note ${at} on what was seen of the ferry${at === 7 ? ', marker zanzibar' : ''}`,
  );

async function allNotes(ask: Ask): Promise<readonly PlacedAnnotation[]> {
  let all: readonly PlacedAnnotation[] = [];
  for (let revision: number | null = null; ;) {
    const page: AnnotationPage = await ask('annotations:page', { from: all.length, revision });
    all = [...all, ...page.placed];
    if (all.length >= page.total) return all;
    revision = page.revision;
  }
}

const search = (ask: Ask) => ask('search:query', { text: 'zanzibar', limit: 20 });

it(
  `a folder with ${NOTES} notes opens, lists, finds and saves`,
  async () => {
    expect(await buildIfStale()).toBe(true);
    const dataDir = tempFolder();
    await fill(dataDir);
    const begun = performance.now();
    const since = (from: number): number => Math.round(performance.now() - from);
    const host = await startHost(dataDir);
    const ask = await signIn(host);
    const [first] = (await ask('library:list', {})).articles;
    if (first === undefined) throw new Error('no article');
    await ask('library:open', { articleId: first.id });
    const start = since(begun);
    const all = await allNotes(ask);
    const listed = since(begun);
    expect(all).toHaveLength(NOTES);
    await expect.poll(async () => (await search(ask)).found, { timeout: 120_000 }).toBe(1);
    const found = since(begun);
    const asked = performance.now();
    await search(ask);
    const answered = since(asked);
    const times: number[] = [];
    for (let at = 0; at < SAVES; at += 1) {
      const saving = performance.now();
      const { annotation } = all[(at * 37) % NOTES] ?? all[0] ?? { annotation: note(first.id, 0) };
      await ask('annotations:save', { annotation: { ...annotation, text: `Changed ${at}` } });
      times.push(performance.now() - saving);
    }
    const p95 = Math.round(times.sort((a, b) => a - b)[Math.floor(SAVES * 0.95)] ?? 0);
    const memory = /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${host.child.pid ?? 0}/status`, 'utf8'))?.[1];
    console.log(
      `${NOTES} notes: start ${start} ms, listed ${listed} ms, found ${found} ms, search ${answered} ms, ` +
        `saving p95 ${p95} ms, ${Math.round(Number(memory) / 1_000)} MB`,
    );
    await host.kill();
    const again = await startHost(dataDir);
    const kept = await allNotes(await signIn(again));
    await again.close();
    expect(kept).toHaveLength(NOTES);
    expect(kept.filter(({ annotation }) => annotation.text.startsWith('Changed'))).toHaveLength(SAVES);
    if (process.env['SYNOPTIC_TORTURE'] === 'full') {
      expect({ start, search: answered, p95 }).toSatisfy(
        (taken: typeof MOST) =>
          taken.start <= MOST.start && taken.search <= MOST.search && taken.p95 <= MOST.p95,
      );
    }
  },
  timeFor(NOTES, 10),
);
