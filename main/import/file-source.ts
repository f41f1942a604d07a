import type { ListedFile } from './list-files';
import type { DocumentSource } from './ingest';

/** A file of the disk on its way in. */
export const fileSource = ({ path, size }: ListedFile): DocumentSource => ({
  name: path,
  from: { path, size },
});
