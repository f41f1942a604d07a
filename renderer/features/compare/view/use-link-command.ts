import { findBlock } from '@core/text/blocks';
import type { PassageTarget } from '@core/contract/annotation';
import { useCommand } from '../../../app/commands';
import { t } from '../../../app/messages';
import { rangeTarget } from '../../../app/new-annotation';
import { startLink } from '../../../app/new-link';
import { showToast } from '../../../app/toasts';
import { paneOf } from '../../../app/window-state';
import { windowState } from '../../../app/window-store';
import type { Column } from '../model/column';

/** Links the passage in focus with the one in focus in the pane that was used before. */
export function useLinkCommand(columns: readonly Column[]): void {
  useCommand(
    'note.link-panes',
    () => {
      const [from, to] = passagesInFocus(columns);
      if (from === undefined || to === undefined) showToast(t('link.focus-two'));
      else startLink(from, to);
    },
    columns.length > 1,
  );
}

/** One a pane, that of the pane used last first. */
function passagesInFocus(columns: readonly Column[]): readonly PassageTarget[] {
  const { activePane, recentPanes } = windowState();
  const order = [...new Set([activePane, ...recentPanes, ...columns.map(({ key }) => key)])];
  return order.flatMap((key) => {
    const column = columns.find((one) => one.key === key);
    const { focus } = paneOf(windowState(), key);
    const block = column === undefined || focus === null ? null : findBlock(column.article, focus);
    return column === undefined || block === null
      ? []
      : [rangeTarget(column.article, block.start, block.end)];
  });
}
