import { describe, expect, it } from 'vitest';
import { articleTarget, createNote } from '@core/annotations/create';
import type { AnnotationPage } from '@core/contract/annotation';
import type { AnnotationId, ArticleId } from '@core/contract/ids';
import { createAnnotations, type AnnotationService } from '../../../main/annotations/annotation-service';
import { openStore } from '../../../main/storage/conf';
import { tempFolder } from '../storage/temp-folder';

const ARTICLE = 'ferry' as ArticleId;
const note = (at: number) =>
  createNote(
    {
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}` as AnnotationId,
      now: '2024-05-06T07:08:09.000Z',
    },
    articleTarget(ARTICLE),
    `Note ${at}`,
  );

function service(count: number): AnnotationService {
  const annotations = createAnnotations({
    dataDir: tempFolder(),
    openStore,
    openArticle: () => null,
    announce: () => undefined,
  });
  annotations.addNew(Array.from({ length: count }, (_, at) => note(at)));
  return annotations;
}

/** All parts, as a window asks for them. */
function inParts(annotations: AnnotationService): readonly AnnotationPage[] {
  const pages = [annotations.page(0, null)];
  for (
    let last = pages[0];
    last !== undefined && last.from + last.placed.length < last.total;
    last = pages.at(-1)
  )
    pages.push(annotations.page(last.from + last.placed.length, last.revision));
  return pages;
}

describe('a long list of annotations in parts', () => {
  it.each([0, 1, 999, 1_000, 1_001, 3_500])('is the whole list, of %i', (count) => {
    const annotations = service(count);
    const pages = inParts(annotations);
    expect(pages.flatMap(({ placed }) => placed)).toEqual(annotations.list());
    expect(Math.max(...pages.map(({ placed }) => placed.length))).toBeLessThanOrEqual(1_000);
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([count]));
  });

  it('begins anew where it changed meanwhile', () => {
    const annotations = service(2_500);
    const first = annotations.page(0, null);
    annotations.remove(note(3).id);
    const again = annotations.page(first.placed.length, first.revision);
    expect(again).toMatchObject({ from: 0, total: 2_499 });
    expect(again.revision).not.toBe(first.revision);
    expect(annotations.page(1_000, again.revision)).toMatchObject({ from: 1_000, total: 2_499 });
  });

  it('begins anew for one who names a revision that nobody was given', () => {
    const annotations = service(1_500);
    expect(annotations.page(1_000, 77)).toMatchObject({ from: 0, total: 1_500 });
  });
});
