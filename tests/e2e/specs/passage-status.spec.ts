import { bring, compare, openTab, FLOOD, FLOOD_AGAIN, panel } from '../comparing';
import { expect, test, type App } from '../fixtures';
import type { ReaderWindow } from '../pages/reader-window';
import { JAILED, OFFICER, PRESS } from '../pages/titles';

const A = 'The flood at the mill';
const B = 'Water over the meadow';

async function compareFloods(app: App): Promise<ReaderWindow> {
  await bring(app, 'flood.txt', FLOOD);
  await bring(app, 'water.txt', FLOOD_AGAIN);
  return compare(app, A, B);
}

const filters = (app: App) => app.page.getByRole('group', { name: 'Passages by match' });

test('a difference keeps its colour, sign and word whatever has the focus', async ({ app }) => {
  const window = await compareFloods(app);
  const [near, far] = [window.pane(A).passage(1), window.pane(B).passage(1)];
  const edges = (): Promise<string[]> =>
    Promise.all(
      [near, far].map((one) =>
        one.locator('.passage-body').evaluate((body) => getComputedStyle(body).boxShadow),
      ),
    );
  const seen = async (): Promise<void> => {
    for (const one of [near, far]) await expect(one.getByText('Differs')).toBeVisible();
    const colour = await near
      .locator('.passage-join-differs')
      .evaluate((sign) => getComputedStyle(sign).color);
    for (const edge of await edges()) expect(edge).toContain(colour);
    for (const title of [A, B]) {
      const map = window.pane(title).root.locator('.pane-map .map-differs');
      await expect(map).toHaveAttribute('title', 'Differs');
      expect(await map.evaluate((mark) => getComputedStyle(mark).backgroundColor)).toBe(colour);
    }
  };
  await test.step('the number of them leads to the first', async () => {
    await filters(app)
      .getByRole('button', { name: /^Differences 1$/ })
      .click();
    await expect(window.pane(A).focused).toHaveAccessibleName(/^Passage 1 of 2, .*differs in numbers/);
    await seen();
  });
  await test.step('footer and ribbon say it as well', async () => {
    for (const title of [A, B])
      await expect(window.pane(title).root.getByRole('status').last()).toContainText('Differs: numbers');
    await expect(app.page.locator('.ribbon.differs')).toHaveCount(1);
    await expect(app.page.locator('.ribbon-sign')).toHaveText('≠');
  });
  await test.step('with the focus in the other pane, and with it elsewhere', async () => {
    await far.click();
    await seen();
    await window.pane(B).passage(2).click();
    await seen();
  });
  await test.step('d goes to the difference, in the pane that has the keys', async () => {
    await app.page.keyboard.press('d');
    await expect(far).toBeFocused();
    await near.click();
    await app.page.keyboard.press('Shift+D');
    await expect(near).toBeFocused();
    await openTab(app, 'Matches');
  });
  await test.step('what is at odds stands before the words that it is found in, and is no reason', async () => {
    const text = await panel(app).innerText();
    expect(text.indexOf('Differs: numbers')).toBeGreaterThan(-1);
    expect(text.indexOf('Differs: numbers')).toBeLessThan(text.indexOf('Same wording') >>> 0);
    await expect(panel(app).locator('.facts').first()).not.toContainText(/\b1[25]\b/);
    await expect(panel(app).locator('.difference')).toContainText('12 drowned sheep');
    await expect(panel(app).locator('.difference')).toContainText('15 drowned sheep');
  });
});

test('a matched passage is drawn without a colour that says agreement', async ({ app }) => {
  const window = await compare(app, OFFICER, JAILED);
  await filters(app)
    .getByRole('button', { name: /^Same subject/ })
    .click();
  const body = window.pane(OFFICER).root.locator('.passage.join-same-subject .passage-body').first();
  const shadow = await body.evaluate((element) => getComputedStyle(element).boxShadow);
  const [red = 0, green = 0, blue = 0] = (shadow.match(/\d+/g) ?? []).map(Number);
  expect(green - Math.max(red, blue)).toBeLessThanOrEqual(0);
});

