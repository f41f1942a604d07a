import { expect, test } from 'vitest';
import { parseFlags } from '../../../main/launch/flags';

const flags = (...args: string[]) => parseFlags(args, '/home/me');

test('without flags the desktop opens on the default folder', () => {
  expect(flags()).toEqual({
    kind: 'run',
    flags: { browser: false, desktop: false, isOpening: true, port: 0, dataDir: null },
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

test.each([
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
