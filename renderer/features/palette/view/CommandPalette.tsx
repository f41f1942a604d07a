import { useMemo, useState, type ReactNode } from 'react';
import { t } from '../../../app/messages';
import { commandTitle, isCommandId, runCommand, specOf, useOfferedCommands } from '../../../app/commands';
import { keyOf } from '../../../app/keys';
import { afterClosing, keepSelection } from '../../../ui/after-closing';
import type { FilterListEntry } from './EntryList';
import { FilterList } from './FilterList';
import { keepRecentCommand, recentCommands } from '../model/recent-commands';

/** Every command that something in the window answers now. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }): ReactNode {
  const offered = useOfferedCommands();
  // What was selected in the text when the palette opened is what a chosen command acts on.
  const [restoreSelection] = useState(keepSelection);
  const [recent] = useState(recentCommands);
  const entries = useMemo(
    () =>
      offered
        .filter((id) => id !== 'view.palette')
        .map((id): FilterListEntry => {
          const group = t(`command-group.${specOf(id).group}`);
          return { id, title: commandTitle(id), also: group, hint: group, keys: keyOf(id) };
        }),
    [offered],
  );
  return (
    <FilterList
      title={t('command.view.palette')}
      placeholder={t('palette.placeholder')}
      nothing={t('palette.none')}
      entries={entries}
      recent={recent}
      onClose={onClose}
      onChoose={(id) => {
        if (!isCommandId(id)) return;
        keepRecentCommand(id);
        onClose();
        afterClosing(() => {
          restoreSelection();
          runCommand(id);
        });
      }}
    />
  );
}
