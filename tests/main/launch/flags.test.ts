import { expect, test } from 'vitest';
import { backupPlace } from '../../../main/hosts/backup-place';
import { parseFlags } from '../../../main/launch/flags';

const flags = (...args: string[]) => parseFlags(args, '/home/me');

test('without flags the desktop opens on the default folder', () => {
  expect(flags()).toEqual({
    kind: 'run',
    flags: {
      browser: false,
      desktop: false,
      isOpening: true,
      port: 0,
      dataDir: null,
      backupsDir: null,
      isBackingUp: true,
      importPaths: [],
    },
  });
});

test('each flag is read, in any order and with either spelling', () => {
  const all = { browser: true, desktop: false, isOpening: false, port: 8080, dataDir: '/home/me/notes' };
  expect(flags('--browser', '--no-open', '--port', '8080', '--data', 'notes')).toMatchObject({ flags: all });
  expect(flags('--data=/home/me/notes', '--port=8080', '--no-open', '--browser')).toMatchObject({
    flags: all,
  });
  expect(flags('--browser', '--help')).toEqual({ kind: 'help' });
});

test('backups lie where they are told to, or nowhere', () => {
  expect(flags('--backups', 'copies')).toMatchObject({ flags: { backupsDir: '/home/me/copies' } });
  expect(flags('--no-backups')).toMatchObject({ flags: { isBackingUp: false } });
  expect(backupPlace({ dataDir: '/home/me/notes', backupsDir: null, isBackingUp: true })).toEqual({
    backups: { folder: '/home/me/notes-backups', place: 'beside' },
  });
  expect(backupPlace({ dataDir: null, backupsDir: null, isBackingUp: true })).toEqual({});
  expect(backupPlace({ dataDir: '/a', backupsDir: '/b', isBackingUp: true })).toMatchObject({
    backups: { place: 'flag' },
  });
  expect(backupPlace({ dataDir: '/a', backupsDir: '/b', isBackingUp: false })).toEqual({ backups: 'none' });
});

test('--import takes every path that follows it, and comes more than once', () => {
  expect(flags('--import', 'a.pdf', '/b/c', '--browser', '--import=d')).toMatchObject({
    flags: { browser: true, importPaths: ['/home/me/a.pdf', '/b/c', '/home/me/d'] },
  });
  expect(flags('--import', 'a.pdf', '--browser', 'b.pdf')).toMatchObject({ kind: 'fault' });
});

test.each([
  [['--import'], '--import needs a value'],
  [['--import', '--browser'], '--import needs a path'],
  [['--colour'], 'Unknown flag --colour'],
  [['-x'], 'Unknown flag -x'],
  [['--constructor'], 'Unknown flag --constructor'],
  [['notes'], 'Unexpected argument "notes"'],
  [['--port'], '--port needs a value'],
  [['--port', '0'], '--port needs a number'],
  [['--port', '65536'], '--port needs a number'],
  [['--port', '80x'], '--port needs a number'],
  [['--port', '--browser'], '--port needs a number'],
  [['--data'], '--data needs a value'],
  [['--data='], '--data needs a value'],
  [['--browser=no'], '--browser takes no value'],
  [['--browser', '--desktop'], 'exclude each other'],
])('%j is answered by one sentence', (args, words) => {
  const parsed = flags(...args);
  expect(parsed).toMatchObject({ kind: 'fault', sentence: expect.stringContaining(words) as unknown });
});
