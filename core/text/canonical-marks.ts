import type { Mark } from '../contract/article';

/**
 * A character and all that NFC may fuse with it: combining marks, Hangul vowels and finals, and the Kirat Rai vowels,
 * which are the letters among Unicode's "NFC quick check: maybe". Nothing fuses with a space.
 */
const CLUSTER = / |[^][\p{M}\u1160-\u1175\u11A8-\u11C2\u{16D63}\u{16D67}]*/gu;

/**
 * Marks of a text moved to where they stand in its NFC, in time linear in the text. A mark that began or ended inside
 * a cluster takes in the whole of it.
 */
export function composeMarks(text: string, marks: readonly Mark[]): readonly Mark[] {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const { start, end } of marks) {
    starts.set(start, 0);
    ends.set(end, 0);
  }
  const wanted = [...new Set([...starts.keys(), ...ends.keys()])].sort((a, b) => a - b);
  let next = 0;
  let from = 0;
  let to = 0;
  for (const [cluster] of text.matchAll(CLUSTER)) {
    const length = cluster.normalize('NFC').length;
    for (let at = wanted[next]; at !== undefined && at <= from + cluster.length; at = wanted[++next]) {
      starts.set(at, at < from + cluster.length ? to : to + length);
      ends.set(at, at > from ? to + length : to);
    }
    from += cluster.length;
    to += length;
  }
  const place = (mark: Mark): Mark => ({
    ...mark,
    start: starts.get(mark.start) ?? mark.start,
    end: ends.get(mark.end) ?? mark.end,
  });
  return marks.map(place);
}
