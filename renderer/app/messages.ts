/** The window's words: every sentence that it shows comes from here. */
import { createElement, Fragment, type ReactNode } from 'react';
import { english } from '@core/messages/english';
import type { MessageKey } from '@core/messages/message-values';
import type { RichValuesOf } from '@core/messages/translator';

/** The sentence of a key with its values, as text. */
export const t = english.text;

/** A sentence some of whose values, or `<tags>`, are elements. */
export const rich = <K extends MessageKey>(key: K, values: RichValuesOf<K, ReactNode>): ReactNode =>
  createElement(Fragment, null, ...english.parts<K, ReactNode>(key, values));

const list = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });

/** "authors, date and DOI". */
export const joinWords = (words: readonly string[]): string => list.format(words);
