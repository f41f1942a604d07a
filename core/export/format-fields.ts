import { escapeInline } from './markdown-escape';

/** Fields as a Markdown list, escaped; those without a value are left out. */
export const formatFields = (fields: readonly (readonly [string, string])[]): string =>
  fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `- ${name}: ${escapeInline(value)}`)
    .join('\n');
