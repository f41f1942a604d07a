import type { ImportReader } from '../import/import-client';

/** Readers of documents by what they are for: a book that is opened does not wait behind an import of a thousand. */
export interface LibraryReaders {
  readonly forImport: ImportReader;
  /** Originals that are shown, and books that are split. */
  readonly forOriginals: ImportReader;
  /** Texts that are opened or changed. */
  readonly forTexts: ImportReader;
  close(): Promise<void>;
}

export function openReaders(openReader: () => ImportReader): LibraryReaders {
  const [forImport, forOriginals, forTexts] = [openReader(), openReader(), openReader()];
  return {
    forImport,
    forOriginals,
    forTexts,
    async close() {
      await forImport.close();
      await forOriginals.close();
      await forTexts.close();
    },
  };
}
