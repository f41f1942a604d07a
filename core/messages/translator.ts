/**
 * Messages in ICU MessageFormat, formatted by intl-messageformat. A sentence is written once, in
 * `resources/messages/<language>.json`, under a key that says where it is shown and not how it reads.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageKey, MessageValues, Tag } from './message-values';

export type Messages = Readonly<Record<MessageKey, string>>;

/** The values that a message must be given; an empty list where it takes none. */
export type ValuesOf<K extends MessageKey> = [MessageValues[K]] extends [undefined] ? [] : [MessageValues[K]];

/** The same for a message whose values and `<tags>` become elements `E` of the window. */
export type RichValuesOf<K extends MessageKey, E> = {
  readonly [Name in keyof MessageValues[K]]: MessageValues[K][Name] extends Tag
    ? (children: readonly (string | E)[]) => E
    : MessageValues[K][Name] | E;
};

/** The keys of messages without values: what a table of labels holds. */
export type LabelKey = { [K in MessageKey]: MessageValues[K] extends undefined ? K : never }[MessageKey];

export interface Translator {
  text<K extends MessageKey>(key: K, ...values: ValuesOf<K>): string;
  /** The message in pieces: strings, and what its tags and values became. */
  parts<K extends MessageKey, E>(key: K, values: RichValuesOf<K, E>): readonly (string | E)[];
}

/** What core prints with: whoever calls it passes the words of the reader's language in, and core knows none itself. */
export type Words = Translator['text'];

/** A message in which no character means anything to ICU is shown as it is written, without its parser. */
const isPlain = (message: string): boolean => !/[{<']/.test(message);

/** @param language BCP 47, for plurals and numbers */
export function createTranslator(language: string, messages: Messages): Translator {
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  const compile = (key: MessageKey): IntlMessageFormat => {
    const format = compiled.get(key) ?? new IntlMessageFormat(messages[key], language);
    compiled.set(key, format);
    return format;
  };
  return {
    text: (key, ...[values]) =>
      isPlain(messages[key]) ? messages[key] : String(compile(key).format<string>(values as never)),
    parts: (key, values) => [compile(key).format(values as never)].flat() as never,
  };
}
