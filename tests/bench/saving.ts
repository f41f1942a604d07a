import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNote, articleTarget } from '../../core/annotations/create';
import type { Annotation } from '../../core/contract/annotation';
import type { AnnotationId, ArticleId } from '../../core/contract/ids';
import { createAnnotations, type AnnotationService } from '../../main/annotations/annotation-service';
import { openStore } from '../../main/storage/conf';
import type { BenchReport } from './report';

const ARTICLE = 'a-long-article' as ArticleId;
const NOTES = 10_000;
const SAVES = 400;

/**
 * How long a save of one note is on its way to the disk where an article has 10,000, while the store file follows as it
 * does when the reader writes; and how long such a folder takes to open.
 */
export async function run(): Promise<BenchReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'synoptic-saving-'));
  try {
    const service = open(dataDir);
    service.addNew(Array.from({ length: NOTES }, (_, at) => noteOf(at, 'as it was')));
    service.close();
    const begun = performance.now();
    const opened = open(dataDir);
    opened.list();
    const openMs = performance.now() - begun;
    const times = await saveAll(opened);
    opened.close();
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number): number => round(sorted[Math.floor(sorted.length * share)] ?? 0);
    return {
      bench: 'saving',
      notes: NOTES,
      saves: SAVES,
      'open ms': round(openMs),
      'p50 ms': at(0.5),
      'p95 ms': at(0.95),
      'longest ms': round(sorted.at(-1) ?? 0),
    };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function saveAll(service: AnnotationService): Promise<readonly number[]> {
  const times: number[] = [];
  for (let save = 0; save < SAVES; save += 1) {
    const begun = performance.now();
    service.save(noteOf((save * 37) % NOTES, `${'Words of a note. '.repeat(20)}${save}`));
    times.push(performance.now() - begun);
    // As far apart as typing saves, in short.
    await new Promise((resolve) => setTimeout(resolve, save % 100 === 99 ? 1_600 : 5));
  }
  return times;
}

const open = (dataDir: string): AnnotationService =>
  createAnnotations({ dataDir, openStore, openArticle: () => null, announce: () => undefined });

function noteOf(number: number, text: string): Annotation {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as AnnotationId;
  return createNote({ id, now: '2024-05-06T07:08:09.000Z' }, articleTarget(ARTICLE), text);
}

const round = (ms: number): number => Math.round(ms * 10) / 10;
