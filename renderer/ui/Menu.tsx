import type { ReactNode } from 'react';
import {
  Keyboard,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components';
import './menu.css';

export type MenuEntry =
  | {
      readonly id: string;
      readonly label: string;
      readonly hint?: string;
      readonly keys?: string | null;
      readonly icon?: ReactNode;
      readonly isDanger?: boolean;
      readonly isDisabled?: boolean;
      readonly run: () => void;
    }
  | 'line';

interface Props {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** The button that opens the menu. */
  readonly children: ReactNode;
}

export function MenuButton({ label, entries, children }: Props): ReactNode {
  return (
    <MenuTrigger>
      {children}
      <Popover className="menu-popover" placement="bottom end" offset={4}>
        <MenuList label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

export function MenuList({
  label,
  entries,
  onClose,
}: {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onClose?: () => void;
}): ReactNode {
  return (
    <AriaMenu
      className="menu"
      aria-label={label}
      autoFocus="first"
      {...(onClose === undefined ? {} : { onClose })}
      disabledKeys={entries.flatMap((entry) =>
        entry !== 'line' && entry.isDisabled === true ? [entry.id] : [],
      )}
      onAction={(key) => {
        const chosen = entries.find((entry) => entry !== 'line' && entry.id === key);
        if (chosen !== undefined && chosen !== 'line') chosen.run();
      }}
    >
      {entries.map((entry, index) =>
        entry === 'line' ? (
          <Separator key={`line-${index}`} />
        ) : (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.label}
            className={`menu-item ${entry.isDanger === true ? 'danger' : ''}`}
          >
            <span className="menu-icon" aria-hidden="true">
              {entry.icon}
            </span>
            <Text slot="label">{entry.label}</Text>
            {entry.hint === undefined ? null : <Text slot="description">{entry.hint}</Text>}
            {entry.keys == null ? null : <Keyboard>{entry.keys}</Keyboard>}
          </MenuItem>
        ),
      )}
    </AriaMenu>
  );
}
