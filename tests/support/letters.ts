/** Letters and figures of a text as a bag, without what only writes the same otherwise: case, marks, raised forms. */
export function lettersOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]/gu) ?? [])
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** How many letters of the first the second does not have. */
export function lettersLost(before: string, after: string): number {
  const there = lettersOf(after);
  let lost = 0;
  for (const [letter, count] of lettersOf(before)) lost += Math.max(0, count - (there.get(letter) ?? 0));
  return lost;
}

/**
 * The pieces of a document whose letters stand nowhere in `after`, as they follow one another: a bag of letters can
 * hide that one sentence vanished and another came twice. Short ones are left to the bag.
 */
export function missingPieces(pieces: readonly string[], after: string, shortest = 12): readonly string[] {
  const whole = lettersOnly(after);
  let reached = 0;
  return pieces.filter((piece) => {
    const letters = lettersOnly(piece);
    if (letters.length < shortest) return false;
    // Most pieces come in the order of the text, so that the search begins where the last one ended.
    const near = whole.indexOf(letters, reached);
    const at = near === -1 ? whole.indexOf(letters) : near;
    if (at !== -1) reached = at + letters.length;
    return at === -1;
  });
}

const lettersOnly = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    // Old typesetters paint a diaeresis over a letter without its dot.
    .replaceAll('\u0131', 'i')
    .replace(/[^\p{L}\p{N}]/gu, '');
