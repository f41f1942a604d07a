import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Failure } from '@core/contract/failure';
import { copyText } from '../../../app/clipboard';
import { messageOf } from '../../../app/failure-messages';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';

interface Props {
  readonly failure: Failure;
  /** The words that are not on disk, to take along. */
  readonly text: string;
  readonly onRetry: () => void;
  readonly onKeepMine: () => void;
  readonly onTakeOther: () => void;
}

/** Why the text is not saved. Nothing of it is lost: it stays in the field, and can be taken along. */
export function WritingTrouble({ failure, text, onRetry, onKeepMine, onTakeOther }: Props): ReactNode {
  const isConflict = failure.code === 'changed-elsewhere';
  return (
    <div className="writing-trouble" role="alert">
      <p>{t('notes.editor.failed', { reason: messageOf(failure) })}</p>
      <div>
        {isConflict ? (
          <>
            <Button tone="primary" onPress={onKeepMine}>
              {t('writing.keep-mine')}
            </Button>
            <Button onPress={onTakeOther}>{t('writing.take-other')}</Button>
          </>
        ) : (
          <Button tone="primary" onPress={onRetry}>
            {t('ui.retry')}
          </Button>
        )}
        <Button icon={<Copy />} onPress={() => void copyText(text)}>
          {t('notes.editor.copy')}
        </Button>
      </div>
    </div>
  );
}
