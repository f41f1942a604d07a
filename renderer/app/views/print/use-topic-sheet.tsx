import type { TopicSheetProps } from '../../../features/topics/view/TopicSheet';
import { t } from '../../messages';
import { lazySheet, useSheets } from '../../print/sheets';

const topicSheet = lazySheet(() =>
  import('../../../features/topics/view/TopicSheet').then((part) => part.TopicSheet),
);

/** The topic table for paper, as its voices and columns are chosen now; nothing while it has no column. */
export function useTopicSheet(props: TopicSheetProps): void {
  useSheets(
    props.columns.length === 0
      ? []
      : [
          {
            ...{ id: 'topics', label: t('print.topics'), title: props.title, isLandscape: true },
            load: topicSheet.load,
            draw: () => topicSheet.draw(props),
          },
        ],
  );
}
