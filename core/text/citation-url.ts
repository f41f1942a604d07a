import type { Citation } from '../contract/citation';

/** Where the thing can be looked up; by its DOI where it has one, which outlives addresses. `null` is "unknown". */
export const citationUrl = ({ doi, url }: Pick<Citation, 'doi' | 'url'>): string | null =>
  doi === undefined ? url : `https://doi.org/${doi}`;
