import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { findFormat } from '@core/import/formats';
import { formatBytes } from '../../../app/format-bytes';
import { formatMoment } from '../../../app/dates';
import { attachmentsOf, MATCHED_WORDS } from '../../../app/attachments';

/** To the byte, for that is what tells two files apart, and in words where it is many. */
const sizeInWords = (bytes: number): string =>
  bytes < 1_024 ? formatBytes(bytes) : `${formatBytes(bytes)} (${bytes.toLocaleString('en')} bytes)`;

/** What is known of the file itself: where it came from, when, and by which sum it can be told from every other. */
export function OriginalFacts({ article }: { readonly article: Article }): ReactNode {
  const { origin, fileName, added, citation, chapterOf } = article;
  const facts: readonly (readonly [string, string | null])[] = [
    ['File', fileName ?? 'Pasted text'],
    ['Brought in', added === null ? null : formatMoment(added)],
    ['Chapter of', chapterOf === undefined ? null : (citation.containerTitle ?? fileName)],
    ['From', citation.url],
    ['Size', origin === undefined ? null : sizeInWords(origin.bytes)],
    ['Format', origin === undefined ? null : (findFormat(origin.format)?.label ?? origin.format)],
    [
      'Encoding',
      origin?.encoding == null
        ? null
        : `${origin.encoding} (${origin.isEncodingChosen === true ? 'your choice' : 'detected'})`,
    ],
    ['SHA-256', origin?.sha256 ?? null],
    ...attachmentsOf(article).map(
      ({ fileName: from, by, words }) =>
        ['Citation', `${words} from ${from ?? 'a pasted reference'}, known by ${MATCHED_WORDS[by]}`] as const,
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
