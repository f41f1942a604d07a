import { readPicture } from '../../../main/import/formats/picture';
import { ask } from '../ask';
import { bring, compare, openTab, panel } from '../comparing';
import { expect, test } from '../fixtures';
import { look, settle } from '../looks';

const SENTENCES = {
  en: [
    'The ferry left the pier at nine in the evening with 210 passengers on board.',
    'Nobody rang the bell in the keeper’s hut, for the wire had been cut.',
    'Of the nine witnesses six put the hour at a quarter to six, and two at six.',
    'The clerk wrote down forty names, each of them twice.',
    'By noon the wind had turned, and the captain waited behind the breakwater.',
    'Mrs. Lind says that she heard two shots; her son heard three.',
    'On 14 April 1931 the inspector found the boilers in good order.',
    'A school was opened for those whose houses stood in the water.',
    'The council published its own figures: 52 injured, 19 dead.',
    'Five barges lay in the basin, one of them loaded with lime.',
  ],
  uk: [
    'Паром відійшов від причалу о дев’ятій годині вечора, на борту було 210 пасажирів.',
    'Ніхто не дзвонив у дзвін, бо дріт перерізали ще вранці.',
    'Шестеро з дев’яти свідків називають чверть на шосту, двоє – шосту.',
    'Писар записав сорок імен, кожне двічі.',
    'Опівдні вітер змінився, і капітан чекав за хвилерізом.',
    'Пані Лінд каже, що чула два постріли; її син чув три.',
    '14 квітня 1931 року інспектор знайшов котли справними.',
    'Школу відчинили для тих, чиї будинки стояли у воді.',
    'Рада оприлюднила власні дані: 52 поранених, 19 загиблих.',
    'У басейні стояло п’ять барж, одна з них – з вапном.',
  ],
} as const;
const PAGES = 10;
const FACES = ['serif', 'sans-serif'] as const;

const htmlOf = (text: string, face: string, size: number): string =>
  `<meta charset="utf-8"><body style="margin:60px;width:760px;background:#fff;color:#000;font:${String(size)}px/1.5 ${face}"><p>${text}</p>`;

/** Letters and signs by which the reading differs, of both ways to write an apostrophe or a dash. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
const plain = (text: string): string =>
  text.replaceAll(' [?]', '').replaceAll('’', "'").replaceAll(/[–—]/g, '-').replaceAll(/\s+/g, ' ').trim();

for (const language of ['en', 'uk'] as const)
  test(`of ten clean pages in ${language} at most two letters in a hundred are read wrong`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const page = await browser.newPage({ viewport: { width: 880, height: 700 } });
    let [wrong, all, marked, words] = [0, 0, 0, 0];
    for (let number = 0; number < PAGES; number += 1) {
      const sentences = SENTENCES[language];
      const text = [0, 1, 2, 3, 4, 5].map((at) => sentences[(number + at * 3) % sentences.length]).join(' ');
      await page.setContent(htmlOf(text, FACES[number % 2] ?? 'serif', 18 + (number % 3) * 2));
      const draft = await readPicture(await page.screenshot(), {
        id: 'page' as never,
        fileName: 'page.png',
        added: '2024-03-01T12:00:00.000Z',
      });
      const read = draft.blocks.map(({ runs }) => runs.map((run) => run.text).join('')).join(' ');
      wrong += editDistance(plain(read), plain(text));
      all += plain(text).length;
      marked += read.match(/\[\?\]/g)?.length ?? 0;
      words += text.split(' ').length;
    }
    await page.close();
    test.info().annotations.push({
      type: 'measured',
      description: `${String(wrong)} of ${String(all)} letters wrong, ${String(marked)} of ${String(words)} words marked`,
    });
    console.log(language, test.info().annotations.at(-1)?.description);
    expect(wrong / all).toBeLessThanOrEqual(0.02);
    // A page full of signs of doubt says nothing.
    expect(marked / words).toBeLessThanOrEqual(0.05);
  });

test('a picture of a page comes in as text that says how it was read, is found, and is compared', async ({
  app,
  browser,
}) => {
  const window = await settle(app, 'light');
  const page = await browser.newPage({ viewport: { width: 880, height: 700 } });
  await page.setContent(
    htmlOf('The fire on the ferry killed 14 people. It broke out in the engine room.', 'serif', 22),
  );
  const picture = await page.screenshot();
  await page.close();
  await window.bringIn({ name: 'cutting.png', mimeType: 'image/png', buffer: picture });
  await expect(window.row('cutting')).toBeVisible({ timeout: 30_000 });
  await app.page.getByRole('button', { name: 'Note on the source' }).click();
  await expect(app.page.getByText('The text was read from pictures by a program (OCR)')).toBeVisible();
  await look(app, 'ocr-article');
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('button', { name: 'Show original' }).click();
  const shown = app.page.getByRole('img', { name: 'The page that the text was read from' });
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(880);
  await look(app, 'ocr-original');
  await app.page.setViewportSize({ width: 420, height: 800 });
  await look(app, 'ocr-original-narrow');
  await app.page.setViewportSize({ width: 1280, height: 860 });
  await app.page.keyboard.press('Escape');
  await window.search.fill('engine room');
  await expect(window.results.getByRole('group', { name: 'cutting' })).toBeVisible();
  await app.page.keyboard.press('Escape');
  await bring(
    app,
    'other.txt',
    'Another report\n\nThe fire on the ferry killed 19 people. It began on the car deck.\n',
  );
  await compare(app, 'cutting', 'Another report');
  await openTab(app, 'Differences');
  await expect(panel(app).getByRole('button', { name: /: 14\. .*: 19\. / })).toHaveCount(1);
  const { articles } = await ask(app.page, 'library:list', {});
  expect(articles.find(({ title }) => title === 'cutting')).toMatchObject({ language: 'en' });
});
