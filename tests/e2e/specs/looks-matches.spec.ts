import type { Locator } from 'playwright/test';
import { compare } from '../comparing';
import { expect, test } from '../fixtures';
import { look, rest, settle, THEMES } from '../looks';
import { JAILED, OFFICER } from '../pages/titles';

const KINDS = ['same-subject', 'same-topic', 'linked'] as const;

interface Look {
  /** Lines and gaps, without a word on colour and width. */
  readonly form: string;
  /** Of each colour of the lines against what is behind them, as WCAG counts it. */
  readonly contrasts: readonly number[];
}

/** How the element is edged or filled, and against which ground. */
const lookOf = (locator: Locator): Promise<Look> =>
  locator.first().evaluate((element): Look => {
    const { backgroundImage, boxShadow, backgroundColor } = getComputedStyle(element);
    const isMap = element.tagName === 'I';
    const COLOUR = /(?:rgba?|color)\([^)]*\)/g;
    const drawn = `${backgroundImage} ${boxShadow} ${isMap ? backgroundColor : ''}`;
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    /** The colours laid over each other from the first to the last, as they come to the eye. */
    const luminance = (layers: readonly string[]): number => {
      canvas.clearRect(0, 0, 1, 1);
      for (const layer of layers) {
        canvas.fillStyle = layer;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind: string[] = [];
    for (let at: Element | null = isMap ? element.parentElement : element; at !== null; at = at.parentElement)
      behind.unshift(getComputedStyle(at).backgroundColor);
    const ground = luminance(behind);
    const colours = (drawn.match(COLOUR) ?? []).filter((colour) => !/, 0\)$/.test(colour));
    return {
      form: drawn
        .replaceAll(COLOUR, (colour) => (/, 0\)$/.test(colour) ? 'gap' : 'line'))
        .replaceAll(/[\d.]+px/g, 'px'),
      contrasts: colours.map((colour) => {
        const line = luminance([...behind, colour]);
        return (Math.max(line, ground) + 0.05) / (Math.min(line, ground) + 0.05);
      }),
    };
  });

for (const theme of THEMES) {
  test(`each kind of match has a form of its own in the ${theme} theme`, async ({ app }) => {
    await settle(app, theme);
    await app.page.setViewportSize({ width: 1400, height: 900 });
    const window = await compare(app, OFFICER, JAILED);
    const [officer, jailed] = [window.pane(OFFICER), window.pane(JAILED)];
    await officer.passage(7).click();
    await app.page.keyboard.press('m');
    await jailed.passage(3).click();
    await app.page.keyboard.press('m');
    await expect(jailed.passage(3)).toHaveAccessibleName(/matched by you/);

    const tellApart = async (passage: string, mark: string): Promise<void> => {
      for (const of of [passage, mark]) {
        const looks: Look[] = [];
        for (const kind of KINDS) {
          const one = jailed.root.locator(of.replace('KIND', kind));
          await expect(one).not.toHaveCount(0);
          looks.push(await lookOf(one));
        }
        expect(new Set(looks.map(({ form }) => form)).size).toBe(KINDS.length);
        for (const { contrasts } of looks) expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(3);
      }
    };
    await test.step('at the edge of what answers the passage in focus, and on the map', async () => {
      await officer.passage(7).click();
      await expect(jailed.focused).toHaveAccessibleName(/^Passage 3 /);
      await rest(jailed.root.locator('.passage.join-beside'));
      await tellApart('.passage.by-KIND > .passage-body', '.pane-map .map-by-KIND');
      await look(app, `matches-answering-${theme}`);
    });
    await test.step('and of what stands there while nothing of it is in focus', async () => {
      await jailed.passage(4).click();
      await officer.passage(2).click();
      await expect(jailed.root.locator('.passage.join-beside')).toHaveCount(0);
      await tellApart('.passage.join-KIND > .passage-body', '.pane-map .map-KIND');
      await jailed.passage(3).scrollIntoViewIfNeeded();
      await look(app, `matches-${theme}`);
    });
  });
}
