import type { ReactNode } from 'react';
import type { ArticleId } from '@core/contract/ids';
import { useOriginalFile } from '../../../app/originals';
import { t } from '../../../app/messages';

interface Props {
  readonly articleId: ArticleId;
  /** Of the picture, such as that of PNG. */
  readonly mediaType: string;
}

/** The picture that a text was read from, to hold the text against. Nothing in a picture runs. */
export function OriginalPicture({ articleId, mediaType }: Props): ReactNode {
  const { data } = useOriginalFile(articleId);
  return (
    <div className="original-picture" role="group" aria-label={t('original.picture')} tabIndex={0}>
      {data === undefined ? null : (
        <img src={`data:${mediaType};base64,${data.base64}`} alt={t('original.picture-alt')} />
      )}
    </div>
  );
}
