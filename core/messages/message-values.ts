/**
 * The keys of `resources/messages/en.json` and the values of each message. Written by `npm run messages`; change the
 * messages, not this file.
 */

/** A `<tag>` of a message, which becomes an element of the window. */
export declare const TAG: unique symbol;
export type Tag = typeof TAG;

export interface MessageValues {
  readonly 'log.empty': undefined;
  readonly 'log.title': undefined;
  readonly 'notebook.count': { readonly count: number };
  readonly 'notebook.countFiltered': { readonly shown: number; readonly count: number };
  readonly 'notebook.empty.action': undefined;
  readonly 'notebook.empty.bookmark': { readonly key: Tag; readonly bookmark: string | number };
  readonly 'notebook.empty.conclusion': { readonly key: Tag; readonly conclusion: string | number };
  readonly 'notebook.empty.highlight': { readonly key: Tag; readonly highlight: string | number };
  readonly 'notebook.empty.note': {
    readonly key: Tag;
    readonly note: string | number;
    readonly tag: string | number;
  };
  readonly 'notebook.empty.text': undefined;
  readonly 'notebook.empty.title': undefined;
  readonly 'notebook.export.all': undefined;
  readonly 'notebook.export.these': undefined;
  readonly 'notebook.failed': undefined;
  readonly 'notebook.filter.clear': undefined;
  readonly 'notebook.filter.colour': undefined;
  readonly 'notebook.filter.kind': undefined;
  readonly 'notebook.filter.label': undefined;
  readonly 'notebook.filter.subject': undefined;
  readonly 'notebook.filter.subject.all': undefined;
  readonly 'notebook.filter.subject.counted': { readonly title: string | number; readonly count: number };
  readonly 'notebook.filter.tag': undefined;
  readonly 'notebook.filter.title': undefined;
  readonly 'notebook.filter.words': undefined;
  readonly 'notebook.gone.article': undefined;
  readonly 'notebook.gone.comparison': undefined;
  readonly 'notebook.kind.bookmark': undefined;
  readonly 'notebook.kind.highlight': undefined;
  readonly 'notebook.kind.inference': undefined;
  readonly 'notebook.kind.note': undefined;
  readonly 'notebook.kind.tag': undefined;
  readonly 'notebook.loading': undefined;
  readonly 'notebook.more': { readonly count: number };
  readonly 'notebook.noMatch.hint': undefined;
  readonly 'notebook.noMatch.title': undefined;
  readonly 'notebook.orphans.hint': undefined;
  readonly 'notebook.orphans.title': undefined;
  readonly 'notebook.place.article': undefined;
  readonly 'notebook.place.bySource': undefined;
  readonly 'notebook.place.comparison': undefined;
  readonly 'notebook.place.heading': undefined;
  readonly 'notebook.place.inArticle': undefined;
  readonly 'notebook.place.passage': { readonly number: string | number };
  readonly 'notebook.place.spoken': { readonly place: string | number; readonly speaker: string | number };
  readonly 'notebook.place.was': { readonly title: string | number };
  readonly 'notebook.title': undefined;
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
