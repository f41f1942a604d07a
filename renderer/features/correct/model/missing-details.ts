import type { Article, ArticleSummary } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import { listDates } from '@core/language/en/dates';
import { isPartialDate } from '@core/text/citation-schema';
import { creatorsLine } from '@core/text/attribution-text';
import { addAccount, NO_ACCOUNT, wholeText } from './account-fields';
import { dateOfField, writtenDateOf } from './date-field';

/** What an article may leave unsaid of itself, in the order in which it is asked. */
export const DETAILS = ['author', 'outlet', 'date', 'speaker'] as const;
export type Detail = (typeof DETAILS)[number];

export type DetailFields = Readonly<Record<Detail, string>>;
export const NO_DETAILS: DetailFields = { author: '', outlet: '', date: '', speaker: '' };

export function missingIn(article: Article): readonly Detail[] {
  const { citation, accounts, voices, references } = article;
  // A list of references has no author of its own, and nobody speaks in it.
  if (references !== undefined) return [];
  const isSaid: Readonly<Record<Detail, boolean>> = {
    author: citation.author.length > 0,
    outlet: citation.containerTitle !== null || citation.publisher !== null,
    date: citation.issued !== null,
    speaker: accounts.length > 0 || Object.keys(voices).length > 0,
  };
  return DETAILS.filter((detail) => !isSaid[detail]);
}

/** UTF-16 units from the beginning of a text in which its own date may stand. */
const HEAD = 1_200;
const MAX_SUGGESTIONS = 40;
const MAX_DATES = 4;

/** What can be chosen instead of typed: what other articles of the library say, and dates in the head of the text. */
export function suggestionsFor(
  article: Article,
  others: readonly ArticleSummary[],
): Readonly<Record<Detail, readonly string[]>> {
  const ofOthers = (name: (one: ArticleSummary) => readonly string[]): readonly string[] =>
    [...new Set(others.flatMap(name).filter((text) => text !== ''))].sort().slice(0, MAX_SUGGESTIONS);
  const author = creatorsLine(article.citation.author);
  return {
    author: ofOthers(({ creators }) => [creators]),
    outlet: ofOthers(({ outlet }) => [outlet ?? '']),
    date: datesIn(article),
    speaker: [...new Set([author, ...ofOthers(({ witnesses }) => witnesses.map(({ name }) => name))])].filter(
      (name) => name !== '',
    ),
  };
}

function datesIn({ text }: Article): readonly string[] {
  const full = listDates(text.slice(0, HEAD), null).flatMap(({ year, month, day }) => {
    if (year === null || month === null || day === null) return [];
    const date = [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
    return isPartialDate(date) ? [writtenDateOf(date)] : [];
  });
  return [...new Set(full)].slice(0, MAX_DATES);
}

/** What the reader wrote, as corrections. The speaker tells the whole text. */
export function correctionsOf(article: Article, fields: DetailFields): readonly Correction[] {
  const { citation, heardBy } = article;
  const author = fields.author.trim();
  const outlet = fields.outlet.trim();
  const date = dateOfField(fields.date);
  const isCited = author !== '' || outlet !== '' || date !== null;
  const speaker = fields.speaker.trim();
  return [
    ...(isCited
      ? [
          {
            do: 'set-citation',
            citation: {
              ...citation,
              ...(author === '' ? {} : { author: namesIn(author) }),
              ...(outlet === '' ? {} : { containerTitle: outlet }),
              ...(date === null ? {} : { issued: date }),
            },
            heardBy,
          } as const,
        ]
      : []),
    ...(speaker === '' ? [] : addAccount(article, { ...NO_ACCOUNT, witness: speaker }, wholeText(article))),
  ];
}

const namesIn = (line: string): Article['citation']['author'] =>
  line
    .split(/\s*(?:;|,|&|\band\b)\s*/u)
    .filter((name) => name !== '')
    .map((name) => ({ literal: name }));
