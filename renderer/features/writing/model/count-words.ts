const LINK_ADDRESS = /\]\([^()\s]*\)/g;

/** Words as people count them; the address of a link is none. */
export const countWords = (markdown: string): number =>
  markdown.replace(LINK_ADDRESS, ']').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
