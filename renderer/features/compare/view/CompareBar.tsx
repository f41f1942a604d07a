import { FolderOpen, NotebookPen, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Comparison } from '@core/contract/comparison';
import { removeComparison, renameComparison } from '../../../app/comparison-actions';
import { dispatch } from '../../../app/window-store';
import { Button, IconButton } from '../../../ui/Button';
import { PanelToggle } from '../../../ui/PanelToggle';

interface Props {
  readonly comparison: Comparison;
  readonly onAdd: () => void;
  readonly onList: () => void;
  readonly onNote: () => void;
  /** How much of the texts meets; stands beside the name. */
  readonly children?: ReactNode;
}

/** Name and tools of the comparison. It is saved from its first moment; naming it makes it easy to find again. */
export function CompareBar({ comparison, onAdd, onList, onNote, children }: Props): ReactNode {
  return (
    <div className="compare-bar" role="toolbar" aria-label="This comparison">
      <TitleField key={`${comparison.id} ${comparison.title}`} title={comparison.title} />
      <span className="seg" role="group" aria-label="View of this comparison">
        <button type="button" aria-pressed="true">
          Columns
        </button>
        <button type="button" aria-pressed="false" onClick={() => dispatch({ do: 'go', place: 'topics' })}>
          Topic table
        </button>
      </span>
      {children}
      <span className="spacer" />
      <Button icon={<Plus />} isDisabled={comparison.panes.length >= 4} onPress={onAdd}>
        Put beside …
      </Button>
      <IconButton label="Note on this comparison" onPress={onNote}>
        <NotebookPen />
      </IconButton>
      <IconButton label="Open another comparison" onPress={onList}>
        <FolderOpen />
      </IconButton>
      <IconButton label="Remove this comparison" onPress={() => void removeComparison(comparison)}>
        <Trash2 />
      </IconButton>
      <PanelToggle />
    </div>
  );
}

function TitleField({ title: kept }: { readonly title: string }): ReactNode {
  const [title, setTitle] = useState(kept);
  return (
    <input
      className="compare-title"
      aria-label="Name of this comparison"
      placeholder="Name this comparison"
      value={title}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={() => {
        if (title.trim() !== kept) void renameComparison(title);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
