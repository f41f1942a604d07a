import { FolderOpen, NotebookPen, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Comparison } from '@core/contract/comparison';
import { MAX_PANES } from '../../../app/current-comparison';
import { removeComparison, renameComparison } from '../../../app/comparison-actions';
import { t } from '../../../app/messages';
import { dispatch } from '../../../app/window-store';
import { Button, IconButton } from '../../../ui/Button';
import { PanelToggle } from '../../../ui/PanelToggle';
import { Segmented } from '../../../ui/Segmented';
import '../../../ui/view-frame.css';
import './compare.css';

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
    <div className="view-bar compare-bar" role="toolbar" aria-label={t('compare.bar')}>
      <TitleField key={`${comparison.id} ${comparison.title}`} title={comparison.title} />
      <Segmented
        label={t('compare.bar.view')}
        options={[
          { label: t('compare.bar.columns'), isOn: true, onPress: () => undefined },
          {
            label: t('compare.bar.topics'),
            isOn: false,
            onPress: () => dispatch({ do: 'go', place: 'topics' }),
          },
        ]}
      />
      {children}
      <span className="spacer" />
      <Button icon={<Plus />} isDisabled={comparison.panes.length >= MAX_PANES} onPress={onAdd}>
        <span className="bar-label">{t('compare.add')}</span>
      </Button>
      <IconButton label={t('compare.bar.note')} onPress={onNote}>
        <NotebookPen />
      </IconButton>
      <IconButton label={t('compare.bar.open')} onPress={onList}>
        <FolderOpen />
      </IconButton>
      <IconButton label={t('compare.bar.remove')} onPress={() => void removeComparison(comparison)}>
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
      className="view-title compare-title"
      aria-label={t('compare.bar.name')}
      placeholder={t('compare.bar.namePlaceholder')}
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
