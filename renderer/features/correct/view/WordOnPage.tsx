import type { ReactNode } from 'react';
import type { WordBox } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { t } from '../../../app/messages';
import { pictureAddress, usePagePicture } from '../../../app/page-pictures';

interface Props {
  readonly articleId: ArticleId;
  readonly box: WordBox;
}

/** Height of the strip, as many times as its word is high, and its width by its height. */
const LINES = 3;
const ASPECT = 5.5;

/** The strip of the page on which a word stands, with the word framed: what it is to be held against. */
export function WordOnPage({ articleId, box }: Props): ReactNode {
  const { data } = usePagePicture(articleId, { page: box.page });
  const picture = data?.page === box.page ? data.picture : null;
  if (picture == null) return <div className="correct-strip" />;
  const [width, height] = [box.width * picture.width, box.height * picture.height];
  const [left, top] = [box.left * picture.width, box.top * picture.height];
  const shownHeight = Math.max(LINES * height, (1.2 * width) / ASPECT);
  const shown = { width: ASPECT * shownHeight, height: shownHeight };
  const x = left + width / 2 - shown.width / 2;
  const y = top + height / 2 - shown.height / 2;
  const gap = height / 6;
  return (
    <svg
      className="correct-strip"
      role="img"
      aria-label={t('reading-check.picture')}
      viewBox={[x, y, shown.width, shown.height].map((one) => one.toFixed(1)).join(' ')}
    >
      <image href={pictureAddress(picture)} width={picture.width} height={picture.height} />
      <rect
        className="correct-frame"
        x={left - gap}
        y={top - gap}
        width={width + 2 * gap}
        height={height + 2 * gap}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
