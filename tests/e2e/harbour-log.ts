import { ask } from './ask';
import type { App } from './fixtures';
import type { ReaderWindow } from './pages/reader-window';

/** Two versions of one article: a passage that moved and changed a word, one that was left out, one written anew. */
export const TITLE = 'The harbour in the log of the keeper';
export const COUNTED = 'The keeper counted forty crates in the eastern shed before the bell was rung at six.';
export const LEFT =
  'Nobody saw the pilot leave the quay that morning, for the fog lay on the water until noon.';
export const DRAINED =
  'The dry dock was drained in the second week of March, and the hull was found below it.';
export const SOLD = 'In the spring of the following year the owners sold both sheds to the railway company.';
export const ANEW = 'By the middle of spring workmen had drained that dry dock, where a hull came to light.';

const text = (name: string, ...lines: readonly string[]) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from([TITLE, ...lines].join('\n\n')),
});
export const EARLIER = text('log.txt', COUNTED, LEFT, DRAINED, SOLD);
export const LATER = text(
  'log-2.txt',
  COUNTED,
  SOLD.replace('railway', 'shipping'),
  'A correction was printed under the second edition, which this page follows throughout.',
  LEFT,
  ANEW,
);

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
