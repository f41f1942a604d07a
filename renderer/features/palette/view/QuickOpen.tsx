import { useMemo, useState, type ReactNode } from 'react';
import type { ArticleSummary } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { rich, t } from '../../../app/messages';
import { formatDate } from '../../../app/dates';
import { formatKey } from '../../../app/keys';
import { giveKeys, leaveField } from '../../../app/give-keys';
import { openArticle } from '../../../app/navigation';
import { useLibrary } from '../../../app/queries';
import { usePositions } from '../../../app/session';
import { READING } from '../../../app/window-state';
import { useWindow } from '../../../app/window-store';
import { afterClosing } from '../../../ui/after-closing';
import type { FilterListEntry } from './EntryList';
import { FilterList } from './FilterList';

interface Props {
  readonly onClose: () => void;
  /** Puts an article beside the open one; `null` where there is none or no room. */
  readonly onBeside: ((articleId: ArticleId) => void) | null;
}

/** Any article by a part of its title, its outlet or a witness; those read last come first. */
export function QuickOpen({ onClose, onBeside }: Props): ReactNode {
  const articles = useLibrary().data?.articles;
  const positions = usePositions();
  const openId = useWindow((state) => state.articleId);
  // The article that is open is the one nobody looks for.
  const [recent] = useState(() => positions.map(({ articleId }) => articleId).filter((id) => id !== openId));
  const entries = useMemo(() => (articles ?? []).map(entryOf), [articles]);
  const enter = <kbd>{formatKey('Enter')}</kbd>;
  const canBeside = onBeside !== null && openId !== null;
  return (
    <FilterList
      title={t('quick-open.title')}
      placeholder={t('quick-open.placeholder')}
      nothing={t('quick-open.none')}
      isHintBelow
      entries={entries}
      recent={recent}
      onClose={onClose}
      onChoose={(id, isBeside) => {
        const article = articles?.find((one) => one.id === id);
        if (article === undefined) return;
        onClose();
        afterClosing(() => {
          if (isBeside && canBeside && article.id !== openId) onBeside(article.id);
          else openToRead(article.id);
        });
      }}
      foot={
        canBeside
          ? rich('quick-open.keys-beside', { enter, beside: <kbd>{formatKey('Mod+Enter')}</kbd> })
          : rich('quick-open.keys', { enter })
      }
    />
  );
}

/** Opens an article and gives it the keys, wherever they were when it was asked for. */
function openToRead(articleId: ArticleId): void {
  leaveField();
  openArticle(articleId);
  giveKeys((handle, pane) => pane === READING && handle.articleId === articleId);
}

function entryOf(article: ArticleSummary): FilterListEntry {
  const { id, title, creators, outlet, heardBy, issued, witnesses } = article;
  const names = witnesses.map(({ name }) => name);
  return {
    id,
    title,
    also: [creators, outlet ?? '', heardBy ?? '', ...names].join(' '),
    hint: [
      creators || outlet || t('article.no-author'),
      issued === null ? t('article.no-date') : formatDate(issued),
    ].join(' · '),
    keys: null,
  };
}
