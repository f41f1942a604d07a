/** Entry of the desktop host: wiring only. */
import { runDesktop } from './hosts/desktop/run-desktop';

runDesktop(process.argv.slice(1), import.meta.dirname);
