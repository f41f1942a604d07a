import type { App } from './fixtures';
import { ask } from './ask';
import { ReaderWindow, type ReaderPane } from './pages/reader-window';

/** An annotation on words, as the host has it. */
export interface KeptMark {
  readonly kind: string;
  readonly colour: string | null;
  readonly words: string;
  readonly text: string;
  readonly tags: readonly string[];
}

/** The annotations on passages that are on disk, in the order of their words. */
export const marksOf = async (app: App): Promise<readonly KeptMark[]> =>
  (await ask(app.page, 'annotations:list', {}))
    .flatMap(({ annotation: { kind, colour, target, text, tags } }) =>
      target.on === 'passage' ? [{ kind, colour, words: target.anchor.exact, text, tags }] : [],
    )
    .sort((a, b) => a.words.localeCompare(b.words));

export const wordsOf = async (app: App): Promise<readonly string[]> =>
  (await marksOf(app)).map(({ words }) => words);

export const selectedWords = (app: App): Promise<string> =>
  app.page.evaluate(() => document.getSelection()?.toString() ?? '');

export const clearSelection = (app: App): Promise<void> =>
  app.page.evaluate(() => document.getSelection()?.removeAllRanges());

/** A text of one's own, imported and open. */
export async function openText(app: App, name: string, text: string, title: RegExp): Promise<ReaderPane> {
  const window = new ReaderWindow(app.page);
  await app.page.getByRole('list', { name: 'Articles' }).waitFor();
  await window.bringIn({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });
  await window.row(title).click();
  const pane = window.pane(title);
  await pane.passage(1).waitFor();
  return pane;
}
