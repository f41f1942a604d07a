import { create } from 'zustand';
import { failureOf } from './ask';
import { sentenceOf } from './sentences';

export interface Toast {
  readonly id: number;
  readonly tone: 'plain' | 'trouble';
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }));
let last = 0;

/** Shows a line at the foot of the window. A plain one leaves by itself; trouble stays until it is closed. */
export function showToast(text: string, options: Partial<Pick<Toast, 'tone' | 'action'>> = {}): number {
  const toast: Toast = { id: ++last, tone: options.tone ?? 'plain', text, action: options.action ?? null };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(-2), toast] }));
  return toast.id;
}

export const closeToast = (id: number): void =>
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));

export const useToastList = (): readonly Toast[] => useToasts((state) => state.toasts);

/** Runs what the reader asked for and says in a sentence why it failed. Answers whether it succeeded. */
export async function attempt(what: string, run: () => Promise<void>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    showToast(`${what}: ${sentenceOf(failureOf(error))}`, { tone: 'trouble' });
    return false;
  }
}
