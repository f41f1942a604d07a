import { FileText } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { formatLongDate } from '../../../app/dates';
import { attachmentsOf, matchedBy } from '../../../app/attachments';
import { showOriginal } from '../../../app/originals';
import { Button } from '../../../ui/Button';
import { SourceTrail } from './SourceTrail';

/** How a whole article reached the reader: its source trail, its publication, its file. */
export function ArticleProvenance({ article }: { readonly article: Article }): ReactNode {
  return (
    <section className="panel-section" aria-label="How it reached this page">
      <h2>How it reached this page</h2>
      <SourceTrail steps={article.chain} />
      <dl className="facts">
        {factsOf(article).map(({ name, value }, at) => (
          <Fragment key={at}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {article.origin === undefined ? null : (
        <Button icon={<FileText />} onPress={() => showOriginal(article.id)}>
          Show the original
        </Button>
      )}
    </section>
  );
}

interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What is known by its nature is said to be unknown where it is; what only some articles have is left out. */
function factsOf(article: Article): readonly Fact[] {
  const { citation, fileName, heardBy, origin } = article;
  const encoding = origin?.encoding ?? null;
  const by = origin?.isEncodingChosen === true ? 'your choice' : 'detected';
  return [
    { name: 'Heard by', value: heardBy ?? 'unknown' },
    { name: 'Published by', value: citation.containerTitle ?? citation.publisher ?? 'unknown' },
    { name: 'Date', value: citation.issued === null ? 'unknown' : formatLongDate(citation.issued) },
    ...(fileName === null ? [] : [{ name: 'File', value: fileName }]),
    ...(citation.doi === undefined ? [] : [{ name: 'DOI', value: citation.doi }]),
    ...attachmentsOf(article).map(({ fileName: from, by: match, words }) => ({
      name: 'Citation',
      value: `${words} from ${from ?? 'a pasted reference'}, known by ${matchedBy(match)}`,
    })),
    ...(encoding === null ? [] : [{ name: 'Encoding', value: `${encoding} (${by})` }]),
  ];
}