test('“only here” is said once the reader says so, kept, counted and taken back', async ({ app }) => {
  const window = await compareFloods(app);
  const passage = window.pane(A).passage(2);
  await expect(passage).toHaveAccessibleName(/, no match found,/);
  await expect(app.page.getByText('Only here')).toHaveCount(0);
  await passage.click();
  await panel(app).getByRole('button', { name: 'Mark as only here' }).click();
  await expect(passage).toHaveAccessibleName(/, only here,/);
  await expect(passage.getByText('Only here')).toBeVisible();
  await expect(filters(app).getByRole('button', { name: /^Only here 1$/ })).toBeVisible();
  await expect(filters(app).getByRole('button', { name: /^No match found 1$/ })).toBeVisible();
  await app.page.reload();
  await expect(passage).toHaveAccessibleName(/, only here,/);
  await openTab(app, 'Matches');
  await passage.click();
  await panel(app).getByRole('button', { name: 'Take back' }).click();
  await expect(passage).toHaveAccessibleName(/, no match found,/);
  await app.page.keyboard.press('Control+z');
  await expect(passage).toHaveAccessibleName(/, only here,/);
});

test('texts in two languages are not compared, and the reason is said', async ({ app }) => {
  await bring(
    app,
    'keller.txt',
    `Der Keller am Hafen

Wir saßen neun Tage lang in dem Keller unter der alten Schule und hörten nachts die Geschütze.

Meine Schwester brachte uns jeden Morgen Wasser aus dem Brunnen hinter dem Rathaus.`,
  );
  await bring(
    app,
    'cellar.txt',
    `The cellar at the harbour

We sat in the cellar below the old school for nine days and heard the guns at night.

Every morning my sister brought us water from the well behind the town hall.`,
  );
  const window = await compare(app, 'Der Keller am Hafen', 'The cellar at the harbour');
  for (const title of ['Der Keller am Hafen', 'The cellar at the harbour'])
    for (const number of [1, 2])
      await expect(window.pane(title).passage(number)).toHaveAccessibleName(
        /, not compared: pane [12] is in another language,/,
      );
  await expect(filters(app).getByRole('status')).toHaveText('0 of 4 passages matched');
  await filters(app)
    .getByRole('button', { name: /^Not compared 4$/ })
    .click();
  await expect(panel(app).getByRole('region', { name: 'Not compared: 4 passages' })).toContainText(
    'is in another language',
  );
  await expect(panel(app).getByText('Not compared: pane 2 is in another language.')).toBeVisible();
  await expect(app.page.getByText('No match found')).toHaveCount(0);
});

test('an account that is chosen has the matches that it has in the whole article', async ({ app }) => {
  const window = await compare(app, PRESS, OFFICER);
  const said = async (): Promise<readonly string[]> =>
    window
      .pane(PRESS)
      .root.locator('.passage:not(.dimmed)')
      .evaluateAll((all) =>
        all.flatMap((one) => {
          const label = one.getAttribute('aria-label') ?? '';
          return label.includes('Maxim') ? [label] : [];
        }),
      );
  const whole = await said();
  expect(whole.length).toBeGreaterThan(3);
  await window
    .pane(PRESS)
    .root.getByRole('combobox', { name: /[Aa]ccount/ })
    .selectOption({ label: 'Maxim' });
  await expect(filters(app).getByRole('status')).toContainText('passages matched');
  await expect.poll(async () => (await said()).length).toBe(whole.length);
  const status = (label: string): string => label.split(', ').slice(1, 2).join();
  expect((await said()).map(status)).toEqual(whole.map(status));
});

const C = 'Sheep in the water';
const FLOOD_ONCE_MORE = `${C}

The dam at Orrin Mill broke at four in the morning. In the lower meadow the miller Tobias Wren counted 15 drowned sheep.

A school and two bakeries on the square closed for a day.`;

