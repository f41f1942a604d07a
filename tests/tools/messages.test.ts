import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../main/launch/project';
import { messageArguments } from '../../tools/messages/message-arguments';
import { formatMessageValues, sortMessages } from '../../tools/messages/print-message-values';

const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
const VALUES = 'core/messages/message-values.ts';
const messages = JSON.parse(read('resources/messages/en.json')) as Record<string, string>;
const keys = Object.keys(messages);

const sources = ['core', 'main', 'renderer']
  .flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  .filter((file) => !file.endsWith(VALUES))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('the messages', () => {
  test('each is a message that ICU can read', () => {
    const broken = keys.filter((key) => {
      try {
        messageArguments(messages[key] ?? '');
        return false;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  test('each is used', () => {
    const literals = new Set([...sources.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)].map(([, key]) => key));
    // A key that is put together of a name: `command.${id}`. The types hold that each of its values is a key.
    const prefixes = [...sources.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, prefix = '']) => prefix);
    const isUsed = (key: string): boolean =>
      literals.has(key) || prefixes.some((prefix) => key.startsWith(prefix));
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  test('they are in order, and the types of keys and values are those of the file (npm run messages)', async () => {
    expect(keys).toEqual(Object.keys(sortMessages(messages)));
    const options = { ...(await resolveConfig(join(PROJECT, VALUES))), filepath: VALUES };
    expect(read(VALUES)).toBe(await format(formatMessageValues(messages), options));
  });
});
