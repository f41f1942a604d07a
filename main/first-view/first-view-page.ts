import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '@core/contract/settings';
import { parseEnvelope, type Body } from '../storage/envelope';
import { readOwnFile } from '../storage/plain-file';
import { drawFirstView } from './draw-first-view';
import { FIRST_VIEW_FILE, FIRST_VIEW_LIMIT, parseFirstView, type FirstView } from './first-view';

/** The empty place of `renderer/index.html`. */
const PLACE = /(<main class="place"[^>]*>)(<\/main>)/;

/**
 * The page with what the reader will see first already in it, where that is the library: it is painted with the frame,
 * a second before the program has read the library and drawn it. Anything that cannot be read leaves the page as it is.
 * @param dataDir the data folder; the library in it need not be open
 */
export function withFirstView(page: string, dataDir: string): string {
  const session = readSession(dataDir);
  if (session !== null && !opensOnWholeLibrary(session)) return page;
  const view = readFirstView(dataDir);
  return view === null ? page : page.replace(PLACE, (_, begin, end) => begin + drawFirstView(view) + end);
}

/** Where the reader drew the list wider or narrower the drawn one would jump, so there is none. */
const opensOnWholeLibrary = ({ place, collectionId, layouts }: Partial<Session>): boolean =>
  place === 'library' &&
  collectionId === undefined &&
  !Object.keys(layouts ?? {}).some((group) => group.includes('reading'));

const readSession = (dataDir: string): Partial<Session> | null =>
  readBody(join(dataDir, 'session.json')) as Partial<Session> | null;

function readFirstView(dataDir: string): FirstView | null {
  const body = readBody(join(dataDir, 'index', FIRST_VIEW_FILE));
  return body === null ? null : parseFirstView(body);
}

function readBody(file: string): Body | null {
  const bytes = readSmall(file);
  if (bytes === null) return null;
  const envelope = parseEnvelope(bytes);
  return envelope.state === 'good' ? envelope.body : null;
}

function readSmall(file: string): Buffer | null {
  try {
    return statSync(file).size > FIRST_VIEW_LIMIT ? null : readOwnFile(file);
  } catch {
    return null;
  }
}
