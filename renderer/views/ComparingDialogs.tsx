import { create } from 'zustand';
import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { ArticlePicker } from '../features/compare/ArticlePicker';
import { ComparisonList } from '../features/compare/ComparisonList';
import { TopicDialog } from '../features/topics/TopicDialog';
import { addPane, startComparison, usePresentComparison } from '../state/comparing';
import { useCommand } from '../state/commands';
import { useWindow } from '../state/window-store';
import { Dialog } from '../ui/Dialog';

type Open =
  | { readonly is: 'nothing' | 'new' | 'add' | 'list' }
  /** Comparing the article that is read with others. */
  | { readonly is: 'with'; readonly articleId: ArticleId }
  | { readonly is: 'topic'; readonly article: Article; readonly start: number; readonly end: number };

const useOpen = create<{ readonly open: Open }>(() => ({ open: { is: 'nothing' } }));
const show = (open: Open): void => useOpen.setState({ open });

/** The dialogs that more than one view opens. */
export const comparingDialogs = {
  chooseNew: (): void => show({ is: 'new' }),
  chooseMore: (): void => show({ is: 'add' }),
  listSaved: (): void => show({ is: 'list' }),
  addToTopic: (article: Article, range: { readonly start: number; readonly end: number }): void =>
    show({ is: 'topic', article, ...range }),
};

const NONE: readonly ArticleId[] = [];

export function ComparingDialogs(): ReactNode {
  const open = useOpen((state) => state.open);
  const comparison = usePresentComparison();
  const articleId = useWindow((state) => state.articleId);
  const place = useWindow((state) => state.place);
  const close = (): void => show({ is: 'nothing' });
  const isInComparison = place === 'compare' && comparison !== null;
  useCommand('compare.with', () => {
    if (isInComparison) show({ is: 'add' });
    else if (articleId !== null) show({ is: 'with', articleId });
    else show({ is: 'new' });
  });
  const taken = open.is === 'add' ? (comparison?.panes.map((pane) => pane.articleId) ?? NONE) : NONE;
  return (
    <>
      <ArticlePicker
        title="Compare articles"
        isOpen={open.is === 'new'}
        taken={NONE}
        least={2}
        most={4}
        onChoose={(ids) => void startComparison(ids)}
        onClose={close}
      />
      {open.is === 'with' ? (
        <ArticlePicker
          title="Compare this article with …"
          isOpen
          taken={[open.articleId]}
          least={1}
          most={3}
          onChoose={(ids) => void startComparison([open.articleId, ...ids])}
          onClose={close}
        />
      ) : null}
      <ArticlePicker
        title="Put beside"
        isOpen={open.is === 'add'}
        taken={taken}
        least={1}
        most={4 - taken.length}
        onChoose={(ids) => void addAll(ids)}
        onClose={close}
      />
      <Dialog title="Saved comparisons" isOpen={open.is === 'list'} onClose={close} size="wide">
        <ComparisonList onNew={() => show({ is: 'new' })} onOpened={close} />
      </Dialog>
      {open.is === 'topic' ? (
        <TopicDialog article={open.article} range={{ start: open.start, end: open.end }} onClose={close} />
      ) : null}
    </>
  );
}

/** One after the other, so that each is a step of its own to undo. */
async function addAll(ids: readonly ArticleId[]): Promise<void> {
  for (const id of ids) await addPane(id);
}
