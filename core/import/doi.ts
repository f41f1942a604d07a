/**
 * The DOI in a piece of text, lower case and without its resolver; `null` where there is none.
 * @param isAddress only an address of the resolver counts: other addresses hold figures that look alike
 */
export function extractDoi(text: string, isAddress = false): string | null {
  if (isAddress && !/^https?:\/\/(?:dx\.)?doi\.org\//i.test(text)) return null;
  const found = /10\.\d{4,9}\/\S{1,300}/.exec(text)?.[0].toLowerCase();
  return found === undefined ? null : found.replace(/[.,;)\]}>]+$/, '');
}
