import { fileFault } from '@core/contract/failure';
import type { RecoveryReport } from '@core/contract/requests';
import { sessionSchema, settingsSchema } from '@core/contract/parsers';
import { DEFAULT_SETTINGS, EMPTY_SESSION, type Session, type Settings } from '@core/contract/settings';
import type { Announce } from '../event-bus';
import type { OpenStore } from '../storage/open-store';
import type { CheckBody } from '../storage/stored-copy';
import { parseWithDefaults } from './parse-with-defaults';
import { createThrottledWriter } from './throttled-writer';

export interface SettingsOptions {
  readonly dataDir: string;
  readonly openStore: OpenStore;
  readonly announce: Announce;
}

/** The reader's settings, and where he stopped. */
export interface SettingsService {
  readSettings(): Settings;
  /** @throws ReaderError `storage-*`; the settings are then as they were. */
  saveSettings(settings: Settings): Settings;
  readSession(): Session;
  /** Held at once, on the disk some seconds later or at `close`: it may come every second and costs comfort only. */
  saveSession(session: Session): void;
  /** A damaged session is not reported: there is nothing in it to miss. */
  recoveries(): RecoveryReport[];
  /** Writes the session that is pending. */
  close(): Promise<void>;
}

/** Whole, and yet another file, where it has nothing that its place asks for; one that lacks some of it is of another version. */
const checkKeys =
  (known: object): CheckBody =>
  (body) => {
    const keys = Object.keys(body);
    const isForeign = keys.length > 0 && !keys.some((key) => Object.hasOwn(known, key));
    return isForeign ? fileFault('unknown-contents') : null;
  };

export function createSettings({ dataDir, openStore, announce }: SettingsOptions): SettingsService {
  const storeOf = (file: string, known: object) => openStore({ dataDir, file, check: checkKeys(known) });
  const settingsStore = storeOf('settings.json', DEFAULT_SETTINGS);
  const sessionStore = storeOf('session.json', EMPTY_SESSION);
  const saver = createThrottledWriter((session) => sessionStore.write({ ...session }));
  let session = parseWithDefaults(sessionSchema, EMPTY_SESSION, sessionStore.read());

  return {
    readSettings: () => parseWithDefaults(settingsSchema, DEFAULT_SETTINGS, settingsStore.read()),

    saveSettings(settings) {
      settingsStore.write({ ...settings });
      announce('settings:changed', settings);
      return settings;
    },

    readSession: () => session,

    saveSession(next) {
      if (JSON.stringify(next) === JSON.stringify(session)) return;
      session = next;
      saver.save(next);
    },

    recoveries() {
      const recovery = settingsStore.recovery();
      return recovery === null ? [] : [{ ...recovery, kept: 0 }];
    },

    close: async () => saver.flush(),
  };
}
