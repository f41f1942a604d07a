export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  /** Outside of maximised state, in device-independent pixels. */
  readonly bounds: Bounds;
  readonly isMaximized: boolean;
}

const PREFERRED = { width: 1280, height: 860 };
/** Two panes of 36 characters still fit. */
export const MINIMUM = { width: 720, height: 480 };
/** So much of the title bar must be in reach for the window to be dragged. */
const GRIP = { width: 160, height: 32 };

/**
 * Where the window opens: as it was left, where enough of it lies on a screen that is still there; else in the middle
 * of the first screen. `areas` are the work areas of the screens, the primary one first; never empty.
 */
export function boundsFor(saved: WindowState | null, areas: readonly [Bounds, ...Bounds[]]): WindowState {
  const home = areas[0];
  if (saved === null) return { bounds: centre(PREFERRED, home), isMaximized: false };
  const { x, y } = saved.bounds;
  const candidates = areas.map((area) => ({ bounds: { x, y, ...fit(saved.bounds, area) }, area }));
  // Judged at the size that it will have: cut down, a window may no longer reach the screen that it touched.
  const found = candidates.find(({ bounds, area }) => isInReach(bounds, area));
  return { bounds: found?.bounds ?? centre(saved.bounds, home), isMaximized: saved.isMaximized };
}

/** Reads what was saved; anything odd counts as nothing saved. */
export function parseWindowState(value: unknown): WindowState | null {
  if (typeof value !== 'object' || value === null) return null;
  const { bounds, isMaximized } = value as Partial<WindowState>;
  if (typeof bounds !== 'object' || bounds === null || typeof isMaximized !== 'boolean') return null;
  const { x, y, width, height } = bounds;
  const isSane = [x, y, width, height].every((n) => Number.isInteger(n) && Math.abs(n) < 100_000);
  return isSane && width > 0 && height > 0 ? { bounds: { x, y, width, height }, isMaximized } : null;
}

function isInReach({ x, y, width }: Bounds, area: Bounds): boolean {
  const visible = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return visible >= GRIP.width && y >= area.y && y + GRIP.height <= area.y + area.height;
}

const fit = (size: Pick<Bounds, 'width' | 'height'>, area: Bounds): Pick<Bounds, 'width' | 'height'> => ({
  width: Math.min(Math.max(size.width, MINIMUM.width), area.width),
  height: Math.min(Math.max(size.height, MINIMUM.height), area.height),
});

function centre(size: Pick<Bounds, 'width' | 'height'>, area: Bounds): Bounds {
  const { width, height } = fit(size, area);
  const x = area.x + Math.round((area.width - width) / 2);
  const y = area.y + Math.round((area.height - height) / 2);
  return { x, y, width, height };
}
