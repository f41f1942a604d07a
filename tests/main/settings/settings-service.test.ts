import fs from 'node:fs';
import path from 'node:path';
import { DEFAULT_SETTINGS, EMPTY_SESSION, type Session, type Settings } from '@core/contract/settings';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSettings } from '../../../main/settings/settings-service';
import { openStore } from '../../../main/storage/conf';
import { serializeEnvelope } from '../../../main/storage/envelope';
import { tempFolder } from '../storage/temp-folder';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const open = (dataDir: string, announce: (...event: unknown[]) => void = () => undefined) =>
  createSettings({ dataDir, openStore, announce });
const dark: Settings = { ...DEFAULT_SETTINGS, theme: 'dark', textSize: 21 };
const place = (place: Session['place']): Session => ({ ...EMPTY_SESSION, place, isWelcomed: true });

describe('settings', () => {
  it('are the defaults until they are saved, then what was saved, after a restart too', () => {
    const dataDir = tempFolder();
    const heard: unknown[][] = [];
    const settings = open(dataDir, (...event) => heard.push(event));
    expect(settings.readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(settings.saveSettings(dark)).toEqual(dark);
    expect(heard).toEqual([['settings:changed', dark]]);
    expect(open(dataDir).readSettings()).toEqual(dark);
  });

  it('keep each field that fits, whatever else the file holds', () => {
    const dataDir = tempFolder();
    const file = { theme: 'dark', textSize: 900, later: true, measure: 70 };
    fs.writeFileSync(path.join(dataDir, 'settings.json'), serializeEnvelope(file));
    expect(open(dataDir).readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', measure: 70 });
  });

  it('are not read from another file in their place, and that is reported', () => {
    const dataDir = tempFolder();
    fs.writeFileSync(path.join(dataDir, 'settings.json'), serializeEnvelope({ items: [], id: 'x' }));
    expect(open(dataDir).recoveries()).toMatchObject([
      { file: 'settings.json', fault: { code: 'unknown-contents' } },
    ]);
  });

  it('in a damaged file fall back to the defaults, and that is reported', () => {
    const dataDir = tempFolder();
    fs.writeFileSync(path.join(dataDir, 'settings.json'), '{"theme":');
    const settings = open(dataDir);
    expect(settings.readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(settings.recoveries()).toMatchObject([{ file: 'settings.json', restoredFrom: 'nothing' }]);
    settings.saveSettings(dark);
    expect(open(dataDir).readSettings()).toEqual(dark);
  });
});

describe('the session', () => {
  it('comes back after the service was closed', async () => {
    const dataDir = tempFolder();
    const settings = open(dataDir);
    settings.saveSession(place('search'));
    settings.saveSession(place('notebook'));
    await settings.close();
    expect(open(dataDir).readSession()).toEqual(place('notebook'));
  });

  it('that changes every second is read at once and written a few times a minute', () => {
    vi.useFakeTimers();
    const dataDir = tempFolder();
    const settings = open(dataDir);
    const writes = vi.spyOn(fs, 'renameSync');
    for (let second = 0; second < 20; second += 1) {
      const session = { ...place('library'), positions: [] };
      settings.saveSession(second % 2 === 0 ? session : place('search'));
      expect(settings.readSession().place).toBe(second % 2 === 0 ? 'library' : 'search');
      vi.advanceTimersByTime(1_000);
    }
    const files = new Set(writes.mock.calls.map(([from]) => from));
    expect(files.size).toBeGreaterThan(2);
    expect(files.size).toBeLessThan(12);
    vi.advanceTimersByTime(10_000);
    expect(open(dataDir).readSession().place).toBe('search');
  });

  it('that is damaged or cannot be written costs nothing but comfort', async () => {
    const dataDir = tempFolder();
    fs.writeFileSync(path.join(dataDir, 'session.json'), 'x');
    const settings = open(dataDir);
    expect(settings.readSession()).toEqual(EMPTY_SESSION);
    expect(settings.recoveries()).toEqual([]);
    vi.spyOn(fs, 'writeSync').mockImplementation(() => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    settings.saveSession(place('search'));
    await settings.close();
    expect(settings.readSession()).toEqual(place('search'));
  });
});
