import { X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { t } from '../app/messages';
import { closeToast, useToastList, type Toast } from '../app/toasts';
import { Button, IconButton } from './Button';
import { restoreFocusIn } from './restore-focus';
import './toasts.css';

const STAYS_MS = 8_000;

export function Toasts(): ReactNode {
  const toasts = useToastList();
  return (
    <div
      ref={(place) => {
        const ends = [restoreFocusIn(place), makeRoom(place)];
        return () => ends.forEach((end) => end?.());
      }}
      className="toasts"
      role="region"
      aria-label={t('ui.notices')}
    >
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

/** The views end above the toasts, so that these never lie over a text. */
function makeRoom(place: HTMLElement | null): () => void {
  const root = document.documentElement;
  if (place === null) return () => undefined;
  const measure = new ResizeObserver(() => {
    root.style.setProperty('--toast-room', place.childElementCount === 0 ? '0px' : `${place.offsetHeight}px`);
  });
  measure.observe(place);
  return () => {
    measure.disconnect();
    root.style.removeProperty('--toast-room');
  };
}

function ToastLine({ toast }: { readonly toast: Toast }): ReactNode {
  useEffect(() => {
    if (toast.tone === 'trouble') return undefined;
    const timer = setTimeout(() => closeToast(toast.id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  const { action } = toast;
  return (
    <div className={`toast ${toast.tone}`} role={toast.tone === 'trouble' ? 'alert' : 'status'}>
      <span>{toast.text}</span>
      {action === null ? null : (
        <Button
          tone="quiet"
          onPress={() => {
            closeToast(toast.id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={t('ui.notices.close')} onPress={() => closeToast(toast.id)}>
        <X />
      </IconButton>
    </div>
  );
}
