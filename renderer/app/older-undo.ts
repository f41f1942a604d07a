/** Undo and redo of what was changed before this window was opened: after a restart, or a reload. */
import { EMPTY } from '@core/contract/requests';
import type { UndoneChange } from '@core/contract/undo';
import { ask } from './ask';
import { t } from './messages';

/** The number of the last change before this window; `null` until it is known. */
let upTo: Promise<number> | null = null;
/** Changes of before that were taken back here, and not made again. */
let undone = 0;

/** To be called before the window makes a change of its own. */
export function beginOwnHistory(): void {
  undone = 0;
  upTo = ask('undo:mark', EMPTY).then(
    (mark) => mark.upTo,
    () => 0,
  );
}

/** A change of its own comes after them: they can no longer be made again. */
export const dropOlderRedo = (): void => void (undone = 0);

export const hasOlderRedo = (): boolean => undone > 0;

/** Runs what takes a change back, or makes it again, by the history of this window. */
export async function takingBack(run: () => Promise<void>): Promise<void> {
  const tell = (isOn: boolean): Promise<unknown> => ask('undo:taking-back', { isOn }).catch(() => undefined);
  await tell(true);
  try {
    await run();
  } finally {
    await tell(false);
  }
}

/** Answers with the change in words; `null` where there is none. */
export async function undoOlder(): Promise<string | null> {
  const change = upTo === null ? null : await ask('undo:undo', { upTo: await upTo });
  if (change == null) return null;
  undone += 1;
  return wordsOf(change);
}

export async function redoOlder(): Promise<string | null> {
  const change = upTo === null ? null : await ask('undo:redo', { upTo: await upTo });
  if (change == null) return null;
  undone = Math.max(0, undone - 1);
  return wordsOf(change);
}

const wordsOf = ({ is, change }: UndoneChange): string => t('undo.older', { kind: is, change });
