import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import type { PageAt, PagePicture } from '@core/contract/requests';
import { blockText } from '@core/text/blocks';
import { passageNumbers } from '@core/text/passage-number';
import { blocksOnPage } from '@core/text/passages-on-page';
import { failureOf } from '../../../app/ask';
import { messageOf } from '../../../app/failure-messages';
import { t } from '../../../app/messages';
import { pictureAddress, usePagePicture } from '../../../app/page-pictures';
import { IconButton } from '../../../ui/Button';

interface Props {
  readonly article: Article;
  /** The page that is shown first. */
  readonly first: PageAt;
  readonly focus: BlockId | null;
}

/** The pages of a scan, one at a time, each with its text beside it. Nothing in a picture runs. */
export function ScannedPages({ article, first, focus }: Props): ReactNode {
  const [at, setAt] = useState(first);
  const { data, error } = usePagePicture(article.id, at);
  if (error !== null) return <p role="alert">{messageOf(failureOf(error))}</p>;
  if (data === undefined)
    return (
      <p className="muted" role="status">
        {t('original.loading')}
      </p>
    );
  return (
    <>
      {data.pages > 1 ? <PageBar shown={data} onPage={(page) => setAt({ page })} /> : null}
      <div className="original-beside">
        <PageView key={data.page} shown={data} />
        <PageText article={article} label={data.label} focus={focus} />
      </div>
    </>
  );
}

function PageBar({
  shown: { page, pages, label },
  onPage,
}: {
  readonly shown: PagePicture;
  readonly onPage: (page: number) => void;
}): ReactNode {
  // Of pages with one label all but the first have their number in the file behind it.
  const printed = label.replace(` (${page}/${pages})`, '');
  return (
    <nav className="original-pages" aria-label={t('original.pages')}>
      <IconButton label={t('original.page-before')} isDisabled={page === 1} onPress={() => onPage(page - 1)}>
        <ChevronLeft />
      </IconButton>
      <span role="status">
        {t('original.page', {
          page,
          pages,
          label: printed,
          isPrinted: printed === String(page) ? 'no' : 'yes',
        })}
      </span>
      <IconButton
        label={t('original.page-next')}
        isDisabled={page === pages}
        onPress={() => onPage(page + 1)}
      >
        <ChevronRight />
      </IconButton>
    </nav>
  );
}

function PageView({ shown: { picture } }: { readonly shown: PagePicture }): ReactNode {
  return (
    <div className="original-picture" role="group" aria-label={t('original.picture')} tabIndex={0}>
      {picture === null ? (
        <p className="muted">{t('original.page-without')}</p>
      ) : (
        <img src={pictureAddress(picture)} alt={t('original.picture-alt')} />
      )}
    </div>
  );
}

interface PageTextProps {
  readonly article: Article;
  readonly label: string;
  readonly focus: BlockId | null;
}

/** The passages of a page as they are read now, corrections among them. */
function PageText({ article, label, focus }: PageTextProps): ReactNode {
  const blocks = blocksOnPage(article, label);
  const numbers = passageNumbers(article);
  const focused = useRef<HTMLDivElement>(null);
  // Chromium answers a scroll with a promise, which is no clean-up.
  useEffect(() => void focused.current?.scrollIntoView({ block: 'nearest' }), [label]);
  return (
    <section className="original-text" aria-label={t('original.page-text')} tabIndex={0}>
      {blocks.length === 0 ? <p className="muted">{t('original.page-wordless')}</p> : null}
      {blocks.map((block) => (
        <div
          key={block.id}
          className="original-passage"
          {...(block.id === focus ? { ref: focused, 'aria-current': 'true' as const } : {})}
        >
          <span className="original-number" aria-hidden="true">
            {numbers.get(block.id) ?? ''}
          </span>
          <p className="original-line" dir="auto">
            {blockText(article, block)}
          </p>
        </div>
      ))}
    </section>
  );
}
