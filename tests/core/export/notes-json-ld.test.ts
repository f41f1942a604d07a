import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageTarget } from '@core/annotations/create';
import { parseAnnotation } from '@core/annotations/web-annotation';
import type { Annotation } from '@core/contract/annotation';
import type { ArticleId } from '@core/contract/ids';
import { DEFAULT_SETTINGS } from '@core/contract/settings';
import { formatNotesJsonLd } from '@core/export/notes-json-ld';
import { createAnchor } from '@core/text/anchoring/anchor';
import { english } from '@core/messages/english';
import { anyAnnotation } from '../annotations/any-annotation';
import { DIGEST, TEXT } from './exported-articles';
import { annotation, COMPARISON } from './exported-notes';

const write = (annotations: readonly Annotation[]) =>
  formatNotesJsonLd({
    notes: annotations.map((one) => ({ annotation: one, placement: { state: 'whole' } })),
    openArticle: (id) => [TEXT, DIGEST].find((article) => article.id === id) ?? null,
    openComparison: (id) => (id === COMPARISON.id ? COMPARISON : null),
    reviewed: [],
    words: english.text,
    colourNames: DEFAULT_SETTINGS.colourNames,
    today: '2024-05-07',
  });
const page = (annotations: readonly Annotation[]) =>
  JSON.parse(write(annotations).text) as {
    readonly type: string;
    readonly items: readonly unknown[];
    readonly 'synoptic:sources': readonly Readonly<Record<string, unknown>>[];
  };

describe('notes as W3C annotations', () => {
  it('are read again exactly as they were, in their order', () => {
    fc.assert(
      fc.property(fc.array(anyAnnotation, { maxLength: 8 }), (annotations) => {
        expect(page(annotations).items.map(parseAnnotation)).toEqual(annotations);
      }),
    );
  });

  it('are one page that says once what each of its sources is', () => {
    const on = (articleId: ArticleId) => annotation({ on: 'article', articleId });
    const written = page([on(TEXT.id), on(TEXT.id), on(DIGEST.id)]);
    expect(written.type).toBe('AnnotationPage');
    expect(written['synoptic:sources']).toEqual([
      {
        id: `urn:synoptic:article:${TEXT.id}`,
        'synoptic:title': TEXT.citation.title,
        'synoptic:source': 'Ada Quill, “The *harbour*”, Harbour Post, 2 May 2021',
        'synoptic:url': 'https://post.example/ferry?a=1',
      },
      expect.objectContaining({
        id: `urn:synoptic:article:${DIGEST.id}`,
        'synoptic:source': "Synoptic digest of “Two crews”, not the source's words",
      }),
    ]);
  });

  it('on a comparison name what it compares, and on what is gone nothing but its name', () => {
    const gone = 'gone' as ArticleId;
    const written = page([
      annotation({ on: 'comparison', comparisonId: COMPARISON.id }),
      annotation({ on: 'article', articleId: gone }),
    ]);
    expect(written['synoptic:sources']).toEqual([
      {
        id: `urn:synoptic:comparison:${COMPARISON.id}`,
        'synoptic:title': 'Ferry [two]',
        'synoptic:compares': [`urn:synoptic:article:${TEXT.id}`, `urn:synoptic:article:${DIGEST.id}`],
      },
      { id: 'urn:synoptic:article:gone' },
    ]);
  });

  it('that are links say of the article at the far end too what it is', () => {
    const anchor = createAnchor(TEXT, 0, 9);
    const [from, to] = [TEXT, DIGEST].map((article) => passageTarget(article.id, anchor));
    if (from === undefined || to === undefined) throw new Error('no ends');
    const link = annotation(from, { kind: 'link', relation: 'explains', linkedTo: to });
    expect(page([link])['synoptic:sources'].map(({ id }) => id)).toEqual([
      `urn:synoptic:article:${TEXT.id}`,
      `urn:synoptic:article:${DIGEST.id}`,
    ]);
    expect(page([link]).items.map(parseAnnotation)).toEqual([link]);
  });

  it('are a file of their own kind', () => {
    expect(write([])).toMatchObject({
      fileName: 'synoptic-notes-2024-05-07.jsonld',
      mediaType: 'application/ld+json',
    });
  });
});
