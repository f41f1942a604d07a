/**
 * `npm run dev`: the window reloads as you type. Vite's server answers for the page and passes the bridge on to the built
 * browser host. The desktop has no such mode: it would need a way around its own policy in the product.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { english } from '@core/messages/english';
import { buildIfStale } from './build';
import { helpText, parseFlags, type Flags } from './flags';
import { openBrowser } from './open-browser';
import { PROJECT } from './project';

async function dev(): Promise<number> {
  const parsed = parseFlags(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (parsed.kind === 'help') return (process.stdout.write(helpText()), 0);
  if (parsed.kind === 'fault') return (console.error(parsed.sentence), 2);
  return (await buildIfStale()) ? runBehindVite(parsed.flags) : 1;
}

async function runBehindVite({ dataDir, port, isOpening }: Flags): Promise<number> {
  const args = [
    join(PROJECT, 'out/main/browser.js'),
    '--no-open',
    ...(dataDir === null ? [] : ['--data', dataDir]),
  ];
  const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<URL | null>((resolve) => {
    host.stdout.on('data', (part: Buffer) => {
      const found = /http:\/\/\S+/.exec(part.toString());
      if (found !== null) resolve(new URL(found[0]));
    });
    host.on('exit', () => resolve(null));
  });
  if (address === null) return 1;

  // The page is Vite's, with its inline scripts and its socket, so the strict policy holds for the built hosts alone.
  // Foreign pages stay out by Vite's own rules for Host and CORS, and because the host reads nothing but JSON.
  const { origin } = address;
  const cookie = `synoptic-${address.port}=${address.searchParams.get('token')}`;
  const pass = {
    target: origin,
    changeOrigin: true,
    headers: { origin, cookie, 'sec-fetch-site': 'same-origin' },
  };
  const vite = await createServer({
    root: join(PROJECT, 'renderer'),
    configFile: false,
    plugins: [react()],
    resolve: { alias: { '@core': join(PROJECT, 'core') } },
    server: { host: '127.0.0.1', port: port === 0 ? 5173 : port, proxy: { '/ask': pass, '/events': pass } },
  });
  await vite.listen();
  vite.printUrls();
  console.log(english.text('cli.dev.ready'));
  if (isOpening) openBrowser(vite.resolvedUrls?.local[0] ?? '');
  process.on('SIGINT', () => undefined);
  return new Promise((resolve) => {
    host.on('exit', (code) => void vite.close().then(() => resolve(code ?? 1)));
  });
}

process.exitCode = await dev();
