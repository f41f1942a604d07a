import type { ReactNode } from 'react';
import { withoutSigns } from '@core/text/readings';
import { t } from '../../../app/messages';

interface Props {
  /** What the program had read, its sign of doubt with it. */
  readonly read: string;
  /** All words of the mark, of which the children may be a part. */
  readonly words: string;
  readonly children: ReactNode;
}

/** Words of a scan that the reader checked, with what the program had read. A confirmed one looks like every other. */
export function ReadingMark({ read, words, children }: Props): ReactNode {
  if (withoutSigns(read) === words)
    return <span title={t('reader.reading.confirmed', { read })}>{children}</span>;
  const title = t('reader.reading.corrected', { read });
  return (
    <span className="article-reading" role="note" title={title} aria-description={title}>
      {children}
    </span>
  );
}
