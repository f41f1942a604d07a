import type { ExportFormat, PackageFormat } from '../contract/export-formats';
import type { ExportedFile } from '../contract/requests';
import type { ExportedPackage } from './exported-package';
import { formatNotesCsv } from './notes-csv';
import { formatNotesDocx } from './notes-docx';
import { formatNotesFiles } from './notes-files';
import { formatNotesHtml } from './notes-html';
import { formatNotesJsonLd } from './notes-json-ld';
import { formatNotesRefiQda } from './notes-refi-qda';
import type { Hash } from '../text/hash';
import { formatNotesMarkdown, type NotesToExport } from './notes-markdown';

/** Writes what is exported as one file. */
export type Exporter = (notes: NotesToExport) => ExportedFile;
/** The same as parts that are to be packed. */
export type PackageExporter = (notes: NotesToExport, hash: Hash) => ExportedPackage;

/** One line an exporter; one whose name is in the contract and that is missing here does not compile. */
export const EXPORTERS: Readonly<Record<ExportFormat, Exporter>> = {
  markdown: formatNotesMarkdown,
  'json-ld': formatNotesJsonLd,
  html: formatNotesHtml,
  csv: formatNotesCsv,
};

export const PACKAGE_EXPORTERS: Readonly<Record<PackageFormat, PackageExporter>> = {
  docx: formatNotesDocx,
  'markdown-files': formatNotesFiles,
  'refi-qda': formatNotesRefiQda,
};

export const DEFAULT_FORMAT: ExportFormat = 'markdown';
