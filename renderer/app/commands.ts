import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { GO_VIEWS, specOfView, type GoView, type View } from '@core/contract/views';
import { t } from './messages';

export type CommandGroup = 'go' | 'find' | 'read' | 'compare' | 'annotate' | 'library' | 'view' | 'edit';

/**
 * A key as CONVENTIONS writes it: `Mod` is Ctrl, or Cmd on macOS; letters in lower case. `browserKeys` stand in where a
 * real browser window keeps the first ones for itself.
 */
export interface CommandSpec {
  readonly group: CommandGroup;
  readonly keys: readonly string[];
  /** A single letter: acts only outside text fields and where the reader has not switched such keys off. */
  readonly isSingle?: true;
}

const single = (group: CommandGroup, ...keys: string[]): CommandSpec => ({
  group,
  keys,
  isSingle: true,
});
const command = (group: CommandGroup, ...keys: string[]): CommandSpec => ({
  group,
  keys,
});

type GoCommands = { readonly [V in GoView as `go.${V}`]: CommandSpec };

/** One command a view, from the table of views. */
function goCommands(): GoCommands {
  const commands = GO_VIEWS.map((view) => [`go.${view}`, command('go', ...(specOfView(view).keys ?? []))]);
  // The keys are those of the type: one a view that has a command.
  return Object.fromEntries(commands) as GoCommands;
}

/** Every command of the window, in the order of the help page. Menus, palette, help and keys all read this. */
export const COMMANDS = {
  ...goCommands(),
  'go.bookmarks': command('go', 'Mod+Shift+b'),
  'go.back': command('go', 'Alt+ArrowLeft', 'Mod+['),
  'go.forward': command('go', 'Alt+ArrowRight', 'Mod+]'),
  'go.open': command('go', 'Mod+k'),
  'go.region': command('go', 'F6'),
  'go.region-back': command('go', 'Shift+F6'),
  'find.library': command('find', 'Mod+Shift+f', '/'),
  'find.here': command('find', 'Mod+f'),
  'find.next': command('find', 'F3', 'Mod+g'),
  'find.previous': command('find', 'Shift+F3', 'Mod+Shift+g'),
  'read.next': single('read', 'j'),
  'read.previous': single('read', 'k'),
  'read.copy': single('read', 'c'),
  'read.next-uncertain': single('read', 'r'),
  'read.previous-uncertain': single('read', 'Shift+r'),
  'read.check': single('read', 'e'),
  'read.select': command('read', 'Mod+a'),
  'compare.with': command('compare', 'Mod+Shift+c'),
  'compare.next-match': single('compare', ']'),
  'compare.previous-match': single('compare', '['),
  'compare.next-difference': single('compare', 'd', 'F7'),
  'compare.previous-difference': single('compare', 'Shift+d', 'Shift+F7'),
  'difference.confirm': single('compare', 'y'),
  'difference.dismiss': single('compare', 'x'),
  'difference.note': single('compare', 'n'),
  'difference.leave': command('compare', 'Escape'),
  'difference.mark': command('compare'),
  'difference.agree': command('compare'),
  'difference.incomparable': command('compare'),
  'compare.unreviewed': single('compare', 'u'),
  'compare.join': single('compare', 'm'),
  'compare.link-possible': single('compare', 'Shift+m'),
  'compare.link': single('compare', 'l'),
  'compare.pane-1': command('compare', 'Mod+1'),
  'compare.pane-2': command('compare', 'Mod+2'),
  'compare.pane-3': command('compare', 'Mod+3'),
  'compare.pane-4': command('compare', 'Mod+4'),
  'note.bookmark': command('annotate', 'Mod+b', 'b'),
  'note.highlight': single('annotate', 'h', '1'),
  'note.green': single('annotate', '2'),
  'note.blue': single('annotate', '3'),
  'note.pink': single('annotate', '4'),
  'note.violet': single('annotate', '5'),
  'note.write': single('annotate', 'n', 'a'),
  'note.tag': single('annotate', 't'),
  'note.infer': single('annotate', 'i'),
  'note.topic': single('annotate', 'p'),
  'note.link-here': single('annotate', 'Shift+l'),
  'note.link': single('annotate', 'Shift+l'),
  'note.link-panes': command('annotate'),
  'note.link-leave': command('annotate', 'Escape'),
  'note.article': command('annotate'),
  'writing.send': single('annotate', 'w'),
  'edit.undo': command('edit', 'Mod+z'),
  'edit.redo': command('edit', 'Mod+Shift+z', 'Mod+y'),
  'library.import': command('library', 'Mod+o'),
  'library.import-folder': command('library'),
  'library.import-results': command('library'),
  'library.paste': command('library'),
  'library.correct': command('library'),
  'library.speakers': command('library'),
  'library.original': command('library'),
  'library.chapters': command('library'),
  'library.remove': command('library'),
  'library.trash': command('library'),
  'collection.add': command('library', 'Mod+Shift+l'),
  'collection.new': command('library'),
  'collection.all': command('library'),
  'library.export': command('library', 'Mod+Shift+e'),
  'library.export-json-ld': command('library'),
  'library.export-docx': command('library'),
  'library.export-html': command('library'),
  'library.export-csv': command('library'),
  'library.export-markdown-files': command('library'),
  'library.export-refi-qda': command('library'),
  'library.export-pseudonymised': command('library'),
  'library.export-zip': command('library'),
  'library.import-zip': command('library'),
  'library.move': command('library'),
  'library.import-notes': command('library'),
  'library.print': command('library', 'Mod+p'),
  'library.save-pdf': command('library'),
  'view.palette': command('view', 'Mod+Shift+p'),
  'view.help': command('view', '?'),
  'view.log': command('view'),
  'view.panel': command('view', 'Mod+\\'),
  'view.writing': command('view', 'F8'),
  'view.larger': command('view', 'Mod+=', 'Mod++'),
  'view.smaller': command('view', 'Mod+-'),
  'view.normal': command('view', 'Mod+0'),
  'view.theme': command('view'),
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandId = keyof typeof COMMANDS;
export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[];
export const specOf = (id: CommandId): CommandSpec => COMMANDS[id];
export const commandTitle = (id: CommandId): string => t(`command.${id}`);
/** The command that leads to a view. The search is entered through its field. */
export const commandTo = (view: View): CommandId => (view === 'search' ? 'find.library' : `go.${view}`);
export const isCommandId = (id: string): id is CommandId => Object.hasOwn(COMMANDS, id);

type Handler = () => void;
interface Registry {
  readonly handlers: Readonly<Partial<Record<CommandId, readonly Handler[]>>>;
}

/** The view on top answers: the handler registered last wins, and an earlier one comes back when it leaves. */
const useRegistry = create<Registry>(() => ({ handlers: {} }));

/** Answers with a function that takes the command back. */
export function offerCommand(id: CommandId, handler: Handler): () => void {
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

/** Whether something in the window wants the command now. */
export const isOffered = (id: CommandId): boolean => (useRegistry.getState().handlers[id]?.length ?? 0) > 0;

/** Offers a command while the calling component is mounted and `isOffered`. */
export function useCommand(id: CommandId, run: () => void, isOffered = true): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => (isOffered ? offerCommand(id, () => latest.current()) : undefined), [id, isOffered]);
}

export const useOfferedCommands = (): readonly CommandId[] => {
  const handlers = useRegistry((state) => state.handlers);
  return COMMAND_IDS.filter((id) => (handlers[id]?.length ?? 0) > 0);
};
