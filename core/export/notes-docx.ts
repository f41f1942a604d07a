import { docxParts, DOCX_MEDIA_TYPE } from './docx/docx-parts';
import type { ExportedPackage } from './exported-package';
import { formatNotesMarkdown, type NotesToExport } from './notes-markdown';

/** The notes as a Word document that says what the Markdown says. */
export const formatNotesDocx = (input: NotesToExport): ExportedPackage => ({
  fileName: `synoptic-notes-${input.today}.docx`,
  mediaType: DOCX_MEDIA_TYPE,
  parts: docxParts(input.words('export.title'), formatNotesMarkdown(input).text),
});
