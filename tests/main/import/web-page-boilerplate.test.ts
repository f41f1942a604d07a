import { describe, expect, it } from 'vitest';
import { markFurnitureLines } from '@core/import/html/furniture/line-rules';
import type { PageElement } from '@core/import/html/page-node';
import { readHtml } from '../../../main/import/formats/html';
import { noticeCodes } from '../../support/notice-codes';
import { readDraft } from '../../support/read-draft';
import { bagOverlap, wordsOf, type BagOverlap } from '../../support/web-pages/word-bags';
import { madePages } from '../../support/web-pages/made-pages';

/** The lines of a page that are its text, and those that are set apart. */
async function partsOf(html: string): Promise<{ readonly text: string[]; readonly apart: string[] }> {
  const { text: all, blocks } = await readDraft(readHtml, Buffer.from(html), 'page.html');
  const parts: { text: string[]; apart: string[] } = { text: [], apart: [] };
  for (const { kind, start, end } of blocks) {
    const line = all.slice(start, end);
    if (kind === 'furniture') parts.apart.push(line);
    else parts.text.push(kind === 'list-item' ? line.replace(/^\d+\. /, '') : line);
  }
  return parts;
}

describe('the text of made pages in fourteen markups and six languages', () => {
  it('is their article, and little else', { timeout: 60_000 }, async () => {
    const measured: (BagOverlap & { readonly name: string })[] = [];
    for (const { name, html, text } of madePages()) {
      const found = wordsOf((await partsOf(html)).text.join('\n'));
      measured.push({ name, ...bagOverlap(found, wordsOf(text.join('\n'))) });
    }
    const mean = (of: 'precision' | 'recall'): number =>
      measured.reduce((sum, one) => sum + one[of], 0) / measured.length;
    expect(measured.length).toBeGreaterThanOrEqual(40);
    expect(mean('precision')).toBeGreaterThanOrEqual(0.98);
    expect(mean('recall')).toBeGreaterThanOrEqual(0.985);
    for (const { name, precision } of measured) expect(precision, name).toBeGreaterThanOrEqual(0.9);
  });
});

const PROSE = [
  'The weir was opened at noon, against the advice of both millers, and the water stood in the lower street until the evening of the next day.',
  'One of them says that he had asked for two hours more; the other, who lives higher up, remembers no such talk and points to the book of the guild.',
  'The book has an entry for that day, in a hand that nobody knows, and it puts the opening of the weir at a quarter past eleven in the morning.',
  'A third witness, the ferryman, was asleep in his boat and woke because it had begun to turn, which he takes for proof that both of them are wrong.',
].map((text) => `<p>${text}</p>`);
const page = (inside: string, after = ''): string =>
  `<html><head><title>The weir</title></head><body><article><h1>The weir</h1><div class="text">${PROSE[0] ?? ''}${PROSE[1] ?? ''}${inside}${PROSE[2] ?? ''}${PROSE[3] ?? ''}</div></article>${after}</body></html>`;

describe('a part of a web page is set apart', () => {
  it.each([
    ['a box with a field', '<div><p>Letters from the river, every week.</p><input type="email"></div>'],
    ['a link under a label', '<p><b>Read also:</b> <a href="/m">The mill that would not turn</a></p>'],
    ['a headline alone', '<p><a href="/m">Seven ways to cross the lower river</a></p>'],
    ['a card', '<div><a href="/m"><h3>The mill that stood</h3><p>And what was found in it</p></a></div>'],
    [
      'a list of links',
      '<ul><li><a href="/a">The last of the old locks</a></li><li><a href="/b">Who pays for the bridges</a></li></ul>',
    ],
    ['a box by its name', '<div class="c-box--recirculation"><p>Three stories of the upper river</p></div>'],
    ['a box by its data', '<div data-testid="NewsletterPromo"><p>The river in your letter box.</p></div>'],
  ])('%s', async (_, html) => {
    const { text } = await partsOf(page(html));
    expect(text).toEqual(PROSE.map((line) => line.replace(/<\/?p>/g, '')));
  });

  it('no word is lost by it', async () => {
    const { apart } = await partsOf(
      page('<p><b>Read also:</b> <a href="/m">The mill that would not turn</a></p>'),
    );
    expect(apart).toEqual(['Read also: The mill that would not turn']);
  });
});

