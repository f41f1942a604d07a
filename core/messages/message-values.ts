/**
 * The keys of `resources/messages/en.json` and the values of each message. Written by `npm run messages`; change the
 * messages, not this file.
 */

/** A `<tag>` of a message, which becomes an element of the window. */
export declare const TAG: unique symbol;
export type Tag = typeof TAG;

export interface MessageValues {
  readonly 'ui.close': undefined;
  readonly 'ui.failure.reload': undefined;
  readonly 'ui.failure.text': undefined;
  readonly 'ui.failure.title': undefined;
  readonly 'ui.notices': undefined;
  readonly 'ui.notices.close': undefined;
  readonly 'ui.panel.hide': undefined;
  readonly 'ui.panel.show': undefined;
  readonly 'ui.recovery.fault': undefined;
  readonly 'ui.recovery.kept': { readonly source: string; readonly count: number };
  readonly 'ui.recovery.nothing': undefined;
  readonly 'ui.recovery.original': undefined;
  readonly 'ui.recovery.restored': undefined;
  readonly 'ui.recovery.untouched': undefined;
  readonly 'ui.retry': undefined;
}

export type MessageKey = keyof MessageValues;
