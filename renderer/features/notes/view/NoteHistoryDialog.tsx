import { Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { NoteVersion } from '@core/contract/history';
import type { AnnotationId } from '@core/contract/ids';
import { itemAt } from '@core/text/item-at';
import { formatMoment } from '../../../app/dates';
import { t } from '../../../app/messages';
import { closeNoteHistory, restoreVersion, useNoteVersions } from '../../../app/note-history';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { VersionDifference } from './VersionDifference';
import './note-history.css';

/** The versions of a note, the present one first, each with what it changed. */
export function NoteHistoryDialog({ id }: { readonly id: AnnotationId }): ReactNode {
  const { data: versions } = useNoteVersions(id);
  const [chosen, setChosen] = useState<number | null>(null);
  const last = (versions?.length ?? 0) - 1;
  const at = chosen ?? last;
  const version = versions?.[at];
  const restore = async (one: NoteVersion): Promise<void> => {
    if (await restoreVersion(one)) closeNoteHistory();
  };
  return (
    <Dialog
      title={t('history.title')}
      isOpen
      onClose={closeNoteHistory}
      size="wide"
      actions={
        <>
          <Button onPress={closeNoteHistory}>{t('ui.close')}</Button>
          <Button
            tone="primary"
            icon={<Undo2 />}
            isDisabled={version === undefined || at === last}
            onPress={() => void (version === undefined ? undefined : restore(version))}
          >
            {t('history.restore')}
          </Button>
        </>
      }
    >
      {versions === undefined || version === undefined ? null : (
        <div className="note-history">
          <VersionList versions={versions} at={at} onChoose={setChosen} />
          <VersionDifference before={at === 0 ? null : itemAt(versions, at - 1)} version={version} />
        </div>
      )}
    </Dialog>
  );
}

interface ListProps {
  readonly versions: readonly NoteVersion[];
  readonly at: number;
  readonly onChoose: (at: number) => void;
}

function VersionList({ versions, at, onChoose }: ListProps): ReactNode {
  return (
    <div className="note-versions" role="radiogroup" aria-label={t('history.versions')}>
      {versions.map((version, index) => (
        <label key={`${index} ${version.at}`}>
          <input type="radio" name="version" checked={index === at} onChange={() => onChoose(index)} />
          <span>
            {version.at === null ? formatMoment(version.annotation.modified) : formatMoment(version.at)}
            <small>{t('history.version', { which: whichOf(versions, index) })}</small>
          </span>
        </label>
      ))}
    </div>
  );
}

function whichOf(versions: readonly NoteVersion[], index: number): string {
  const version = itemAt(versions, index);
  if (version.isRemoved) return 'removed';
  if (versions.length === 1) return 'only';
  if (index === versions.length - 1) return 'present';
  return index === 0 ? 'first' : 'other';
}
