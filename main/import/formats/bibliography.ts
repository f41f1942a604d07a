import { parseBibliography, type BibliographyFormat } from '@core/import/citations/parse-bibliography';
import { formatReference } from '@core/import/citations/format-reference';
import { decodeText, unreadNotices } from '@core/import/decode';
import { brokenDocument } from '@core/import/markdown/front-matter';
import { UNKNOWN_CITATION } from '@core/import/imported-article';
import { english } from '@core/messages/english';
import type { FormatReader } from './format-reader';

/**
 * Bibliographies: references without text, kept as one article that lists them, so that they are found by search and
 * can be annotated like any text. A file with one reference takes its citation from it.
 */
export const bibliographyReader =
  (format: BibliographyFormat): FormatReader =>
  (bytes) => {
    const decoded = decodeText(bytes);
    const { references, faults } = parseBibliography(decoded.text, format);
    const [first, second] = references;
    if (first === undefined) throw brokenDocument('no-readable-reference', faults[0]?.line ?? 0);
    return {
      blocks: references.map((reference) => ({
        kind: 'list-item',
        level: 1,
        runs: formatReference(reference, english.text),
        id: null,
      })),
      references,
      citation: second === undefined ? first.citation : UNKNOWN_CITATION,
      notices: [
        { code: 'references-only' },
        ...(faults.length === 0
          ? []
          : [{ code: 'unread-entries', count: faults.length, line: faults[0]?.line ?? 0 } as const]),
        ...unreadNotices(decoded),
      ],
    };
  };
