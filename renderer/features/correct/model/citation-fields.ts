import type { Article } from '@core/contract/article';
import type { Citation, Creator } from '@core/contract/citation';
import { extractDoi } from '@core/import/doi';
import type { LabelKey } from '@core/messages/translator';
import { creatorsLine } from '@core/text/attribution-text';
import { dateFault, dateOfField, writtenDateOf } from './date-field';

/** The citation as a form holds it: one string a field, empty for "unknown". */
export interface CitationFields {
  readonly title: string;
  readonly titleIsOurs: boolean;
  /** One a line. */
  readonly authors: string;
  readonly outlet: string;
  readonly publisher: string;
  readonly issued: string;
  readonly language: string;
  readonly url: string;
  readonly doi: string;
  readonly heardBy: string;
}

export const fieldsOf = ({ citation, heardBy }: Article): CitationFields => ({
  title: citation.title,
  titleIsOurs: citation.titleIsOurs,
  authors: citation.author.map(nameOf).join('\n'),
  outlet: citation.containerTitle ?? '',
  publisher: citation.publisher ?? '',
  issued: writtenDateOf(citation.issued),
  language: citation.language ?? '',
  url: citation.url ?? '',
  doi: citation.doi ?? '',
  heardBy: heardBy ?? '',
});

/** An author whose line was left alone keeps the family and given name that the source gave him. */
export function citationOf(
  fields: CitationFields,
  before: Article,
): { readonly citation: Citation; readonly heardBy: string | null } {
  const known = new Map(before.citation.author.map((creator) => [nameOf(creator), creator]));
  const doi = extractDoi(fields.doi);
  const names = fields.authors.split('\n').map((line) => line.trim());
  return {
    citation: {
      title: fields.title.trim(),
      titleIsOurs: fields.titleIsOurs,
      author: names.filter((name) => name !== '').map((name) => known.get(name) ?? { literal: name }),
      issued: dateOfField(fields.issued),
      containerTitle: orNull(fields.outlet),
      publisher: orNull(fields.publisher),
      language: orNull(fields.language),
      url: orNull(fields.url),
      ...(doi === null ? {} : { doi }),
    },
    heardBy: orNull(fields.heardBy),
  };
}

/** What is wrong, by field; a field that is no key is right. */
export function faultsOf(fields: CitationFields): Partial<Record<keyof CitationFields, LabelKey>> {
  const checks: readonly (readonly [keyof CitationFields, boolean, LabelKey])[] = [
    ['title', fields.title.trim() !== '', 'correct.fault.title'],
    ['language', isLanguage(fields.language.trim()), 'correct.fault.language'],
    ['url', isAddress(fields.url.trim()), 'correct.fault.url'],
    ['doi', fields.doi.trim() === '' || extractDoi(fields.doi) !== null, 'correct.fault.doi'],
  ];
  const issued = dateFault(fields.issued);
  return {
    ...Object.fromEntries(checks.flatMap(([field, isRight, fault]) => (isRight ? [] : [[field, fault]]))),
    ...(issued === undefined ? {} : { issued }),
  };
}

function isLanguage(code: string): boolean {
  try {
    return code === '' || Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

const isAddress = (address: string): boolean =>
  address === '' || (/^https?:\/\//i.test(address) && URL.canParse(address));
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const nameOf = (creator: Creator): string => creatorsLine([creator]);
