import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { attachmentsOf, MATCHED_WORDS } from '../../state/attachments';

/** What is known of the file itself: where it came from, when, and by which sum it can be told from every other. */
export function OriginalFacts({ article }: { readonly article: Article }): ReactNode {
  const { origin, fileName, added, citation, chapterOf } = article;
  const facts: readonly (readonly [string, string | null])[] = [
    ['File', fileName ?? 'Pasted text'],
    ['Brought in', added === null ? null : new Date(added).toLocaleString()],
    ['Chapter of', chapterOf === undefined ? null : (citation.containerTitle ?? fileName)],
    ['From', citation.url],
    ['Size', origin === undefined ? null : `${origin.bytes.toLocaleString()} bytes`],
    ['Format', origin?.format ?? null],
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
