import { Check, Eye, PencilLine, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../app/messages';
import { Button, IconButton } from '../../../ui/Button';
import type { NoteEditing } from './use-note-editing';

interface Props {
  readonly saving: NoteEditing['saving'];
  readonly isPreview: boolean;
  /** `null` where there is nothing to preview. */
  readonly onPreview: ((isPreview: boolean) => void) | null;
  readonly onRemove: () => void;
  readonly onDone: () => void;
}

/** Whether the note is saved, and the ways out of its editor. */
export function NoteFoot({ saving, isPreview, onPreview, onRemove, onDone }: Props): ReactNode {
  return (
    <div className="note-foot">
      <output aria-live="polite" className="note-state">
        {saving === null ? '' : saving === 'saved' ? t('notes.editor.saved') : t('notes.editor.saving')}
      </output>
      {onPreview === null ? null : (
        <IconButton
          label={isPreview ? t('notes.editor.write') : t('notes.editor.preview')}
          isOn={isPreview}
          onPress={() => onPreview(!isPreview)}
        >
          {isPreview ? <PencilLine /> : <Eye />}
        </IconButton>
      )}
      <IconButton label={t('notes.editor.remove')} onPress={onRemove}>
        <Trash2 />
      </IconButton>
      <Button tone="primary" icon={<Check />} onPress={onDone}>
        {t('notes.editor.done')}
      </Button>
    </div>
  );
}
