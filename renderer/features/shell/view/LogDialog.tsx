import type { ReactNode } from 'react';
import { t } from '../../../app/messages';
import { Dialog } from '../../../ui/Dialog';

interface Props {
  /** Lines of JSON. */
  readonly text: string;
  readonly onClose: () => void;
}

/** What the program noted of itself, where the host cannot show the file in its folder. */
export function LogDialog({ text, onClose }: Props): ReactNode {
  return (
    <Dialog title={t('log.title')} isOpen onClose={onClose} size="wide" isText>
      <pre dir="ltr">{text === '' ? t('log.empty') : text}</pre>
    </Dialog>
  );
}
