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
}

/** Why a note is not saved, and what the reader can do about it. */
export function SaveFailure({ failure, text, onRetry }: Props): ReactNode {
  return (
    <div className="note-trouble" role="alert">
      <p>{t('notes.editor.failed', { reason: messageOf(failure) })}</p>
      <div>
        <Button tone="primary" onPress={onRetry}>
          {t('ui.retry')}
        </Button>
        <Button icon={<Copy />} onPress={() => void copyText(text)}>
          {t('notes.editor.copy')}
        </Button>
      </div>
    </div>
  );
}
