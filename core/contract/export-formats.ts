/** The names of the exporters that `core/export/exporters.ts` holds. */
export const EXPORT_FORMATS = ['markdown', 'json-ld'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