test('of three texts a difference is drawn only between those that differ, and each pane says what it was compared with', async ({
  app,
}) => {
  await bring(app, 'flood.txt', FLOOD);
  await bring(app, 'water.txt', FLOOD_AGAIN);
  await bring(app, 'sheep.txt', FLOOD_ONCE_MORE);
  await bring(
    app,
    'keller.txt',
    'Wir saßen neun Tage lang in dem Keller unter der alten Schule und hörten nachts die Geschütze.',
  );
  await app.page.setViewportSize({ width: 2600, height: 900 });
  const window = await compare(app, A, B, C, 'keller');
  await window.pane(A).passage(1).click();
  await expect(app.page.locator('.ribbon')).toHaveCount(2);
  await expect(app.page.locator('.ribbon.differs')).toHaveCount(1);
  await expect(app.page.locator('.ribbon-sign')).toHaveCount(1);
  const foot = (title: string) => window.pane(title).root.locator('.column-foot');
  await expect(foot(A)).toHaveText(/Differs: numbers\s*Same subject as \d+ passages/);
  await expect(foot('keller')).toHaveText('Not compared: pane 4 is in another language.');
  await expect(panel(app).getByText('Not compared: pane 4 is in another language.')).toBeVisible();
  await expect(panel(app).getByText('Told by three of three that were compared:')).toBeVisible();
  await window.pane(A).passage(2).click();
  await expect(foot(A)).toHaveText('Not compared: pane 4 is in another language');
  for (const title of [B, C]) await expect(foot(title)).toHaveText('No match found in this article.');
});

test('“only here” says nothing of a text that is put beside later', async ({ app }) => {
  const window = await compareFloods(app);
  await bring(app, 'sheep.txt', FLOOD_ONCE_MORE);
  const passage = window.pane(A).passage(2);
  await passage.click();
  await panel(app).getByRole('button', { name: 'Mark as only here' }).click();
  await expect(passage).toHaveAccessibleName(/, only here,/);
  await app.page.getByRole('button', { name: 'Add article…' }).click();
  await window.chooseArticles(C);
  await expect(passage).toHaveAccessibleName(/, no match found,/);
  await app.page.keyboard.press('Control+z');
  await expect(passage).toHaveAccessibleName(/, only here,/);
});

test('a dismissed match is neither a match nor “no match found”, and m confirms what was found', async ({
  app,
}) => {
  const window = await compareFloods(app);
  const passage = window.pane(A).passage(1);
  await passage.click();
  // Both sentences of the passage are matched.
  for (const left of [1, 0]) {
    await panel(app).getByRole('button', { name: 'Dismiss', exact: true }).click();
    await expect(
      panel(app).getByText(`${left === 1 ? 'One match' : '2 matches'} dismissed by you`),
    ).toBeVisible();
  }
  await expect(passage).toHaveAccessibleName(/, dismissed by you,/);
  await expect(filters(app).getByRole('button', { name: /^Dismissed by you 2$/ })).toBeVisible();
  await expect(filters(app).getByRole('status')).toHaveText('0 of 4 passages matched');
  await expect(panel(app).getByText('No other match found in this article.')).toBeVisible();
  await passage.focus();
  await app.page.keyboard.press('m');
  await window.pane(B).passage(1).click();
  await app.page.keyboard.press('m');
  await expect(app.page.getByText('Match confirmed. Undo with Ctrl+Z.')).toBeVisible();
  await expect(filters(app).getByRole('status')).toHaveText(/^2 of 4 passages matched/);
  await expect(filters(app).getByRole('button', { name: /^Matched by you/ })).toHaveCount(0);
});

test('a passage with candidates has possible matches, and a key links the first', async ({ app }) => {
  const window = await compare(app, OFFICER, PRESS);
  const possible = filters(app).getByRole('button', { name: /^Possible matches \d+$/ });
  await expect(possible).toBeVisible();
  await possible.click();
  await expect(panel(app).getByRole('region', { name: /^Possible matches: \d+ passages?$/ })).toBeVisible();
  const passage = app.page.locator('.passage.focused').first();
  await expect(passage).toHaveAccessibleName(/, possible matches,/);
  await expect(passage.getByText('Possible matches')).toBeVisible();
  await expect(app.page.locator('.column-foot').getByText('Only possible matches')).toHaveCount(1);
  await app.page.keyboard.press('Shift+m');
  await expect(window.notices).toContainText('Matched. Undo with Ctrl+Z.');
  await expect(passage).toHaveAccessibleName(/, matched by you with 1 passage,/);
  await app.page.keyboard.press('Control+z');
  await expect(passage).toHaveAccessibleName(/, possible matches,/);
});

test('in a narrow window the line of matched passages breaks, and none of its filters is cut off', async ({
  app,
}) => {
  await compareFloods(app);
  await app.page.setViewportSize({ width: 360, height: 860 });
  for (const part of await filters(app).locator('button, [role="status"]').all()) {
    const box = await part.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(360);
  }
});
