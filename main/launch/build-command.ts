/** `npm run build`: builds whether stale or not. */
import { build } from './build';

process.exitCode = (await build()) ? 0 : 1;
