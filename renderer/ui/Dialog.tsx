import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../app/messages';
import { IconButton } from './Button';
import './dialog.css';

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly size?: 'small' | 'wide' | 'full';
  /** True for a long text without buttons or fields: the keys can then scroll it. */
  readonly isText?: boolean;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

export function Dialog({
  title,
  isOpen,
  onClose,
  size = 'small',
  isText = false,
  children,
  actions,
}: Props): ReactNode {
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`modal ${size}`}>
        <AriaDialog className="dialog">
          <header>
            <Heading slot="title">{title}</Heading>
            <IconButton label={t('ui.close')} onPress={onClose}>
              <X />
            </IconButton>
          </header>
          <div
            className="dialog-body"
            {...(isText ? { tabIndex: 0, role: 'region', 'aria-label': title } : {})}
          >
            {children}
          </div>
          {actions === undefined ? null : <footer>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
