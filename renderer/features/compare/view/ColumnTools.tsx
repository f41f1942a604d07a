import { ArrowLeft, ArrowLeftRight, ArrowRight, Link2, Link2Off, Search, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { runCommand, useCommand, type CommandId } from '../../../app/commands';
import { closePane, swapPanes } from '../../../app/pane-actions';
import { keyOf } from '../../../app/keys';
import { t } from '../../../app/messages';
import { dispatch, usePane, useWindow } from '../../../app/window-store';
import { IconButton } from '../../../ui/Button';
import type { Column } from '../model/column';

interface Props {
  readonly column: Column;
  readonly columns: readonly Column[];
}

/** What can be done with one pane. */
export function ColumnTools({ column, columns }: Props): ReactNode {
  const { key, subject, at } = column;
  const { back, forward } = usePane(key);
  const run = (command: CommandId) => () => {
    dispatch({ do: 'activate-pane', pane: key });
    // The command is offered by the active pane, which is this one only after the next render.
    requestAnimationFrame(() => void runCommand(command));
  };
  return (
    <div className="column-tools" role="toolbar" aria-label={t('compare.column.tools', { number: at + 1 })}>
      <span className="column-number" title={keyOf(PANE_COMMANDS[at] ?? 'compare.pane-1') ?? undefined}>
        {at + 1}
      </span>
      <IconButton
        label={t('compare.column.back')}
        keys={keyOf('go.back')}
        isDisabled={back.length === 0}
        onPress={run('go.back')}
      >
        <ArrowLeft />
      </IconButton>
      <IconButton
        label={t('compare.column.forward')}
        keys={keyOf('go.forward')}
        isDisabled={forward.length === 0}
        onPress={run('go.forward')}
      >
        <ArrowRight />
      </IconButton>
      <span className="spacer" />
      <IconButton
        label={t('compare.column.find')}
        keys={keyOf('find.here')}
        onPress={() => dispatch({ do: 'find', pane: key, text: '' })}
      >
        <Search />
      </IconButton>
      <LinkToggle column={column} />
      <SwapButton column={column} columns={columns} />
      <IconButton label={t('compare.column.close')} onPress={() => void closePane(subject)}>
        <X />
      </IconButton>
    </div>
  );
}

/** By the place of the pane: the keys that go to it. */
const PANE_COMMANDS: readonly CommandId[] = [
  'compare.pane-1',
  'compare.pane-2',
  'compare.pane-3',
  'compare.pane-4',
];

/** Whether the pane follows the one that is scrolled. */
function LinkToggle({ column: { key } }: Pick<Props, 'column'>): ReactNode {
  const { isLinked } = usePane(key);
  const isActive = useWindow((state) => state.activePane === key);
  const toggle = (): void => dispatch({ do: 'link', pane: key, isLinked: !isLinked });
  useCommand('compare.link', toggle, isActive);
  return (
    <IconButton
      label={t(isLinked ? 'compare.column.linked' : 'compare.column.unlinked')}
      keys={keyOf('compare.link')}
      isOn={isLinked}
      onPress={toggle}
    >
      {isLinked ? <Link2 /> : <Link2Off />}
    </IconButton>
  );
}

/** The last pane goes to the left, every other one to the right. */
function SwapButton({ column: { subject, at }, columns }: Props): ReactNode {
  const next = columns[at + 1];
  const neighbour = next ?? columns[at - 1];
  if (neighbour === undefined) return null;
  return (
    <IconButton
      label={t(neighbour === next ? 'compare.column.swapRight' : 'compare.column.swapLeft')}
      onPress={() => void swapPanes(subject, neighbour.subject)}
    >
      <ArrowLeftRight />
    </IconButton>
  );
}
