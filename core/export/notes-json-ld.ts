import {
  ANNOTATION_CONTEXT,
  articleUrn,
  comparisonUrn,
  serializeAnnotation,
} from '../annotations/web-annotation';
import type { Target } from '../contract/annotation';
import type { ExportedFile } from '../contract/requests';
import { sourceLabel } from '../text/attribution-text';
import { citationUrl } from '../text/citation-url';
import type { NotesToExport } from './notes-markdown';

/**
 * The notes as one W3C `AnnotationPage` in JSON-LD, each object as it lies on the disk. Other programs cannot open
 * our URNs, so `synoptic:sources` says what each is. Reviews, topics and clusters are no annotations and are not in it.
 */
export function formatNotesJsonLd(input: NotesToExport): ExportedFile {
  const annotations = input.notes.map(({ annotation }) => annotation);
  const ends = annotations.flatMap(({ target, linkedTo }) =>
    linkedTo === undefined ? [target] : [target, linkedTo],
  );
  const targets = new Map(ends.map((target) => [urnOf(target), target]));
  const page = {
    '@context': ANNOTATION_CONTEXT,
    id: `urn:synoptic:export:${input.today}`,
    type: 'AnnotationPage',
    ...(input.layout === undefined ? {} : { 'synoptic:laid-out': input.layout.about }),
    'synoptic:sources': [...targets].map(([id, target]) => ({ id, ...describe(target, input) })),
    items: annotations.map(serializeAnnotation),
  };
  return {
    fileName: `synoptic-notes-${input.today}.jsonld`,
    mediaType: 'application/ld+json',
    text: `${JSON.stringify(page, null, 2)}\n`,
  };
}

const urnOf = (target: Target): string =>
  target.on === 'comparison' ? comparisonUrn(target.comparisonId) : articleUrn(target.articleId);

/** Empty where what the notes are on is gone: nothing is known of it then. */
function describe(target: Target, { openArticle, openComparison, words }: NotesToExport): object {
  if (target.on === 'comparison') {
    const comparison = openComparison(target.comparisonId);
    return comparison === null
      ? {}
      : {
          'synoptic:title': comparison.title,
          'synoptic:compares': comparison.panes.map(({ articleId }) => articleUrn(articleId)),
        };
  }
  const article = openArticle(target.articleId);
  if (article === null) return {};
  const url = citationUrl(article.citation);
  return {
    'synoptic:title': article.citation.title,
    // Names a digest as one: the quotations from it are not its source's words.
    'synoptic:source': sourceLabel(article, words),
    ...(url === null ? {} : { 'synoptic:url': url }),
  };
}
