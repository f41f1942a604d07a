import { join } from 'node:path';
import { english } from '@core/messages/english';
import { helpText, parseFlags, type Flags } from '../../launch/flags';
import { openBrowser } from '../../launch/open-browser';
import type { AppService } from '../../app';
import { withFirstView } from '../../first-view/first-view-page';
import { openMovedFolder } from '../../moving/open-moved-folder';
import type { DataFolder } from '../../storage/data-folder';
import { openLog } from '../../log/log';
import { logCrashes } from '../../log/log-crashes';
import { backupPlace } from '../backup-place';
import { defaultDataDir } from '../data-dir';
import { externalLink } from '../external-link';
import { sentenceOf } from '../startup-error';
import { startServer, type BrowserServer } from './server';

/** Runs the loopback host until a signal ends it. `outDir` is the folder of the built main process. */
export async function runBrowserHost(args: readonly string[], outDir: string): Promise<void> {
  const parsed = parseFlags(args, process.cwd());
  if (parsed.kind === 'help') return void process.stdout.write(helpText());
  if (parsed.kind === 'fault') return stop(parsed.sentence, 2);
  let folder: DataFolder | null = null;
  try {
    folder = openMovedFolder(parsed.flags.dataDir ?? defaultDataDir(), (line) => console.log(line));
    await serve(parsed.flags, folder, outDir);
  } catch (error) {
    folder?.close();
    stop(sentenceOf(error), 1);
  }
}

/** Where no page comes to ask, the library is loaded all the same. */
const NO_PAGE_MS = 1_500;

async function serve(flags: Flags, folder: DataFolder, outDir: string): Promise<void> {
  let loading: Promise<AppService> | null = null;
  const reader = (): Promise<AppService> => (loading ??= load(flags, folder, outDir));
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const server = await startServer({
    root: join(outDir, '../renderer'),
    port: flags.port,
    answer: async (channel, raw) => (await reader()).answer(channel, raw),
    fillPage: (page) => withFirstView(page, folder.dir),
    onPageSent: () => begin(),
  });
  closeOnSignal(server, reader, folder);
  console.log(english.text('cli.start.open-at', { address: server.url }));
  console.log(english.text('cli.start.how-to-close'));
  if (flags.isOpening) openBrowser(server.url);
  // Loading holds this thread, and a page would wait half a second for its first byte. So it begins once the page has
  // its
  // files, and the two run side by side.
  setTimeout(begin, NO_PAGE_MS);
  await begun;
  const { subscribe, importPaths } = await reader();
  subscribe(server.send);
  if (flags.importPaths.length > 0) await importPaths(flags.importPaths, (line) => console.log(line));
}

/** Most of what loading takes, so not a part of what stands before the first answer. */
const loadModules = () => Promise.all([import('../load-app'), import('../../storage/conf')]);

async function load(flags: Flags, folder: DataFolder, outDir: string): Promise<AppService> {
  const log = openLog(folder.dir, outDir);
  logCrashes(log);
  const [{ loadApp: loadReader }, { openStore }] = await loadModules();
  return loadReader(outDir, {
    dataDir: folder.dir,
    folder,
    ...backupPlace(flags),
    log,
    openStore,
    host: 'browser',
    // Only checks the address: the page asks the user and opens it.
    openLink: (url) => Promise.resolve(externalLink(url) !== null),
  });
}

function closeOnSignal(server: BrowserServer, reader: () => Promise<AppService>, folder: DataFolder): void {
  let isClosing = false;
  const close = async (): Promise<void> => {
    // A second Ctrl+C means now: what was acknowledged is on disk anyway.
    if (isClosing) process.exit(130);
    isClosing = true;
    await server.close();
    await (await reader()).close();
    folder.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void close().catch((error: unknown) => stop(sentenceOf(error), 1)));
  }
}

function stop(sentence: string, code: 1 | 2): void {
  console.error(sentence);
  process.exit(code);
}
