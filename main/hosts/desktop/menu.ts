import type { MenuItemConstructorOptions } from 'electron';

type Item = MenuItemConstructorOptions;
const SEPARATOR: Item = { type: 'separator' };

/**
 * The native menu. Its commands are those of the window's palette, under the same ids; the keys of most are shown but
 * left to the window, which knows whether a text field has the focus.
 */
export function menuTemplate(isMac: boolean, run: (command: string) => void): Item[] {
  const command = (label: string, id: string, accelerator?: string): Item => ({
    label,
    click: () => run(id),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const appMenu: Item = { role: 'appMenu' };
  return [
    ...(isMac ? [appMenu] : []),
    {
      label: '&File',
      submenu: [
        command('&Open Files…', 'library.import', 'CmdOrCtrl+O'),
        command('Bring In &Pasted Text…', 'library.paste'),
        command('&Export All Notes…', 'library.export', 'CmdOrCtrl+Shift+E'),
        SEPARATOR,
        command('&Settings', 'go.settings', 'CmdOrCtrl+,'),
        SEPARATOR,
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        command('&Undo', 'edit.undo', 'CmdOrCtrl+Z'),
        command('&Redo', 'edit.redo', 'CmdOrCtrl+Shift+Z'),
        SEPARATOR,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        SEPARATOR,
        command('&Find in This Article', 'find.here', 'CmdOrCtrl+F'),
        command('Search the &Library', 'find.library', 'CmdOrCtrl+Shift+F'),
      ],
    },
    {
      label: '&View',
      submenu: [
        command('All &Commands', 'view.palette', 'CmdOrCtrl+Shift+P'),
        command('Side &Panel', 'view.panel', 'CmdOrCtrl+\\'),
        SEPARATOR,
        command('&Larger Text', 'view.larger', 'CmdOrCtrl+='),
        command('&Smaller Text', 'view.smaller', 'CmdOrCtrl+-'),
        command('&Normal Text', 'view.normal', 'CmdOrCtrl+0'),
        command('Next &Theme', 'view.theme'),
        SEPARATOR,
        { role: 'togglefullscreen' },
      ],
    },
    {
      label: '&Go',
      submenu: [
        command('&Library', 'go.library', 'Alt+1'),
        command('&Comparison', 'go.compare', 'Alt+2'),
        command('&Topic Table', 'go.topics', 'Alt+3'),
        command('&Notebook', 'go.notebook', 'Alt+4'),
        command('&Bookmarks', 'go.bookmarks', 'CmdOrCtrl+Shift+B'),
        SEPARATOR,
        command('Back', 'go.back', isMac ? 'Cmd+[' : 'Alt+Left'),
        command('Forward', 'go.forward', isMac ? 'Cmd+]' : 'Alt+Right'),
        command('Open &Article…', 'go.open', 'CmdOrCtrl+K'),
      ],
    },
    { role: 'windowMenu' },
    {
      label: '&Help',
      role: 'help',
      submenu: [command('&Keys', 'view.help', '?'), command('Show &Log', 'view.log')],
    },
  ];
}
