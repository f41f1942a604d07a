/**
 * The entry is this small so that nothing stands between the page and its first paint: the style of the frame that the
 * page carries, and then the program.
 */
import { bufferKeys } from './app/early-key-buffer';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/shared.css';
import './styles/forced-colours.css';
import './features/shell/view/shell.css';
import './features/search/view/search.css';

const bufferedKeys = bufferKeys();

/** A page that is not shown draws no frames; it does not wait for one longer than this. */
const NO_FRAME_MS = 250;

const painted = Promise.race([
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  new Promise((resolve) => setTimeout(resolve, NO_FRAME_MS)),
]);

void painted.then(() => import('./app/start')).then(({ start }) => start(bufferedKeys));
