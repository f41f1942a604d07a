import { ArrowLeft, ArrowRight, Bookmark, Columns2, PencilLine, Quote, Search } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { ArticleId } from '@core/contract/ids';
import { useAnnotationsOn } from '../annotations-on';
import { t } from '../messages';
import { isBook, startSplitting } from '../chapters';
import { runCommand, useCommand } from '../commands';
import { isCorrectable, startCorrecting, stopCorrecting, useCorrecting } from '../correction-actions';
import { keyOf } from '../keys';
import { showOriginal } from '../originals';
import { useArticle } from '../queries';
import { showSpeakers } from '../speakers';
import { READING } from '../window-state';
import { dispatch, usePane } from '../window-store';
import { Button, IconButton } from '../../ui/Button';
import { PanelToggle } from '../../ui/PanelToggle';

/** Where the reader was, and what can be done with the article that is open. */
export function ReadingBar({ articleId }: { readonly articleId: ArticleId }): ReactNode {
  const { back, forward } = usePane(READING);
  const article = useArticle(articleId).data;
  const canCorrect = article != null && isCorrectable(article);
  const isCorrecting = useCorrecting() === articleId;
  useCommand('library.chapters', () => startSplitting(articleId), article != null && isBook(article));
  useCommand('library.original', () => showOriginal(articleId), canCorrect);
  useCommand('library.correct', () => startCorrecting(articleId), canCorrect);
  useCommand('library.speakers', () => showSpeakers(articleId), canCorrect);
  const annotations = useAnnotationsOn(articleId);
  const isBookmarked = useMemo(
    () =>
      annotations.some(
        ({ annotation }) => annotation.kind === 'bookmark' && annotation.target.on === 'article',
      ),
    [annotations],
  );
  return (
    <div className="pane-bar" role="toolbar" aria-label={t('reading.toolbar')}>
      <IconButton
        label={t('reading.back')}
        keys={keyOf('go.back')}
        isDisabled={back.length === 0}
        onPress={() => void runCommand('go.back')}
      >
        <ArrowLeft />
      </IconButton>
      <IconButton
        label={t('reading.forward')}
        keys={keyOf('go.forward')}
        isDisabled={forward.length === 0}
        onPress={() => void runCommand('go.forward')}
      >
        <ArrowRight />
      </IconButton>
      <span className="spacer" />
      <Button icon={<Columns2 />} onPress={() => void runCommand('compare.with')}>
        <span className="bar-main-label">{t('reading.compare')}</span>
      </Button>
      <IconButton
        label={t('reading.find')}
        keys={keyOf('find.here')}
        onPress={() => void runCommand('find.here')}
      >
        <Search />
      </IconButton>
      {canCorrect ? (
        <IconButton label={t('speakers.title')} onPress={() => showSpeakers(articleId)}>
          <Quote />
        </IconButton>
      ) : null}
      {canCorrect ? (
        <Button
          tone="quiet"
          icon={<PencilLine />}
          aria-pressed={isCorrecting}
          onPress={() => (isCorrecting ? stopCorrecting() : startCorrecting(articleId))}
        >
          <span className="bar-label">{t(isCorrecting ? 'reading.edit-close' : 'reading.edit')}</span>
        </Button>
      ) : null}
      <IconButton
        label={t(isBookmarked ? 'reading.bookmark-remove' : 'reading.bookmark')}
        isOn={isBookmarked}
        className={isBookmarked ? 'filled' : ''}
        onPress={() => {
          dispatch({ do: 'focus-passage', pane: READING, blockId: null });
          void runCommand('note.bookmark');
        }}
      >
        <Bookmark />
      </IconButton>
      <PanelToggle />
    </div>
  );
}