describe('a part that is called after an offer of the site', () => {
  it('and that the extractor drops is told of like any other', async () => {
    const beside =
      '<div class="sidebar"><div class="newsletter-promo"><p>The guild has met without the millers, and nobody wrote down what was said.</p></div></div>';
    const article = await readDraft(readHtml, Buffer.from(page('', beside)), 'page.html');
    expect(article.text).not.toContain('without the millers');
    expect(noticeCodes(article)).toContain('left-out-passages');
  });
});

describe('a part of a web page is kept', () => {
  it.each([
    ['a pull quote', '<aside class="pull-quote"><p>Nobody asked the ferryman.</p></aside>', 'Nobody asked'],
    [
      'a list under its heading',
      '<h2>Works</h2><ul><li><a href="/a">Old locks</a></li><li><a href="/b">New bridges</a></li></ul>',
      'Old locks',
    ],
    [
      'a list that a line announces',
      '<p>He wrote two books:</p><ul><li><a href="/a">Old locks</a></li><li><a href="/b">New bridges</a></li></ul>',
      'Old locks',
    ],
    [
      'a list of names',
      '<ul><li><a href="/a">Upper mill</a></li><li><a href="/b">Lower mill</a></li></ul>',
      'Lower mill',
    ],
    ['a reference in a sentence', '<p>See also <a href="/b">the book of the guild</a>.</p>', 'See also'],
    [
      'a sentence that is a link',
      '<p><a href="/book">The book of the guild can be read here.</a></p>',
      'book of the guild can',
    ],
    [
      'a link to another site',
      '<p><a href="https://guild.example/book">The book of the millers of the river</a></p>',
      'book of the millers',
    ],
    [
      'a table whatever it is called',
      '<div class="labels"><table><tr><th>Mill</th><th>Share</th></tr><tr><td>Upper</td><td>2/3</td></tr></table></div>',
      'Upper | 2/3',
    ],
    [
      'a table of a few short cells',
      '<table><tr><td>Upper</td><td><a href="/u">2/3</a></td></tr><tr><td>Lower</td><td><a href="/l">1/3</a></td></tr></table>',
      'Upper | 2/3',
    ],
    [
      'a paragraph that has something beside it',
      '<p class="has-newsletter before-ad">The millers have not spoken since.</p>',
      'have not spoken',
    ],
    [
      'a paragraph of a page that shortens names',
      '<p class="ab ad ae">The millers have not spoken since.</p>',
      'have not spoken',
    ],
    [
      'a sentence about letters',
      '<p>He would subscribe to no newsletter, he said, and read no comments.</p>',
      'no newsletter',
    ],
    [
      'notes in a foot',
      '<footer class="footnotes"><ol><li>The book of the guild, leaf nine, in the archive.</li></ol></footer>',
      'leaf nine',
    ],
  ])('%s', async (_, html, words) => {
    expect((await partsOf(page(html))).text.join('\n')).toContain(words);
  });

  it('an article that is made of links', async () => {
    const links = Array.from(
      { length: 40 },
      (_, at) => `<p><a href="/lock/${String(at)}">The lock of village number ${String(at)}</a></p>`,
    );
    const { text } = await partsOf(page(links.join('')));
    expect(text.join('\n')).toContain('village number 7');
  });

  it('a short paragraph after a list of links', async () => {
    const { text } = await partsOf(
      page('', '').replace(
        '</div></article>',
        '<p>Read more</p><ul><li><a href="/a">Old locks</a></li></ul><p>He went home by the other bank.</p></div></article>',
      ),
    );
    expect(text.at(-1)).toBe('He went home by the other bank.');
  });
});

it('lines that may each begin the foot of a page are looked at in time', () => {
  const paragraph = (text: string): PageElement => ({ tag: 'p', attributes: {}, children: [text] });
  const text = 'The gate was shut at nine by the crew of the lower lock. '.repeat(20);
  const root: PageElement = {
    tag: 'div',
    attributes: {},
    children: [paragraph(text), ...Array.from({ length: 40_000 }, () => paragraph('Comments'))],
  };
  const begun = Date.now();
  markFurnitureLines(root, null, { title: '', names: [], siteName: null });
  expect(Date.now() - begun).toBeLessThan(3_000);
});
