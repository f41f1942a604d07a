import { expect } from 'vitest';
import type { CanonicalText } from '@core/text/canonical-text';

/** What every canonical text must be, whatever it was made of. */
export function expectSound({ text, blocks, marks }: CanonicalText): void {
  expect(text).toBe(text.normalize('NFC'));
  expect(text).not.toMatch(/\p{Cs}/u);
  expect(text).not.toMatch(/[^\S\n ]|\n\n| {2}|^\s|\s$| \n|\n /u);
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
  let last = -1;
  for (const { start, end } of blocks) {
    expect(start).toBe(last + 1);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  for (const { start, end } of marks) {
    expect(start).toBeLessThan(end);
    expect(blocks.some((holder) => holder.start <= start && end <= holder.end)).toBe(true);
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
  }
}
