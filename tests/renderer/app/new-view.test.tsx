import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Map as MapIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { parseInput } from '@core/contract/parsers';
import { EMPTY_SESSION } from '@core/contract/settings';
import { VIEW_IDS, type View } from '@core/contract/views';
import type * as Views from '@core/contract/views';
import { menuTemplate } from '../../../main/hosts/desktop/menu';
import { CommandPalette } from '../../../renderer/features/palette/view/CommandPalette';
import { NavigationRail } from '../../../renderer/features/shell/view/NavigationRail';
import { listenForKeys } from '../../../renderer/app/keys';
import { PresentView } from '../../../renderer/app/views/PresentView';
import { useViewCommands } from '../../../renderer/app/use-view-commands';
import { VIEW_PARTS, type ViewParts } from '../../../renderer/app/views';
import type * as Parts from '../../../renderer/app/views';
import { resetWindow, useWindow, windowState } from '../../../renderer/app/window-store';

vi.mock('../../../renderer/bridge/reader', async () => ({
  reader: (await import('../reader-in-memory')).memory,
}));

/**
 * What a new view touches: its line in the contract, its line in the window's table, and its words. The modules are
 * replaced by themselves with one entry more, and nothing else knows of it.
 */
vi.mock('@core/contract/views', async (importOriginal) => {
  const table = await importOriginal<typeof Views>();
  Object.assign(table.VIEWS, { map: { ...table.VIEWS.notebook, keys: ['Alt+8'] } });
  (table.VIEW_IDS as string[]).push('map');
  (table.GO_VIEWS as string[]).push('map');
  return table;
});
vi.mock('../../../resources/messages/en.json', async (importOriginal) => {
  const file = await importOriginal<{ readonly default: Readonly<Record<string, string>> }>();
  const words = { 'place.map': 'Map', 'command.go.map': 'Map', 'menu.map': '&Map' };
  return { ...file, default: { ...file.default, ...words } };
});
vi.mock('../../../renderer/app/views', async (importOriginal) => {
  const table = await importOriginal<typeof Parts>();
  Object.assign(table.VIEW_PARTS, { map: { icon: MapIcon, component: () => <p>The harbour from above</p> } });
  // What it draws wants the layout of a browser.
  Object.assign(table.VIEW_PARTS.search, { component: () => null });
  return table;
});

function Window(): ReactNode {
  useViewCommands();
  const place = useWindow((state) => state.place);
  return (
    <>
      <NavigationRail parts={VIEW_PARTS} />
      <PresentView place={place} />
    </>
  );
}

beforeEach(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

it('a view in both tables is in the rail, at its key and drawn', async () => {
  onTestFinished(listenForKeys(() => true));
  resetWindow({ place: 'search' });
  render(<Window />);
  await userEvent.keyboard('{Alt>}8{/Alt}');
  expect(screen.getByText('The harbour from above')).toBeDefined();
  expect(screen.getByRole('button', { name: /^Map/ }).getAttribute('aria-current')).toBe('page');
  resetWindow({ place: 'search' });
  await userEvent.click(screen.getByRole('button', { name: /^Map/ }));
  expect(windowState().place).toBe('map');
});

it('it is offered in the palette and in the native menu, under one command', () => {
  render(<Window />);
  render(<CommandPalette onClose={() => undefined} />);
  expect(screen.getByRole('option', { name: /^Map/ }).textContent).toContain('Alt+8');
  const ran: string[] = [];
  const items = menuTemplate(false, (command) => ran.push(command)).flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  );
  const item = items.find(({ label }) => label === '&Map');
  item?.click?.(undefined as never, undefined, undefined as never);
  expect([item?.accelerator, ran]).toEqual(['Alt+8', ['go.map']]);
});

it('the session that ends in it is kept, and one in a place that is none is refused', () => {
  const sessionIn = (place: string) => ({ session: { ...EMPTY_SESSION, place } });
  expect(parseInput('session:save', sessionIn('map')).session.place).toBe('map');
  expect(() => parseInput('session:save', sessionIn('cellar'))).toThrow('bad-request');
});

it('a view that nothing draws does not compile', () => {
  // @ts-expect-error the key is missing
  const parts: Readonly<Record<View | 'map', ViewParts>> = VIEW_PARTS;
  expect(Object.keys(parts)).toEqual(VIEW_IDS);
});
