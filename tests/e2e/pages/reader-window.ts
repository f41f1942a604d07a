import type { Locator, Page } from 'playwright/test';

/** Frames without a change after which the page is taken to be at rest. */
const STILL_FRAMES = 6;

/** A file as a chooser gives it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** In the name of a passage that stands beside the one in focus. */
export const BESIDE = /, (?:same subject as|same topic as|matched by you with) the passage in focus/;

/** The window and its places, as a user finds them: by role and label. */
export class ReaderWindow {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get search(): Locator {
    return this.page.getByRole('combobox', { name: 'Search articles, witnesses and your notes' });
  }
  get results(): Locator {
    return this.page.getByRole('listbox', { name: 'Results' });
  }
  get status(): Locator {
    return this.page.getByRole('contentinfo', { name: 'Status' });
  }
  get notices(): Locator {
    return this.page.getByRole('region', { name: 'Notifications' });
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async go(
    place: 'Library' | 'Search' | 'Comparison' | 'Topic table' | 'Pairs' | 'Notebook' | 'Settings',
  ): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: place }).click();
  }

  /** Chooses files in the chooser that Ctrl+O opens. */
  async bringIn(...files: readonly ChosenFile[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    // A busy page hears of the key, which takes another way to it, before it hears that the chooser is to be caught; the
    // chooser then opens for nobody. This takes the same way as the latter and comes back after it.
    await this.page.evaluate(() => undefined);
    await this.page.keyboard.press('Control+o');
    await (await chooser).setFiles([...files]);
  }

  /** Opens the report of the import that a line has told of. */
  async showImportResults(): Promise<void> {
    await this.notices.getByRole('button', { name: 'Show results' }).click();
  }

  /** Opens the drawer of articles, where the window has no room for a column of them. */
  async showArticles(): Promise<void> {
    await this.page.getByRole('button', { name: 'Show articles' }).click();
  }

  row(title: RegExp | string): Locator {
    return this.page.getByRole('list', { name: 'Articles' }).getByRole('button', { name: title });
  }

  /** The pane that shows the article with this title. */
  pane(title: RegExp | string): ReaderPane {
    return new ReaderPane(
      this.page.getByRole('region', { name: title }).and(this.page.locator('[data-pane]')),
    );
  }

  async chooseArticles(...titles: readonly (RegExp | string)[]): Promise<void> {
    for (const title of titles) await this.dialog.getByRole('option', { name: title }).click();
    await this.dialog.getByRole('button', { name: 'Compare' }).click();
  }
}

export class ReaderPane {
  readonly root: Locator;
  constructor(root: Locator) {
    this.root = root;
  }

  passage(number: number): Locator {
    return this.root.getByRole('group', { name: new RegExp(`^Passage ${number} of `) });
  }
  get focused(): Locator {
    return this.root.locator('[aria-current="true"]');
  }
  get scroller(): Locator {
    return this.root.locator('[data-scroller]');
  }
  scrollTop(): Promise<number> {
    return this.scroller.evaluate((element) => element.scrollTop);
  }

  /** Whether a place of the text, a UTF-16 offset, is drawn and in view. */
  shows(offset: number): Promise<boolean> {
    return this.root.evaluate((root, wanted) => {
      const scroller = root.querySelector('[data-scroller]')?.getBoundingClientRect();
      return [...root.querySelectorAll<HTMLElement>('[data-start]')].some((holder) => {
        const start = Number(holder.dataset.start);
        const { top, bottom } = holder.getBoundingClientRect();
        const isHere = start <= wanted && wanted <= start + Number(holder.dataset.length);
        return isHere && scroller !== undefined && bottom > scroller.top && top < scroller.bottom;
      });
    }, offset);
  }

  /** Presses on these words with the mouse: once, or as often as it takes to choose a word or a passage. */
  async pressOn(words: string, times = 1): Promise<void> {
    const { x, y } = await this.#pointAt(words, 'start');
    await this.root.page().mouse.click(x, y, { clickCount: times });
  }

  /** Asks for the menu at these words with the right button. */
  async openMenuOn(words: string): Promise<void> {
    const { x, y } = await this.#pointAt(words, 'start');
    await this.root.page().mouse.click(x, y, { button: 'right' });
  }

  /** Draws the pressed mouse from the first of these words to the last, which may stand in other elements. */
  async dragOver(words: string, last = words): Promise<void> {
    const { mouse } = this.root.page();
    let from = await this.#pointAt(words, 'start');
    let to = await this.#pointAt(last, 'end');
    // What came late may have moved the one while the other was looked for.
    for (let again = await this.#pointAt(words, 'start'); again.y !== from.y || again.x !== from.x;) {
      to = await this.#pointAt(last, 'end');
      from = again;
      again = await this.#pointAt(words, 'start');
    }
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 8 });
    await mouse.up();
  }

  /** Where a word begins or ends on the screen, once the page has come to rest: what moves it may still be on its way. */
  #pointAt(words: string, side: 'start' | 'end'): Promise<{ readonly x: number; readonly y: number }> {
    return this.root.evaluate(
      async (root, [wanted, end, still]) => {
        const measure = (): { readonly x: number; readonly y: number } => {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const at = node.textContent?.indexOf(wanted) ?? -1;
            if (at === -1) continue;
            const range = document.createRange();
            const letter = end ? at + wanted.length - 1 : at;
            range.setStart(node, letter);
            range.setEnd(node, letter + 1);
            node.parentElement?.scrollIntoView({ block: 'nearest' });
            const box = range.getBoundingClientRect();
            return { x: end ? box.right - 1 : box.left + 1, y: box.top + box.height / 2 };
          }
          throw new Error(`no such words in the pane: ${wanted}`);
        };
        let point = measure();
        for (let frames = 0; frames < still;) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          const next = measure();
          frames = next.x === point.x && next.y === point.y ? frames + 1 : 0;
          point = next;
        }
        return point;
      },
      [words, side === 'end', STILL_FRAMES] as const,
    );
  }

  /** Selects these words with the keyboard's own selection, as a mouse drag would. */
  async select(words: string): Promise<void> {
    await this.root.evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at === -1) continue;
        document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
      throw new Error(`no such words in the pane: ${wanted}`);
    }, words);
  }
}
