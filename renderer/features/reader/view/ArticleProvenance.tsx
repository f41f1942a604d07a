import { FileText } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { outletOf } from '@core/text/attribution-text';
import { formatLongDate } from '../../../app/dates';
import { attachmentsOf, matchedBy } from '../../../app/attachments';
import { t } from '../../../app/messages';
import { showOriginal } from '../../../app/originals';
import { Button } from '../../../ui/Button';
import { SourceTrail } from './SourceTrail';

/** How a whole article reached the reader: its source trail, its publication, its file. */
export function ArticleProvenance({ article }: { readonly article: Article }): ReactNode {
  return (
    <section className="panel-section" aria-label={t('reader.provenance.article')}>
      <h2>{t('reader.provenance.article')}</h2>
      <SourceTrail article={article} steps={article.chain} />
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
          {t('reader.provenance.original')}
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
  const unknown = t('reader.fact.unknown');
  const encoding = origin?.encoding ?? null;
  return [
    { name: t('reader.fact.heardBy'), value: heardBy ?? unknown },
    { name: t('reader.fact.publisher'), value: outletOf(article) ?? unknown },
    {
      name: t('reader.fact.date'),
      value: citation.issued === null ? unknown : formatLongDate(citation.issued),
    },
    ...(fileName === null ? [] : [{ name: t('reader.fact.file'), value: fileName }]),
    ...(citation.doi === undefined ? [] : [{ name: t('reader.fact.doi'), value: citation.doi }]),
    ...attachmentsOf(article).map(({ fileName: from, by, words }) => ({
      name: t('reader.fact.citation'),
      value: t('reader.fact.citation.value', {
        fields: words,
        source: from ?? t('reader.fact.citation.pasted'),
        match: matchedBy(by),
      }),
    })),
    ...(encoding === null
      ? []
      : [{ name: t('reader.fact.encoding'), value: encodingText(origin, encoding) }]),
  ];
}

const encodingText = (origin: Article['origin'], encoding: string): string =>
  origin?.isEncodingChosen === true
    ? t('reader.fact.encoding.chosen', { encoding })
    : t('reader.fact.encoding.detected', { encoding });
