/** UTF-16 units of a passage that a note shows. */
const SHOWN = 220;

export const shortQuote = (quote: string): string =>
  quote.length <= SHOWN ? quote : `${quote.slice(0, SHOWN).trimEnd()} …`;
