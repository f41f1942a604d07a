import { useEffect, useRef } from 'react';
import { create } from 'zustand';

export type CommandGroup = 'Go' | 'Find' | 'Read' | 'Compare' | 'Annotate' | 'Library' | 'View' | 'Edit';

/**
 * A key as CONVENTIONS writes it: `Mod` is Ctrl, or Cmd on macOS; letters in lower case. `browserKeys` stand in where a
 * real browser window keeps the first ones for itself.
 */
export interface CommandSpec {
  readonly title: string;
  readonly group: CommandGroup;
  readonly keys: readonly string[];
  /** A single letter: acts only outside text fields and where the reader has not switched such keys off. */
  readonly isSingle?: true;
}

const single = (title: string, group: CommandGroup, ...keys: string[]): CommandSpec => ({
  title,
  group,
  keys,
  isSingle: true,
});
const command = (title: string, group: CommandGroup, ...keys: string[]): CommandSpec => ({
  title,
  group,
  keys,
});

/** Every command of the window, in the order of the help page. Menus, palette, help and keys all read this. */
export const COMMANDS = {
  'go.library': command('Library', 'Go', 'Alt+1'),
  'go.compare': command('Comparison', 'Go', 'Alt+2'),
  'go.topics': command('Topic table', 'Go', 'Alt+3'),
  'go.notebook': command('Notebook', 'Go', 'Alt+4', 'Mod+Shift+a'),
  'go.bookmarks': command('Bookmarks', 'Go', 'Mod+Shift+b'),
  'go.settings': command('Settings', 'Go', 'Mod+,'),
  'go.back': command('Back in this pane', 'Go', 'Alt+ArrowLeft', 'Mod+['),
  'go.forward': command('Forward in this pane', 'Go', 'Alt+ArrowRight', 'Mod+]'),
  'go.open': command('Open an article by name', 'Go', 'Mod+k'),
  'go.region': command('Next part of the window', 'Go', 'F6'),
  'go.region-back': command('Previous part of the window', 'Go', 'Shift+F6'),
  'find.library': command('Search the whole library', 'Find', 'Mod+Shift+f', '/'),
  'find.here': command('Find in this article', 'Find', 'Mod+f'),
  'find.next': command('Next hit', 'Find', 'F3', 'Mod+g'),
  'find.previous': command('Previous hit', 'Find', 'Shift+F3', 'Mod+Shift+g'),
  'read.next': single('Next passage', 'Read', 'j'),
  'read.previous': single('Previous passage', 'Read', 'k'),
  'read.copy': single('Copy the passage with its source', 'Read', 'c'),
  'compare.with': command('Compare this article with …', 'Compare', 'Mod+Shift+c'),
  'compare.next-match': single('Next match in the other panes', 'Compare', ']'),
  'compare.previous-match': single('Previous match in the other panes', 'Compare', '['),
  'compare.next-difference': single('Next difference', 'Compare', 'd', 'F7'),
  'compare.previous-difference': single('Previous difference', 'Compare', 'Shift+d', 'Shift+F7'),
  'difference.confirm': single('Confirm the chosen difference', 'Compare', 'y'),
  'difference.dismiss': single('Dismiss the chosen difference', 'Compare', 'x'),
  'difference.note': single('Write a note on the chosen difference', 'Compare', 'n'),
  'difference.leave': command('Leave the chosen difference', 'Compare', 'Escape'),
  'difference.mark': command('Mark a difference between the two passages', 'Compare'),
  'difference.agree': command('Mark an agreement between the two passages', 'Compare'),
  'difference.incomparable': command('Mark the two passages as not comparable', 'Compare'),
  'compare.unreviewed': single('Next unreviewed match', 'Compare', 'u'),
  'compare.join': single('Link this passage with one in another pane', 'Compare', 'm'),
  'compare.link': single('Linked scrolling of this pane on or off', 'Compare', 'l'),
  'compare.pane-1': command('First pane', 'Compare', 'Mod+1'),
  'compare.pane-2': command('Second pane', 'Compare', 'Mod+2'),
  'compare.pane-3': command('Third pane', 'Compare', 'Mod+3'),
  'compare.pane-4': command('Fourth pane', 'Compare', 'Mod+4'),
  'note.bookmark': command('Bookmark on or off', 'Annotate', 'Mod+b', 'b'),
  'note.highlight': single('Highlight', 'Annotate', 'h', '1'),
  'note.green': single('Highlight in the second colour', 'Annotate', '2'),
  'note.blue': single('Highlight in the third colour', 'Annotate', '3'),
  'note.pink': single('Highlight in the fourth colour', 'Annotate', '4'),
  'note.violet': single('Highlight in the fifth colour', 'Annotate', '5'),
  'note.write': single('Write a note', 'Annotate', 'n', 'a'),
  'note.tag': single('Tag', 'Annotate', 't'),
  'note.infer': single('Mark as my inference', 'Annotate', 'i'),
  'note.topic': single('Add the passage to a topic', 'Annotate', 'p'),
  'note.article': command('Write a note on the whole article', 'Annotate'),
  'edit.undo': command('Undo', 'Edit', 'Mod+z'),
  'edit.redo': command('Redo', 'Edit', 'Mod+Shift+z', 'Mod+y'),
  'library.import': command('Bring in files', 'Library', 'Mod+o'),
  'library.import-folder': command('Bring in a folder', 'Library'),
  'library.paste': command('Bring in pasted text', 'Library'),
  'library.correct': command('Correct this article', 'Library'),
  'library.original': command('Show the original of this article', 'Library'),
  'library.chapters': command('Split this book into chapters', 'Library'),
  'library.remove': command('Remove this article from the library', 'Library'),
  'library.export': command('Export all notes as Markdown', 'Library', 'Mod+Shift+e'),
  'view.palette': command('All commands', 'View', 'Mod+Shift+p'),
  'view.help': command('Keys', 'View', '?'),
  'view.panel': command('Side panel on or off', 'View', 'Mod+\\'),
  'view.larger': command('Larger text', 'View', 'Mod+=', 'Mod++'),
  'view.smaller': command('Smaller text', 'View', 'Mod+-'),
  'view.normal': command('Text size as it was', 'View', 'Mod+0'),
  'view.theme': command('Next theme', 'View'),
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandId = keyof typeof COMMANDS;
export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[];
export const specOf = (id: CommandId): CommandSpec => COMMANDS[id];
export const isCommandId = (id: string): id is CommandId => Object.hasOwn(COMMANDS, id);

type Handler = () => void;
interface Registry {
  readonly handlers: Readonly<Partial<Record<CommandId, readonly Handler[]>>>;
}

/** The view on top answers: the handler registered last wins, and an earlier one comes back when it leaves. */
const useRegistry = create<Registry>(() => ({ handlers: {} }));

function register(id: CommandId, handler: Handler): () => void {
  const others = (handlers: Registry['handlers']): readonly Handler[] =>
    (handlers[id] ?? []).filter((other) => other !== handler);
  useRegistry.setState(({ handlers }) => ({
    handlers: { ...handlers, [id]: [...others(handlers), handler] },
  }));
  return () =>
    useRegistry.setState(({ handlers }) => ({ handlers: { ...handlers, [id]: others(handlers) } }));
}

/** Answers whether something in the window wanted the command now. */
export function runCommand(id: CommandId): boolean {
  const handler = useRegistry.getState().handlers[id]?.at(-1);
  handler?.();
  return handler !== undefined;
}

/** Offers a command while the calling component is mounted and `isOffered`. */
export function useCommand(id: CommandId, run: () => void, isOffered = true): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => (isOffered ? register(id, () => latest.current()) : undefined), [id, isOffered]);
}

export const useOfferedCommands = (): readonly CommandId[] => {
  const handlers = useRegistry((state) => state.handlers);
  return COMMAND_IDS.filter((id) => (handlers[id]?.length ?? 0) > 0);
};
