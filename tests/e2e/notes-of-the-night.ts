import { createHighlight, createNote, passageTarget } from '@core/annotations/create';
import type { Annotation } from '@core/contract/annotation';
import type { AnnotationId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { ask } from './ask';
import { bringNight } from './collections';
import { expect, type App } from './fixtures';
import type { ReaderWindow } from './pages/reader-window';

/** What is noted on the words of an article, and when. */
interface Noted {
  readonly on: string;
  readonly words: string;
  readonly text: string;
  readonly fields?: Partial<Annotation>;
}

const NOTED: readonly Noted[] = [
  {
    on: 'The miller',
    words: 'at four in the morning',
    text: 'Four, as three say.',
    fields: { tags: ['hour'] },
  },
  { on: 'The miller', words: 'its doors open', text: 'Who opened the doors?' },
  {
    on: 'The ferryman',
    words: 'at five in the morning',
    text: 'Five; doubtful.',
    fields: { tags: ['hour'] },
  },
  { on: 'The smith', words: 'The van of the baker', text: 'The same van?', fields: { colour: 'green' } },
  { on: 'The watchman', words: 'vandals', text: 'Nothing of a bell.' },
];

/** Brings the accounts of the night in and notes something on them, a day apart from 1 May 2024 on. */
export async function noteTheNight(app: App): Promise<ReaderWindow> {
  const window = await bringNight(app);
  const { articles } = await ask(app.page, 'library:list', {});
  for (const [at, { on, words, text, fields }] of NOTED.entries()) {
    const row = articles.find(({ title }) => title === on);
    if (row === undefined) throw new Error(`${on} did not come in`);
    const article = await ask(app.page, 'library:open', { articleId: row.id });
    const start = article.text.indexOf(words);
    const stamp = {
      id: `00000000-0000-4000-8000-00000000000${at}` as AnnotationId,
      now: new Date(2024, 4, at + 1, 12).toISOString(),
    };
    const target = passageTarget(article.id, createAnchor(article, start, start + words.length));
    const made = text === '' ? createHighlight(stamp, target, 'yellow') : createNote(stamp, target, text);
    await ask(app.page, 'annotations:save', { annotation: { ...made, ...fields } });
  }
  await expect(window.status).toContainText(`${NOTED.length} notes`);
  return window;
}
