import { EMPTY } from '@core/contract/requests';
import type { Handlers } from '../dispatch';
import type { Running } from '../running';
import type { Services } from '../services';
import type { LibraryZipService } from './library-zip-service';

type LibraryZipChannel = Extract<keyof Handlers, `library-zip:${string}`>;

export const libraryZipHandlers = (
  libraryZip: LibraryZipService,
  services: Services,
  running: Running<{ readonly services: Services }>,
): Pick<Handlers, LibraryZipChannel> => ({
  'library-zip:state': () => ({ progress: libraryZip.progress() }),
  'library-zip:pick': async ({ what }) => ({ path: await libraryZip.pick(what) }),
  'library-zip:export': async ({ folder }) => ({ file: await libraryZip.export(folder, services) }),
  'library-zip:import': ({ file }) => libraryZip.import(file, running),
  'library-zip:cancel': () => {
    libraryZip.cancel();
    return EMPTY;
  },
});
