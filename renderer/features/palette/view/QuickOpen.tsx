import { useMemo, useState, type ReactNode } from 'react';
import type { ArticleSummary } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { formatDate } from '../../../app/dates';
import { printKey } from '../../../app/keys';
import { openArticle } from '../../../app/navigation';
import { useLibrary } from '../../../app/queries';
import { usePositions } from '../../../app/session';
import { useWindow } from '../../../app/window-store';
import { afterClosing } from '../../../ui/after-closing';
import { FilterList, type FilterListEntry } from './FilterList';

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
  const canBeside = onBeside !== null && openId !== null;
  return (
    <FilterList
      title="Open an article by name"
      placeholder="Title, outlet or witness"
      nothing="No article is called that."
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
          else openArticle(article.id);
        });
      }}
      foot={
        <>
          <kbd>Enter</kbd> opens it
          {canBeside ? (
            <>
              {' · '}
              <kbd>{printKey('Mod+Enter')}</kbd> puts it beside the open article
            </>
          ) : null}
        </>
      }
    />
  );
}

function entryOf(article: ArticleSummary): FilterListEntry {
  const { id, title, creators, outlet, heardBy, issued, witnesses } = article;
  const names = witnesses.map(({ name }) => name);
  return {
    id,
    title,
    also: [creators, outlet ?? '', heardBy ?? '', ...names].join(' '),
    hint: [creators || outlet || 'Author unknown', issued === null ? 'undated' : formatDate(issued)].join(
      ' · ',
    ),
    keys: null,
  };
}
