import * as v from 'valibot';
import { ReaderError } from '@core/contract/failure';
import { parseEnvelope, serializeEnvelope } from '../storage/envelope';
import { isLibraryPath } from './library-files';

/** `library.json` of a library zip: what is in it. The format is described in `docs/library-zip.md`. */
export interface LibraryManifest {
  /** ISO 8601 instant. */
  readonly made: string;
  /** Version of the Synoptic that wrote it, for people. */
  readonly program: string;
  readonly files: readonly LibraryFile[];
}

/** `path` is relative to the data folder; in the zip it stands below `data/`. */
export interface LibraryFile {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export const MANIFEST = 'library.json';
export const DATA = 'data/';
const FORMAT = 'synoptic-library';
const VERSION = 1;

export const printManifest = (manifest: LibraryManifest): string =>
  serializeEnvelope({ format: FORMAT, version: VERSION, ...manifest });

const schema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  made: v.pipe(v.string(), v.isoTimestamp()),
  program: v.pipe(v.string(), v.maxLength(100)),
  files: v.array(
    v.object({
      path: v.pipe(v.string(), v.maxLength(200), v.check(isLibraryPath)),
      bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});

/** @throws ReaderError `not-a-library`, `storage-newer`, `library-damaged` */
export function parseManifest(bytes: Uint8Array): LibraryManifest {
  const envelope = parseEnvelope(bytes);
  if (envelope.state === 'damaged') throw new ReaderError({ code: 'library-damaged', files: [MANIFEST] });
  const { format, version } = envelope.body;
  if (format !== FORMAT) throw new ReaderError({ code: 'not-a-library' });
  if (envelope.state === 'newer' || (typeof version === 'number' && version > VERSION))
    throw new ReaderError({ code: 'storage-newer' });
  const parsed = v.safeParse(schema, envelope.body, { abortEarly: true });
  if (!parsed.success) throw new ReaderError({ code: 'library-damaged', files: [MANIFEST] });
  return parsed.output;
}
