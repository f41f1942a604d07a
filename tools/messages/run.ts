/** `npm run messages`: orders the English messages by key and writes the types of their values. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { formatMessageValues, sortMessages } from './print-message-values';

const at = (path: string): string => resolve(import.meta.dirname, '../..', path);
const MESSAGES = at('resources/messages/en.json');
const VALUES = at('core/messages/message-values.ts');

const messages = sortMessages(JSON.parse(readFileSync(MESSAGES, 'utf8')) as Record<string, string>);
writeFileSync(MESSAGES, `${JSON.stringify(messages, null, 2)}\n`);
const options = { ...(await resolveConfig(VALUES)), filepath: VALUES };
writeFileSync(VALUES, await format(formatMessageValues(messages), options));
