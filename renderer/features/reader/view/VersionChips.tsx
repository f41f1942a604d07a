import type { ReactNode } from 'react';
import type { ArticleId } from '@core/contract/ids';
import { t } from '../../../app/messages';
import { openArticle } from '../../../app/navigation';
import { useLibrary, useVersions } from '../../../app/queries';
import { compareVersions, showCarried } from '../../../app/versions';

/** That an article is a version of another one, and the ways to it: to the other, to the notes, to what changed. */
export function VersionChips({ articleId }: { readonly articleId: ArticleId }): ReactNode {
  const versions = useVersions();
  const articles = useLibrary().data?.articles ?? [];
  const isThere = (id: ArticleId): boolean => articles.some((article) => article.id === id);
  const before = versions.find(({ later, earlier }) => later === articleId && isThere(earlier));
  const after = versions.find(({ earlier, later }) => earlier === articleId && isThere(later));
  const link = before ?? after;
  return (
    <>
      {before === undefined ? null : (
        <>
          <ChipButton label={t('versions.has-earlier')} onPress={() => openArticle(before.earlier)} />
          <ChipButton label={t('versions.carried-open')} onPress={() => showCarried(articleId)} />
        </>
      )}
      {after === undefined ? null : (
        <ChipButton label={t('versions.has-later')} onPress={() => openArticle(after.later)} />
      )}
      {link === undefined ? null : (
        <ChipButton label={t('versions.compare')} onPress={() => compareVersions(link)} />
      )}
    </>
  );
}

interface ChipProps {
  readonly label: string;
  readonly onPress: () => void;
}

const ChipButton = ({ label, onPress }: ChipProps): ReactNode => (
  <button type="button" className="article-chip" onClick={onPress}>
    {label}
  </button>
);
