import type { Words } from '../messages/translator';
import { escapeInline } from './markdown-escape';
import type { Field } from './passage-source';

/** Fields as a Markdown list, escaped; those without a value are left out. */
export const formatFields = (fields: readonly Field[], words: Words): string =>
  fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `- ${words('export.field', { field: name, value: escapeInline(value) })}`)
    .join('\n');
