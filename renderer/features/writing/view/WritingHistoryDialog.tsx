import { Undo2 } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { WritingId } from '@core/contract/ids';
import { wordDifference } from '@core/history/word-difference';
import { formatMoment } from '../../../app/dates';
import { t } from '../../../app/messages';
import { useWritingVersions } from '../../../app/writings';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { DifferenceRuns } from '../../../ui/DifferenceRuns';

interface Props {
  readonly id: WritingId;
  readonly onClose: () => void;
  /** Makes the text what it was, in the field, which takes that back. */
  readonly onRestore: (text: string) => void;
}

/** The versions of a text, each with what it changed. */
export function WritingHistoryDialog({ id, onClose, onRestore }: Props): ReactNode {
  const { data: versions = [] } = useWritingVersions(id);
  const [chosen, setChosen] = useState<number | null>(null);
  const last = versions.length - 1;
  const at = chosen ?? last;
  const text = versions[at]?.document.text ?? '';
  const before = at <= 0 ? text : (versions[at - 1]?.document.text ?? '');
  const runs = useMemo(() => wordDifference(before, text), [before, text]);
  return (
    <Dialog
      title={t('writing.history')}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('ui.close')}</Button>
          <Button tone="primary" icon={<Undo2 />} isDisabled={at === last} onPress={() => onRestore(text)}>
            {t('history.restore')}
          </Button>
        </>
      }
    >
      {versions.length === 0 ? (
        <p className="muted">{t('writing.no-history')}</p>
      ) : (
        <div className="writing-history">
          <div className="writing-versions" role="radiogroup" aria-label={t('history.versions')}>
            {versions.map(({ at: instant, document }, index) => (
              <label key={`${index} ${instant}`}>
                <input
                  type="radio"
                  name="writing-version"
                  checked={index === at}
                  onChange={() => setChosen(index)}
                />
                <span>{formatMoment(instant ?? document.modified)}</span>
              </label>
            ))}
          </div>
          <div className="writing-version" role="region" aria-label={t('history.difference')} tabIndex={0}>
            <DifferenceRuns runs={runs} />
          </div>
        </div>
      )}
    </Dialog>
  );
}
