import fs from 'node:fs';
import path from 'node:path';
import type { FolderFault } from '@core/contract/folder-state';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../main/storage/conf';
import { createFolderGuard, guardedStores } from '../../../main/storage/folder-guard';
import { thrownFailureOf } from '../../support/failure-of';
import { tempFolder } from './temp-folder';

function guarded(dataDir: string) {
  let fault: FolderFault | null = null;
  const told: unknown[] = [];
  const guard = createFolderGuard({ fault: () => fault }, (_, payload) => told.push(payload));
  const open = guardedStores(openStore, guard);
  return {
    told,
    guard,
    become: (next: FolderFault | null) => (fault = next),
    store: (file: string) => open({ dataDir, file, check: () => null }),
  };
}

describe('a guarded data folder', () => {
  it('is not written while something is wrong with it, and is told of once', () => {
    const dataDir = tempFolder();
    const { become, guard, store, told } = guarded(dataDir);
    const notes = store('articles/one/notes.json');
    notes.write({ n: 1 });
    become('gone');
    expect(thrownFailureOf(() => notes.write({ n: 2 }))).toEqual({ code: 'folder-closed', fault: 'gone' });
    expect(thrownFailureOf(() => notes.write({ n: 3 }))).toEqual({ code: 'folder-closed', fault: 'gone' });
    expect(notes.read()).toEqual({ n: 1 });
    expect(told).toEqual([{ fault: 'gone' }]);
    become(null);
    notes.write({ n: 4 });
    expect(told).toEqual([{ fault: 'gone' }, { fault: null }]);
    expect(store('articles/one/notes.json').read()).toEqual({ n: 4 });
    guard.close();
  });

  it('holds settings for the sitting and writes them nowhere', () => {
    const dataDir = tempFolder();
    const { become, guard, store } = guarded(dataDir);
    become('read-only');
    const settings = store('settings.json');
    settings.write({ theme: 'dark' });
    expect(settings.read()).toEqual({ theme: 'dark' });
    expect(fs.existsSync(path.join(dataDir, 'settings.json'))).toBe(false);
    guard.close();
  });
});
