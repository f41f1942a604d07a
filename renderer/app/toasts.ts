import { create } from 'zustand';
import { t } from './messages';
import { failureOf } from './ask';
import { messageOf } from './failure-messages';

export interface Toast {
  readonly id: number;
  readonly tone: 'plain' | 'trouble';
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }));
let last = 0;

/** Shows a toast at the foot of the window. A plain one closes by itself; an error stays until it is closed. */
export function showToast(text: string, options: Partial<Pick<Toast, 'tone' | 'action'>> = {}): number {
  const toast: Toast = { id: ++last, tone: options.tone ?? 'plain', text, action: options.action ?? null };
  useToasts.setState(({ toasts }) => ({ toasts: withRoom([...toasts.filter(isOther(toast)), toast]) }));
  return toast.id;
}

/** Toasts shown at a time. Errors are never dropped for others; only plain toasts make room. */
const MAX_TOASTS = 3;

function withRoom(toasts: readonly Toast[]): readonly Toast[] {
  const oldest =
    toasts.length > MAX_TOASTS ? toasts.slice(0, -1).find(({ tone }) => tone === 'plain') : undefined;
  return oldest === undefined ? toasts : withRoom(toasts.filter((toast) => toast !== oldest));
}

/** The same error again is one toast. */
const isOther =
  (toast: Toast) =>
  ({ tone, text }: Toast): boolean =>
    tone === 'plain' || tone !== toast.tone || text !== toast.text;

export const closeToast = (id: number): void =>
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));

export const useToastList = (): readonly Toast[] => useToasts((state) => state.toasts);

/** Runs what the reader asked for and says in a sentence why it failed. Answers whether it succeeded. */
export async function withErrorToast(what: string, run: () => Promise<void>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    showToast(t('failed.because', { what, why: messageOf(failureOf(error)) }), { tone: 'trouble' });
    return false;
  }
}
