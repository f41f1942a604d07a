/** The names of the exporters that `core/export/exporters.ts` holds: those of one text, and those of several parts. */
export const EXPORT_FORMATS = ['markdown', 'json-ld', 'html', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** `markdown-files`: a zip with one Markdown file a source; `refi-qda`: a project for programs of qualitative analysis. */
export const PACKAGE_FORMATS = ['docx', 'markdown-files', 'refi-qda'] as const;
export type PackageFormat = (typeof PACKAGE_FORMATS)[number];
