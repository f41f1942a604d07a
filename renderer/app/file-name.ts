const MAX_NAME = 80;
/** Letters, digits and hyphens, which every file system takes. */
export const fileNameOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, MAX_NAME) || 'synoptic';
