import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a made page says in one language: an article, and what sites put around one. All of it is invented. */
export interface PageWords {
  readonly title: string;
  readonly author: string;
  /** Ten. */
  readonly paragraphs: readonly string[];
  /** Two. */
  readonly headings: readonly string[];
  readonly items: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Two. */
  readonly notes: readonly string[];
  readonly pull: string;
  readonly caption: string;
  readonly site: string;
  readonly relatedLabel: string;
  readonly moreLabel: string;
  readonly alsoLabel: string;
  /** Six. */
  readonly headlines: readonly string[];
  readonly newsletterTitle: string;
  readonly newsletter: string;
  readonly emailLabel: string;
  readonly subscribe: string;
  readonly cookie: string;
  readonly accept: string;
  readonly reject: string;
  readonly share: readonly string[];
  readonly bio: string;
  readonly bioLabel: string;
  readonly tagsLabel: string;
  readonly tags: readonly string[];
  readonly comments: readonly string[];
  readonly commentNames: readonly string[];
  readonly commentsLabel: string;
  readonly reply: string;
  readonly leave: string;
  readonly ad: string;
  readonly pay: string;
  readonly payTitle: string;
  readonly popular: string;
  readonly home: readonly string[];
  readonly footer: string;
  readonly gallery: readonly string[];
  readonly credit: string;
  readonly galleryLabel: string;
  readonly listen: string;
  readonly minutes: string;
  readonly date: string;
  readonly updated: string;
  readonly tip: string;
  readonly follow: string;
  readonly print: string;
  readonly next: string;
  readonly previous: string;
}

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'uk', 'pl'] as const;
export type PageLanguage = (typeof LANGUAGES)[number];

export const pageWords = (language: PageLanguage): PageWords =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'words', `${language}.json`), 'utf8')) as PageWords;

/** A page as a site would send it, and the text that is its article. */
export interface MadePage {
  readonly html: string;
  /** Paragraphs, headings, rows and captions in order; without the title, the by-line and the date. */
  readonly text: readonly string[];
}
export type PageMaker = (words: PageWords) => MadePage;

/** Elements of one kind, one for each text. */
export const each = (texts: readonly string[], print: (text: string, at: number) => string): string =>
  texts.map(print).join('\n');

export const link = (text: string, at = 0, attributes = ''): string =>
  `<a href="/story/${String(at + 101)}"${attributes === '' ? '' : ` ${attributes}`}>${text}</a>`;

export const tableOf = (rows: readonly (readonly string[])[], attributes = ''): string =>
  `<table${attributes}>${rows
    .map(
      (row, at) =>
        `<tr>${row.map((one) => (at === 0 ? `<th>${one}</th>` : `<td>${one}</td>`)).join('')}</tr>`,
    )
    .join('\n')}</table>`;

export const document = (language: string, words: PageWords, head: string, body: string): string =>
  `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${words.title} | ${words.site}</title>
<meta property="og:title" content="${words.title}"><meta property="og:site_name" content="${words.site}">${head}</head>
<body>${body}</body></html>`;
