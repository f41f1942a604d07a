import { parseBibliography, type BibliographyFormat } from '@core/import/citations/parse-bibliography';
import { formatReference } from '@core/import/citations/format-reference';
import { decodeText, unreadNotice } from '@core/import/decode';
import { brokenDocument } from '@core/import/markdown/front-matter';
import { UNKNOWN_CITATION } from '@core/import/imported-article';
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
    const unread = unreadNotice(decoded);
    const [first, second] = references;
    if (first === undefined)
      throw brokenDocument('It holds no reference that could be read', faults[0]?.line ?? 0);
    return {
      blocks: references.map((reference) => ({
        kind: 'list-item',
        level: 1,
        runs: formatReference(reference),
        id: null,
      })),
      references,
      citation: second === undefined ? first.citation : UNKNOWN_CITATION,
      notices: [
        'These are references without their texts.',
        faults.length > 0 &&
          `${faults.length === 1 ? 'One entry' : `${faults.length} entries`} could not be read${faults[0]?.line ? `, the first on line ${faults[0].line}` : ''}.`,
        unread !== null && unread,
      ].filter((notice) => notice !== false),
    };
  };
