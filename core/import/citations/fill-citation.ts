import type { Article } from '../../contract/article';
import type { Citation } from '../../contract/citation';
import type { AttachedFields } from '../../contract/correction';

/** Every field that a reference may fill, in the order in which they are told. */
const FIELDS = [
  'title',
  'author',
  'issued',
  'containerTitle',
  'publisher',
  'url',
  'doi',
] as const satisfies readonly (keyof AttachedFields)[];
export type AttachedField = keyof AttachedFields;

/** What is known stays: a title of ours alone gives way to one that the source has. */
export function fillCitation(citation: Citation, fields: AttachedFields): Citation {
  const added = Object.fromEntries(
    Object.entries(fields).filter(([field]) => isMissing(citation, field as AttachedField)),
  ) as AttachedFields;
  return { ...citation, ...added, ...(added.title === undefined ? {} : { titleIsOurs: false }) };
}

/**
 * What a reference says and an article leaves unknown. A field that the reader emptied stays empty, and a digest keeps
 * the title that it was given.
 * @param read the article as it was read from its file
 * @param shown the article as its reader corrected it
 */
export function missingFields(
  reference: Citation,
  read: Pick<Article, 'citation' | 'kind'>,
  shown: Pick<Article, 'citation'>,
): AttachedFields {
  const wanted = FIELDS.filter(
    (field) =>
      isMissing(read.citation, field) &&
      isMissing(shown.citation, field) &&
      isSaid(reference, field) &&
      !(field === 'title' && read.kind === 'digest'),
  );
  return Object.fromEntries(wanted.map((field) => [field, reference[field]])) as AttachedFields;
}

const isMissing = (citation: Citation, field: AttachedField): boolean =>
  field === 'title' ? citation.titleIsOurs : !isSaid(citation, field);

function isSaid(citation: Citation, field: AttachedField): boolean {
  const value = citation[field];
  return value !== undefined && value !== null && value.length > 0;
}
