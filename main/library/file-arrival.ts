import type { ListedFile } from './list-files';
import type { Arrival } from './take-document';

/** A file of the disk on its way in. */
export const fileArrival = ({ path, size }: ListedFile): Arrival => ({ name: path, from: { path, size } });
