import { describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import { ReaderError } from '@core/contract/failure';
import { parseDigest } from '@core/library/parse-digest';
import { parseMarkdown } from '@core/library/parse-markdown';
import { parseText } from '@core/import/plain-text/parse-text';
import { HARBOUR_FIRE, hash } from './digest-fixture';

const from = {
  id: 'sha256-0123456789abcdef' as ArticleId,
  fileName: 'hostile.md',
  added: '2024-01-01T00:00:00.000Z',
};
/** Milliseconds. No measurement: a busy machine stays far below, and what goes wrong here takes minutes. */
const PATIENCE = 30_000;
vi.setConfig({ testTimeout: 300_000 });

/** Reads a document or refuses it; anything else, a stack overflow above all, fails the test. */
function read(parse: () => unknown): void {
  const begin = Date.now();
  try {
    parse();
  } catch (error) {
    expect(error).toBeInstanceOf(ReaderError);
  }
  expect(Date.now() - begin).toBeLessThan(PATIENCE);
}

describe('a document made to do harm is read or refused, quickly', () => {
  const bodies: readonly [string, string][] = [
    ['100,000 brackets', '['.repeat(100_000)],
    ['100,000 images', '!['.repeat(100_000)],
    ['quotations 20,000 deep', `${'> '.repeat(20_000)}words`],
    ['quotation marks 20,000 deep without spaces', `${'>'.repeat(20_000)}words`],
    [
      'lists 1,500 deep',
      Array.from({ length: 1_500 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n'),
    ],
    ['5,000 list signs on one line', `${'- '.repeat(5_000)}words`],
    ['30,000 links', '[a](https://example.org/b) '.repeat(30_000)],
    ['50,000 backticks', Array.from({ length: 500 }, (_, count) => '`'.repeat(count)).join(' ')],
    ['50,000 asterisks', '*a **a '.repeat(50_000)],
    ['100,000 entities', '&amp;&#0;&nbsp;'.repeat(33_000)],
    ['one line of two million letters', 'a'.repeat(2_000_000)],
    ['a million spaces before an id', `words${' '.repeat(1_000_000)}{#b1} x`],
    ['a table of 100,000 bars', `|${'a|'.repeat(50_000)}\n|${'-|'.repeat(50_000)}\n`],
    ['100,000 blank quotations', '>\n'.repeat(100_000)],
    ['200,000 combining accents', `e${'\u0301\u0316'.repeat(100_000)}`],
  ];
  it.each(bodies)('%s', (_, body) => {
    read(() => parseMarkdown(body, from, hash));
    read(() => parseText(body, from, hash));
    read(() => parseDigest('harbour-fire.md', `${HARBOUR_FIRE}\n${body} {#b7}`, hash));
  });

  const fronts: readonly [string, string][] = [
    ['100,000 brackets', `a: ${'['.repeat(100_000)}`],
    ['lists 20,000 deep', `a:\n  ${'- '.repeat(20_000)}x`],
    ['keys 5,000 deep', Array.from({ length: 5_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['keys 20,000 deep on one line', `a: ${'? '.repeat(20_000)}`],
    [
      'aliases that unfold a billionfold',
      [
        'a0: &a0 [x, x, x]',
        ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]`),
      ].join('\n'),
    ],
    ['an alias of itself', 'a: &a [*a]'],
    ['100,000 keys', Array.from({ length: 40_000 }, (_, n) => `k${n}: 1`).join('\n')],
    ['a tag that asks for code', 'a: !!js/function "function () { throw 1 }"'],
  ];
  it.each(fronts)('front matter with %s', (_, yaml) => {
    read(() => parseMarkdown(`---\n${yaml}\n---\nwords`, from, hash));
    read(() =>
      parseDigest('harbour-fire.md', HARBOUR_FIRE.replace('sourceNote:', `${yaml}\nsourceNote:`), hash),
    );
  });

  it('front matter cannot reach the prototype of objects', () => {
    const parse = (source: string) => parseDigest('harbour-fire.md', source, hash);
    for (const key of ['__proto__', 'constructor']) {
      read(() => parseMarkdown(`---\n${key}: {polluted: yes}\ntitle: T\n---\nwords`, from, hash));
      for (const place of ['voices:', 'topics:'])
        expect(() => parse(HARBOUR_FIRE.replace(place, `${place}\n  ${key}: [b1]`))).toThrow(ReaderError);
      read(() => parse(HARBOUR_FIRE.replace('kind: digest', `kind: digest\n${key}: {a: b}`)));
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('nothing nested too deep is dropped', () => {
    const article = parseMarkdown(`${'> '.repeat(300)}last words\n\nand after`, from, hash);
    expect(article.text).toContain('last words');
    expect(article.text).toContain('and after');
  });
});
