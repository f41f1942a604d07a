import type { ExportFormat } from '../contract/export-formats';
import type { ExportedFile } from '../contract/requests';
import { formatNotesJsonLd } from './notes-json-ld';
import { formatNotesMarkdown, type NotesToExport } from './notes-markdown';

/** Writes what is exported as one file. */
export type Exporter = (notes: NotesToExport) => ExportedFile;

/** One line an exporter; one whose name is in the contract and that is missing here does not compile. */
export const EXPORTERS: Readonly<Record<ExportFormat, Exporter>> = {
  markdown: formatNotesMarkdown,
  'json-ld': formatNotesJsonLd,
};

export const DEFAULT_FORMAT: ExportFormat = 'markdown';
