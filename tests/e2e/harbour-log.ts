import { ANEW, COUNTED, DRAINED, LATER_LINES, LEFT, SOLD, TITLE } from '../support/harbour-lines';
import { ask } from './ask';
import type { App } from './fixtures';
import type { ReaderWindow } from './pages/reader-window';

const text = (name: string, ...lines: readonly string[]) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from([TITLE, ...lines].join('\n\n')),
});
export const EARLIER = text('log.txt', COUNTED, LEFT, DRAINED, SOLD);
export const LATER = text('log-2.txt', ...LATER_LINES, ANEW);

export async function writeNote(
  { page }: App,
  window: ReaderWindow,
  passage: number,
  words: string,
): Promise<void> {
  await window.pane(TITLE).passage(passage).click();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note, in Markdown' }).fill(words);
  await page.getByRole('button', { name: 'Done' }).click();
}

/** Names who speaks in two passages of the only imported article, of which the later version has one. */
export async function nameTheKeeper({ page }: App): Promise<void> {
  const [earlier] = (await ask(page, 'library:list', {})).articles.filter(({ added }) => added !== null);
  if (earlier === undefined) throw new Error('nothing was imported');
  const article = await ask(page, 'library:open', { articleId: earlier.id });
  const blockIds = [COUNTED, DRAINED].flatMap((words) =>
    (article?.blocks ?? [])
      .filter(({ start, end }) => article?.text.slice(start, end) === words)
      .map(({ id }) => id),
  );
  await ask(page, 'library:correct', {
    articleId: earlier.id,
    corrections: [
      { do: 'assign-voice', blockIds, voice: { by: 'source', source: 'the keeper', hedge: null } },
    ],
  });
}
