import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { installElectron, reasonIn } from '../../../main/launch/install-electron';
import { electronBinary } from '../../../main/launch/project';

let project = '';
const electron = (): string => join(project, 'node_modules/electron');
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'install-'));
  mkdirSync(electron(), { recursive: true });
  writeFileSync(join(electron(), 'package.json'), '{"version":"45.4.1"}');
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(project, { recursive: true });
});
const installer = (script: string): void => writeFileSync(join(electron(), 'install.js'), script);

const WORKING = `
const { mkdirSync, writeFileSync } = require('node:fs');
mkdirSync(__dirname + '/dist');
writeFileSync(__dirname + '/dist/electron', '');
writeFileSync(__dirname + '/path.txt', 'electron');`;
const FAILING = `console.error('Error: getaddrinfo ENOTFOUND github.com\\n    at somewhere (file.js:1)'); process.exit(1);`;

test('the installer is run where the binary is missing, and its binary is found', async () => {
  installer(WORKING);
  expect(electronBinary(project)).toBeNull();
  expect(await installElectron(project, false)).toEqual({ isInstalled: true });
  expect(electronBinary(project)).toBe(join(electron(), 'dist/electron'));
});

test('a failure is told in words, without a stack', async () => {
  installer(FAILING);
  const installed = await installElectron(project, false);
  expect(installed).toEqual({
    isInstalled: false,
    reason: 'its download failed: getaddrinfo ENOTFOUND github.com',
  });
});

test('a failure is remembered until the user tries again', async () => {
  installer(FAILING);
  await installElectron(project, false);
  installer(WORKING);
  expect(await installElectron(project, false)).toMatchObject({
    isInstalled: false,
    reason: expect.stringContaining('--desktop tries again') as unknown,
  });
  expect(await installElectron(project, true)).toEqual({ isInstalled: true });
});

test('a failure of another version is not remembered', async () => {
  installer(FAILING);
  await installElectron(project, false);
  installer(WORKING);
  writeFileSync(join(electron(), 'package.json'), '{"version":"46.0.0"}');
  expect(await installElectron(project, false)).toEqual({ isInstalled: true });
});

test('an installer that says nothing is a failed download', () =>
  expect(reasonIn('\n')).toBe('its download failed'));
