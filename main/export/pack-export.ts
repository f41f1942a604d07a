import type { ExportedFile, PackedFile } from '@core/contract/requests';
import type { ExportedPackage } from '@core/export/exported-package';
import { zipOf } from '../library-zip/zip-writer';

/** Any export as bytes that cross the bridge. */
export const fileOf = async (file: ExportedFile | ExportedPackage): Promise<PackedFile> => {
  if ('parts' in file) return packExport(file);
  const { fileName, mediaType, text } = file;
  return { fileName, mediaType, base64: Buffer.from(text, 'utf8').toString('base64') };
};

/** Packs the parts of an export into one zip. */
export async function packExport({ fileName, mediaType, parts }: ExportedPackage): Promise<PackedFile> {
  const zip = await zipOf(parts.map(({ name, text }) => ({ name, bytes: Buffer.from(text, 'utf8') })));
  return { fileName, mediaType, base64: zip.toString('base64') };
}
