import type { ImportClient } from '../import/import-client';

/**
 * One import client for each purpose: a book that is opened does not wait in a queue behind an import of a thousand.
 */
export interface ImportClients {
  readonly forImport: ImportClient;
  /** Originals that are shown, and books that are split. */
  readonly forOriginals: ImportClient;
  /** Texts that are opened or changed. */
  readonly forTexts: ImportClient;
  close(): Promise<void>;
}

export function openImportClients(openClient: () => ImportClient): ImportClients {
  const [forImport, forOriginals, forTexts] = [openClient(), openClient(), openClient()];
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
