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
