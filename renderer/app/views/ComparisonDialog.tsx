import type { ReactNode } from 'react';
import type { ArticleId } from '@core/contract/ids';
import { t } from '../messages';
import { ArticlePicker } from '../../features/compare/view/ArticlePicker';
import { ComparisonList } from '../../features/compare/view/ComparisonList';
import { NewTopicDialog } from '../../features/topics/view/NewTopicDialog';
import { TopicDialog } from '../../features/topics/view/TopicDialog';
import { addPane } from '../pane-actions';
import { startComparison } from '../comparison-actions';
import { useCurrentComparison } from '../current-comparison';
import { Dialog } from '../../ui/Dialog';
import { comparisonDialogs, useOpenDialog } from './comparison-dialogs';

const NONE: readonly ArticleId[] = [];

/** Whichever of {@link comparisonDialogs} is open. */
export function ComparisonDialog(): ReactNode {
  const open = useOpenDialog();
  const comparison = useCurrentComparison();
  const taken = open.is === 'add' ? (comparison?.panes.map((pane) => pane.articleId) ?? NONE) : NONE;
  const { close } = comparisonDialogs;
  switch (open.is) {
    case 'new':
      return (
        <ArticlePicker
          title={t('compare.new')}
          isOpen
          taken={NONE}
          least={2}
          most={4}
          onChoose={(ids) => void startComparison(ids)}
          onClose={close}
        />
      );
    case 'with':
      return (
        <ArticlePicker
          title={t('compare.with')}
          isOpen
          taken={[open.articleId]}
          least={1}
          most={3}
          onChoose={(ids) => void startComparison([open.articleId, ...ids])}
          onClose={close}
        />
      );
    case 'add':
      return (
        <ArticlePicker
          title={t('compare.addTitle')}
          isOpen
          taken={taken}
          least={1}
          most={4 - taken.length}
          onChoose={(ids) => void addAll(ids)}
          onClose={close}
        />
      );
    case 'list':
      return (
        <Dialog title={t('compare.saved')} isOpen onClose={close} size="wide">
          <ComparisonList onNew={comparisonDialogs.chooseNew} onOpened={close} />
        </Dialog>
      );
    case 'topic':
      return (
        <TopicDialog article={open.article} range={{ start: open.start, end: open.end }} onClose={close} />
      );
    case 'new-topic':
      return <NewTopicDialog label={open.label} members={open.members} query={open.query} onClose={close} />;
    case 'nothing':
      return null;
  }
}

/** One after the other, so that each is a step of its own to undo. */
async function addAll(ids: readonly ArticleId[]): Promise<void> {
  for (const id of ids) await addPane(id);
}
