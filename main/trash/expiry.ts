import type { OpenStore } from '../storage/open-store';
import { TRASH_DAYS, type TrashItem, type TrashRef } from '@core/contract/history';

const DAY_MS = 24 * 60 * 60_000;
/** A run that comes so long after the one before is told by a clock that may be wrong. */
const LONGEST_GAP_MS = 60 * DAY_MS;

interface Options {
  readonly dataDir: string;
  readonly openStore: OpenStore;
  readonly now: () => number;
}

/**
 * Which things in the trash are older than thirty days. They count from when the reader first looked into the trash, for
 * what he removed under an older version, which kept it for ever, he is to see before it goes. `trash.json` has that
 * instant, and the last run: after a long gap, or a jump of the clock, nothing goes until the next run.
 */
export function createExpiry({ dataDir, openStore, now }: Options) {
  const store = openStore({ dataDir, file: 'trash.json', check: () => null });
  const timeOf = (key: 'since' | 'lastRun'): number | null => {
    const value = store.read()?.[key];
    return typeof value === 'string' ? Date.parse(value) : null;
  };
  const instant = (): string => new Date(now()).toISOString();

  return {
    /** @throws ReaderError `storage-*` */
    noteLook(): void {
      if (timeOf('since') === null) store.write({ since: instant(), lastRun: instant() });
    },
    /** To be asked once a run. @throws ReaderError `storage-*` */
    expired(items: () => readonly TrashItem[]): readonly TrashRef[] {
      const since = timeOf('since');
      if (since === null) return [];
      const lastRun = timeOf('lastRun') ?? 0;
      store.write({ ...store.read(), lastRun: instant() });
      const isTrusted = now() >= lastRun && now() - lastRun < LONGEST_GAP_MS;
      if (!isTrusted || now() - since < TRASH_DAYS * DAY_MS) return [];
      return items()
        .filter(({ until }) => Date.parse(until) < now())
        .map(({ ref }) => ref);
    },
  };
}
