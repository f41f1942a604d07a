import { expect, test } from 'vitest';
import { defaultDataDir } from '../../../main/hosts/data-dir';

test('notes lie where Electron keeps its user data, on every platform', () => {
  expect(defaultDataDir('linux', {}, '/home/me')).toBe('/home/me/.config/synoptic');
  expect(defaultDataDir('linux', { XDG_CONFIG_HOME: '/etc/me' }, '/home/me')).toBe('/etc/me/synoptic');
  expect(defaultDataDir('linux', { XDG_CONFIG_HOME: 'relative' }, '/home/me')).toBe(
    '/home/me/.config/synoptic',
  );
  expect(defaultDataDir('darwin', {}, '/Users/me')).toBe('/Users/me/Library/Application Support/synoptic');
  expect(defaultDataDir('win32', { APPDATA: 'C:\\Data' }, 'C:\\me')).toBe('C:\\Data\\synoptic');
  expect(defaultDataDir('win32', {}, 'C:\\me')).toBe('C:\\me\\AppData\\Roaming\\synoptic');
});
