import { bring, compare, openTab, panel } from '../comparing';
import { FERRY, FERRY_AGAIN } from '../ferry';
import { expect, test } from '../fixtures';
import { look, settle, THEMES, wear } from '../looks';

for (const width of [1440, 900, 420])
  test(`differences and values look right in every theme at ${String(width)} px`, async ({ app }) => {
    await app.page.setViewportSize({ width: 1440, height: 900 });
    await settle(app, 'light');
    await bring(app, 'tarn.txt', FERRY);
    await bring(app, 'lake.txt', FERRY_AGAIN);
    await compare(app, 'Fire on the Lady Tarn', 'Lake ferry burns');
    await openTab(app, 'Differences');
    await app.page.keyboard.press('d');
    await app.page.keyboard.press('d');
    await expect(panel(app).locator('[aria-current="true"]')).toBeVisible();
    await app.page.setViewportSize({ width, height: 900 });
    for (const theme of THEMES) {
      await wear(app, theme);
      await look(app, `differences-${theme}-${String(width)}`);
    }
    await app.page.setViewportSize({ width: 1440, height: 900 });
    await openTab(app, 'Values');
    await app.page.setViewportSize({ width, height: 900 });
    await look(app, `values-contrast-${String(width)}`);
  });
