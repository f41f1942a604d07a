import { expect, type App } from './fixtures';
import { look, THEMES } from './looks';
import { faultsOf } from './window-faults';

const isWhole = process.env['SYNOPTIC_LOOKS_GRID'] === 'whole';

/** `npm run looks -- --grid` takes every theme and width, the suite one theme and two widths. */
export const GRID = {
  themes: isWhole ? THEMES : (['light'] as const),
  widths: isWhole ? [360, 720, 1024, 1440] : [360, 1440],
} as const;

/**
 * Looks at what is shown at each width of the grid, for faults that axe finds and for what is cut off or too small.
 * @param arrange brings back what a width folds away
 */
export async function lookAtGrid(
  app: App,
  name: string,
  arrange: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { page } = app;
  for (const width of GRID.widths) {
    await page.setViewportSize({ width, height: 860 });
    await arrange();
    // What comes to lie under the mouse would say its name.
    await page.mouse.move(width / 2, 430);
    await expect(page.getByRole('tooltip')).toHaveCount(0);
    // All faults of a view are told, not the first alone.
    await expect
      .configure({ soft: true, timeout: 5_000 })
      .poll(() => faultsOf(page), { message: `${name}, ${String(width)} px` })
      .toEqual([]);
    await look(app, `grid-${name}-${String(width)}`);
  }
  await page.setViewportSize({ width: 1440, height: 860 });
}
