import type { SuggestedMatches, Suggestion } from '@core/comparison/suggested-matches';
import { useCommand } from '../../../app/commands';
import { keyOf } from '../../../app/keys';
import { t } from '../../../app/messages';
import { reviewCorrespondence } from '../../../app/review-actions';
import { showToast } from '../../../app/toasts';
import type { Column } from '../model/column';
import { currentSyncSource } from '../model/scroll-sync';

/** Links the first possible match of the passage in focus, by key: the best one of the first column that has any. */
export function useSuggestionCommand(columns: readonly Column[], suggested: SuggestedMatches): void {
  useCommand('compare.link-possible', () => {
    const lead = currentSyncSource();
    const source = columns.find(({ key }) => key === lead?.pane);
    if (lead === null || source === undefined) return void showToast(t('compare.link.clickFirst'));
    const first = suggested.of(source.at, lead.blockId)[0];
    const column = first === undefined ? undefined : columns[first.other];
    if (first === undefined || column === undefined) return void showToast(t('compare.link.nonePossible'));
    void link(source, column, first);
  });
}

async function link(source: Column, column: Column, { near, far }: Suggestion): Promise<void> {
  const isLinked = await reviewCorrespondence(
    { article: source.article, start: near.start, end: near.end },
    { article: column.article, start: far.start, end: far.end },
    'added',
  );
  if (isLinked) showToast(t('compare.link.linked', { key: keyOf('edit.undo') ?? '' }));
}
