/** Entry of the browser host: nothing but what must stand before the first import. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Beside the build, not in the shared temporary folder, where another account could lay code for us to run.
enableCompileCache(join(import.meta.dirname, '../cache'));
const { runBrowserHost } = await import('./run-browser-host');
await runBrowserHost(process.argv.slice(2), import.meta.dirname);
