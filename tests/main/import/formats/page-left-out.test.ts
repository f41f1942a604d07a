import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../main/import/formats/html';
import { readDraft } from '../../../support/read-draft';

const PROSE = Array.from(
  { length: 8 },
  (_, index) =>
    `<p>On day ${index + 1} the keeper of the weir walked down to the lower gate, counted the barges that lay there, and wrote the number in his book, as he had done for years.</p>`,
).join('');
const LONG = 'The ledger of the mill was never found, though three people had seen it that week.';

const noticesOf = async (beside: string, inside = '') => {
  const page = `<!doctype html><meta charset=utf-8><title>The weir</title><body><article><h1>The weir</h1>${PROSE}${inside}</article>${beside}`;
  return (await readDraft(readHtml, Buffer.from(page))).notices ?? [];
};

describe('of a page the reader is told', () => {
  it('of hidden text, wherever it is hidden', async () => {
    for (const hidden of [
      'hidden',
      'style="display: none"',
      'style="visibility:hidden"',
      'aria-hidden="true"',
    ])
      expect(await noticesOf('', `<div ${hidden}><p>${LONG}</p></div>`), hidden).toEqual([
        { code: 'hidden-text', count: 1 },
      ]);
  });

  it('not of what it hides until it is called for', async () => {
    for (const part of [
      `<nav hidden><p>${LONG}</p></nav>`,
      `<div role="dialog" hidden><p>${LONG}</p></div>`,
      `<dialog hidden><p>${LONG}</p></dialog>`,
      `<ul hidden><li><a href="https://example.org/a">${LONG}</a></li></ul>`,
      '<p hidden>Menu</p>',
    ])
      expect(await noticesOf(part), part).toEqual([]);
  });
});
