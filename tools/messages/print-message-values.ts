import { messageArguments } from './message-arguments';

const HEAD = `/**
 * The keys of \`resources/messages/en.json\` and the values of each message. Written by \`npm run messages\`; change the
 * messages, not this file.
 */

/** A \`<tag>\` of a message, which becomes an element of the window. */
export declare const TAG: unique symbol;
export type Tag = typeof TAG;

export interface MessageValues {
`;

/** The source of \`core/messages/message-values.ts\`. */
export function formatMessageValues(messages: Readonly<Record<string, string>>): string {
  const lines = Object.entries(messages).map(
    ([key, message]) => `  readonly '${key}': ${formatValues(messageArguments(message))};\n`,
  );
  return `${HEAD}${lines.join('')}}\n\nexport type MessageKey = keyof MessageValues;\n`;
}

function formatValues(values: ReadonlyMap<string, string>): string {
  if (values.size === 0) return 'undefined';
  return `{ ${[...values].map(([name, type]) => `readonly ${name}: ${type}`).join('; ')} }`;
}

/** By key, in the plain order of code units: what is alike stands together, and a merge finds its line. */
export const sortMessages = (messages: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1)));
