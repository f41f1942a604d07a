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
import './ui/chip.css';
import './features/library/view/library.css';
import './features/collections/view/collections.css';
import './features/shell/view/place-first.css';

const bufferedKeys = bufferKeys();

/** Should no paint be reported, the program comes all the same. */
const NO_PAINT_MS = 600;

/** The first contentful paint (W3C Paint Timing): a frame that is only asked for still waits for its pixels. */
const painted = new Promise<void>((resolve) => {
  // A page that is not shown paints nothing.
  if (document.visibilityState === 'hidden') return resolve();
  setTimeout(resolve, NO_PAINT_MS);
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
  }).observe({ type: 'paint', buffered: true });
});

void painted.then(() => import('./app/start')).then(({ start }) => start(bufferedKeys));
