import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { FORMAT_IDS } from '@core/import/formats';
import { t } from '../../../app/messages';
import { formatBytes } from '../../../app/format-bytes';
import { formatMoment } from '../../../app/dates';
import { attachmentsOf, matchedBy } from '../../../app/attachments';

/** A format that a later version wrote is called by its own name. */
function formatWords(format: string): string {
  const known = FORMAT_IDS.find((one) => one === format);
  return known === undefined ? format : t(`format.${known}`);
}

/** To the byte, for that is what tells two files apart, and in words where it is many. */
const sizeInWords = (bytes: number): string =>
  bytes < 1_024
    ? formatBytes(bytes)
    : t('original.size', { size: formatBytes(bytes), bytes: t('bytes.count', { count: bytes }) });

/** What is known of the file itself: where it came from, when, and by which sum it can be told from every other. */
export function OriginalFacts({ article }: { readonly article: Article }): ReactNode {
  const { origin, fileName, added, citation, chapterOf } = article;
  const facts: readonly (readonly [string, string | null])[] = [
    [t('original.fact-file'), fileName ?? t('original.pasted')],
    [t('original.fact-added'), added === null ? null : formatMoment(added)],
    [t('original.fact-chapter'), chapterOf === undefined ? null : (citation.containerTitle ?? fileName)],
    [t('original.fact-url'), citation.url],
    [t('original.fact-size'), origin === undefined ? null : sizeInWords(origin.bytes)],
    [t('original.fact-format'), origin === undefined ? null : formatWords(origin.format)],
    [
      t('original.fact-encoding'),
      origin?.encoding == null
        ? null
        : t('original.encoding', {
            encoding: origin.encoding,
            by: origin.isEncodingChosen === true ? 'reader' : 'program',
          }),
    ],
    [t('original.fact-sha256'), origin?.sha256 ?? null],
    ...attachmentsOf(article).map(
      ({ fileName: from, by, words }) =>
        [
          t('original.fact-citation'),
          t('original.citation', {
            fields: words,
            file: from ?? t('original.pasted-reference'),
            by: matchedBy(by),
          }),
        ] as const,
    ),
  ];
  return (
    <dl className="original-facts">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
