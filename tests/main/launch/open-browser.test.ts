import { expect, test } from 'vitest';
import { commandFor } from '../../../main/launch/open-browser';

test.each(['linux', 'darwin', 'win32', 'freebsd'] as const)(
  'on %s an address reaches the browser whole',
  (platform) => {
    const url = 'http://127.0.0.1:1/?token=a&b=%20c';
    const [command, ...args] = commandFor(url, platform);
    expect(args.at(-1)).toBe(url);
    expect(command).not.toMatch(/cmd|sh$/);
  },
);
