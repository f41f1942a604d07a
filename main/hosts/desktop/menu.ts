import type { MenuItemConstructorOptions } from 'electron';
import { GO_VIEWS, specOfView, type GoView } from '@core/contract/views';
import { english } from '@core/messages/english';
import type { LabelKey } from '@core/messages/translator';

type Item = MenuItemConstructorOptions;
type MenuName = LabelKey extends infer Key ? (Key extends `menu.${infer Name}` ? Name : never) : never;
const t = english.text;
const SEPARATOR: Item = { type: 'separator' };

/**
 * The native menu. Its commands are those of the window's palette, under the same ids; the keys of most are shown but
 * left to the window, which knows whether a text field has the focus.
 */
export function menuTemplate(isMac: boolean, run: (command: string) => void): Item[] {
  const command = (name: MenuName, id: string, accelerator?: string): Item => ({
    label: t(`menu.${name}`),
    click: () => run(id),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const toView = (view: GoView): Item => command(view, `go.${view}`, acceleratorOf(view));
  const appMenu: Item = { role: 'appMenu' };
  return [
    ...(isMac ? [appMenu] : []),
    {
      label: t('menu.file'),
      submenu: [
        command('import', 'library.import', 'CmdOrCtrl+O'),
        command('paste', 'library.paste'),
        command('export', 'library.export', 'CmdOrCtrl+Shift+E'),
        SEPARATOR,
        command('print', 'library.print', 'CmdOrCtrl+P'),
        command('save-pdf', 'library.save-pdf'),
        SEPARATOR,
        toView('settings'),
        SEPARATOR,
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: t('menu.edit'),
      submenu: [
        command('undo', 'edit.undo', 'CmdOrCtrl+Z'),
        command('redo', 'edit.redo', 'CmdOrCtrl+Shift+Z'),
        SEPARATOR,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        command('select', 'read.select', 'CmdOrCtrl+A'),
        SEPARATOR,
        command('find', 'find.here', 'CmdOrCtrl+F'),
        command('search', 'find.library', 'CmdOrCtrl+Shift+F'),
      ],
    },
    {
      label: t('menu.view'),
      submenu: [
        command('palette', 'view.palette', 'CmdOrCtrl+Shift+P'),
        command('panel', 'view.panel', 'CmdOrCtrl+\\'),
        command('writing', 'view.writing', 'F8'),
        SEPARATOR,
        command('larger', 'view.larger', 'CmdOrCtrl+='),
        command('smaller', 'view.smaller', 'CmdOrCtrl+-'),
        command('normal', 'view.normal', 'CmdOrCtrl+0'),
        command('theme', 'view.theme'),
        SEPARATOR,
        { role: 'togglefullscreen' },
      ],
    },
    {
      label: t('menu.go'),
      submenu: [
        ...GO_VIEWS.filter((view) => view !== 'settings').map(toView),
        command('bookmarks', 'go.bookmarks', 'CmdOrCtrl+Shift+B'),
        SEPARATOR,
        command('back', 'go.back', isMac ? 'Cmd+[' : 'Alt+Left'),
        command('forward', 'go.forward', isMac ? 'Cmd+]' : 'Alt+Right'),
        command('open', 'go.open', 'CmdOrCtrl+K'),
      ],
    },
    { role: 'windowMenu' },
    {
      label: t('menu.help'),
      role: 'help',
      submenu: [command('keys', 'view.help', '?'), command('log', 'view.log')],
    },
  ];
}

/** The first key of the window's command, as Electron writes it. */
const acceleratorOf = (view: GoView): string | undefined =>
  specOfView(view).keys?.[0]?.replace('Mod+', 'CmdOrCtrl+');
