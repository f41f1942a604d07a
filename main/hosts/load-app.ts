import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../log/log';
import { createApp, type AppService } from '../app';
import type { AppOptions } from '../app-options';

type HostOptions = Pick<
  AppOptions,
  | 'dataDir'
  | 'folder'
  | 'backups'
  | 'openStore'
  | 'host'
  | 'openLink'
  | 'showFile'
  | 'pickFolder'
  | 'pickZip'
  | 'savePdf'
> & {
  readonly log: Log;
};

/** Creates the app from what a build leaves around `outDir`, the folder of the built main process. */
export function loadApp(outDir: string, options: HostOptions): Promise<AppService> {
  return createApp({
    ...options,
    resourcesDir: join(outDir, '../../resources'),
    workersDir: outDir,
    platform: process.platform === 'darwin' ? 'mac' : 'other',
    version: readVersion(join(outDir, '../../package.json')),
    reportError: (error) => console.error(error),
  });
}

function readVersion(file: string): string {
  const parsed = JSON.parse(readFileSync(file, 'utf8')) as { readonly version?: unknown };
  return typeof parsed.version === 'string' ? parsed.version : 'unknown';
}
