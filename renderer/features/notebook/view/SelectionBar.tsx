import { Copy, Download, Palette, Tag, Trash2, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { HIGHLIGHT_COLOURS, type Annotation } from '@core/contract/annotation';
import type { NotesLayout } from '@core/contract/requests';
import { colourName } from '../../../app/colours';
import { exportEntries } from '../../../app/export-menu';
import { EVERYTHING } from '../../../app/exporting';
import { t } from '../../../app/messages';
import { colourable, colourNotes, copyNotes, trashNotes } from '../../../app/note-acts';
import { cancelBatch, useBatchProgress } from '../../../app/note-batches';
import { useSettings } from '../../../app/queries';
import { Button, IconButton } from '../../../ui/Button';
import { MenuButton } from '../../../ui/Menu';
import { clearSelection, selectAllNotes } from '../model/selection';
import { TagNotes } from './TagNotes';

interface Props {
  /** Those that are chosen, in the order in which they are shown. */
  readonly notes: readonly Annotation[];
  /** How many could be chosen. */
  readonly found: number;
  readonly layout: () => NotesLayout;
}

/** What can be done with the notes that are chosen; nothing while none is. */
export function SelectionBar({ notes, found, layout }: Props): ReactNode {
  const progress = useBatchProgress();
  if (progress !== null) return <ActProgress {...progress} />;
  if (notes.length === 0) return null;
  return (
    <div className="notebook-acts" role="toolbar" aria-label={t('notebook.acts.label')}>
      <span className="notebook-acts-count">{t('notebook.selected', { count: notes.length })}</span>
      {notes.length < found ? (
        <Button tone="quiet" onPress={selectAllNotes}>
          {t('notebook.select.all', { count: found })}
        </Button>
      ) : null}
      <span className="spacer" />
      <Acts notes={notes} layout={layout} />
      <IconButton label={t('notebook.select.none')} onPress={clearSelection}>
        <X />
      </IconButton>
    </div>
  );
}

function Acts({ notes, layout }: Omit<Props, 'found'>): ReactNode {
  const settings = useSettings();
  const [isTagging, setTagging] = useState(false);
  const ids = notes.map(({ id }) => id);
  const colours = HIGHLIGHT_COLOURS.map((colour) => ({
    id: colour,
    label: colourName(settings, colour),
    icon: <i className={`notebook-facet-colour notebook-facet-colour-${colour}`} aria-hidden="true" />,
    isDisabled: colourable(notes, colour).length === 0,
    run: () => void colourNotes(ids, colour),
  }));
  const formats = exportEntries(() => ({ ...EVERYTHING, layout: layout() }), null);
  return (
    <>
      <IconButton label={t('notebook.acts.tag')} onPress={() => setTagging(true)}>
        <Tag />
      </IconButton>
      <MenuButton label={t('notebook.filter.colour')} entries={colours}>
        <IconButton label={t('notebook.acts.colour')} isDisabled={colourable(notes).length === 0}>
          <Palette />
        </IconButton>
      </MenuButton>
      <IconButton label={t('notebook.acts.copy')} onPress={() => void copyNotes(layout(), notes.length)}>
        <Copy />
      </IconButton>
      <MenuButton label={t('notebook.acts.export')} entries={formats}>
        <IconButton label={t('notebook.acts.export')}>
          <Download />
        </IconButton>
      </MenuButton>
      <IconButton label={t('notebook.acts.trash')} onPress={() => void trashNotes(ids)}>
        <Trash2 />
      </IconButton>
      {isTagging ? <TagNotes notes={notes} onClose={() => setTagging(false)} /> : null}
    </>
  );
}

function ActProgress({ done, total }: { readonly done: number; readonly total: number }): ReactNode {
  return (
    <div className="notebook-acts">
      <progress aria-label={t('notebook.acts.progress')} value={done} max={total} />
      <span>{t('notebook.acts.done-of', { done, total })}</span>
      <span className="spacer" />
      <Button onPress={cancelBatch}>{t('ui.cancel')}</Button>
    </div>
  );
}
