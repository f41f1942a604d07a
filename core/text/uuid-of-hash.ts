/**
 * A UUID of version 8 (RFC 9562): 122 bits of a hash, so that the same thing has the same one wherever it is met.
 * @param hash hexadecimal, 32 digits or more
 */
export const uuidOfHash = (hash: string): string =>
  [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
