import { describe, expect, it } from 'vitest';
import { dehyphenate, vocabularyOf } from '@core/import/pdf/dehyphenate';

const join = (first: string, second: string, ...elsewhere: readonly string[]): string =>
  dehyphenate(first, second, vocabularyOf(elsewhere));

describe('two lines of a page', () => {
  it('are joined with a space', () => {
    expect(join('the light', 'went out')).toBe('the light went out');
  });

  it('give back a word that was cut between them', () => {
    expect(join('the har-', 'bour master')).toBe('the harbour master');
    expect(join('the har\u00AD', 'bour master')).toBe('the harbour master');
    expect(join('туманна га-', 'вань')).toBe('туманна гавань');
  });

  it('keep a hyphen that the text writes elsewhere', () => {
    expect(join('a well-', 'known ship', 'a well-known pier here')).toBe('a well-known ship');
    expect(join('a well-', 'known ship', 'the wellknown pier, a well-known one')).toBe('a wellknown ship');
  });

  it('keep the hyphen of names and figures', () => {
    expect(join('the Anglo-', 'Saxon ship')).toBe('the Anglo-Saxon ship');
    expect(join('between 1914-', '1918')).toBe('between 1914-1918');
    expect(join('called Trace-', 'Monkey', 'our TraceMonkey here')).toBe('called TraceMonkey');
  });

  it('keep a dash at the end of the first', () => {
    expect(join('the light—', 'so he said')).toBe('the light—so he said');
  });
});
