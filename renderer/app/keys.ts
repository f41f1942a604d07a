import { COMMAND_IDS, isOffered, runCommand, specOf, type CommandId } from './commands';

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> &
  Partial<Pick<KeyboardEvent, 'code' | 'getModifierState'>>;

/** The name under which {@link COMMAND_IDS} list the key that was pressed: `Mod+Shift+f`, `j`, `Alt+ArrowLeft`. */
export function nameKey(event: KeyPress, mac: boolean): string {
  // AltGr writes signs such as "[" on many layouts; it is no Ctrl and no Alt there.
  const isWriting = event.getModifierState?.('AltGraph') === true;
  const mod = !isWriting && (mac ? event.metaKey : event.ctrlKey);
  const alt = !isWriting && event.altKey;
  const key = latinKey(event);
  // A shifted sign such as "?" is its own key; Shift is named for letters and named keys only.
  const shift = event.shiftKey && (key.length > 1 || /[a-z]/.test(key));
  return [mod && 'Mod', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}

/** On a layout of another script the key's place stands for its letter: Ctrl+А on a Ukrainian keyboard is Ctrl+F. */
function latinKey({ key, code }: KeyPress): string {
  if (key.length > 1) return key;
  const place = /^Key([A-Z])$/.exec(code ?? '')?.[1];
  const isOtherScript = /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key);
  return (isOtherScript && place !== undefined ? place : key).toLowerCase();
}

/** Whether keys and pasted text belong to what has the focus. */
export const isInTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName) || isTextInput(target));
/** A list of choices and a text that cannot be changed have nothing of their own to take back. */
const hasOwnEditing = (target: EventTarget | null): boolean =>
  isInTextField(target) &&
  (target as HTMLElement).matches(':not(select, :read-only, [aria-readonly="true"])');
const isTextInput = (target: HTMLElement): boolean =>
  target instanceof HTMLInputElement &&
  !['checkbox', 'radio', 'range', 'button', 'submit'].includes(target.type);

const OVERLAYS = '[role="dialog"],[role="menu"],[role="listbox"][data-overlay]';
export const isInOverlay = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(OVERLAYS) !== null;
const isOverlayOpen = (): boolean => document.querySelector(OVERLAYS) !== null;

/** Behind a dialog nothing happens but what opens another one. */
const KEPT_IN_OVERLAYS: readonly CommandId[] = ['view.palette', 'go.open'];

/** Commands that a text field must not lose to its own editing. */
const OWN_IN_FIELDS: readonly CommandId[] = [
  'edit.undo',
  'edit.redo',
  'note.bookmark',
  'go.back',
  'go.forward',
  'difference.leave',
  'note.link-leave',
  'read.select',
];

/**
 * Those of them that take editing back, of which there is none where nothing can be written; a cursor still moves
 * there.
 */
const OF_FIELDS: Readonly<Partial<Record<CommandId, 'undo' | 'redo'>>> = {
  'edit.undo': 'undo',
  'edit.redo': 'redo',
};

/** In the order of the list: the first of them that something in the window wants now is what the key does. */
export const commandsFor = (name: string): readonly CommandId[] =>
  COMMAND_IDS.filter((id) => specOf(id).keys.some((key) => key === name));

/** Commands that a held key runs over and over; any other runs once a press. */
const REPEATED: ReadonlySet<CommandId> = new Set<CommandId>([
  'read.next',
  'read.previous',
  'find.next',
  'find.previous',
  'compare.next-match',
  'compare.previous-match',
  'compare.next-difference',
  'compare.previous-difference',
  'edit.undo',
  'edit.redo',
  'view.larger',
  'view.smaller',
]);

/** Turns key presses into commands. Answers with a function that stops listening. */
export function listenForKeys(areSingleKeysOn: () => boolean): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const wanted = commandsFor(nameKey(event, isMac())).some((id) => runsHere(id, event));
    if (wanted) event.preventDefault();
  };
  const runsHere = (id: CommandId, event: KeyboardEvent): boolean => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1;
    if (isInOverlay(event.target) && !KEPT_IN_OVERLAYS.includes(id)) return false;
    if (isPlain && (isInTextField(event.target) || isInOverlay(event.target))) return false;
    if (isPlain && !areSingleKeysOn() && event.key !== '?') return false;
    const isOwn = OF_FIELDS[id] === undefined ? isInTextField : hasOwnEditing;
    if (OWN_IN_FIELDS.includes(id) && isOwn(event.target)) return false;
    return event.repeat && !REPEATED.has(id) ? isOffered(id) : runCommand(id);
  };
  const stopHolding = ignoreKeysHeldInto();
  window.addEventListener('keydown', onKey);
  return () => {
    stopHolding();
    window.removeEventListener('keydown', onKey);
  };
}

/** A key that is still held when its command has given a field the focus is not typed into the field. */
function ignoreKeysHeldInto(): () => void {
  const pressedIn = new Map<string, EventTarget | null>();
  const onDown = (event: KeyboardEvent): void => {
    const key = event.code || event.key;
    if (!event.repeat) pressedIn.set(key, event.target);
    else if (isInTextField(event.target) && pressedIn.has(key) && pressedIn.get(key) !== event.target) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const onUp = (event: KeyboardEvent): void => void pressedIn.delete(event.code || event.key);
  window.addEventListener('keydown', onDown, { capture: true });
  window.addEventListener('keyup', onUp, { capture: true });
  return () => {
    window.removeEventListener('keydown', onDown, { capture: true });
    window.removeEventListener('keyup', onUp, { capture: true });
  };
}

/**
 * Runs what was chosen in the native menu, under the rules of the keys: on macOS the menu takes the key before the page
 * sees it. Undo in a text field is the field's own; behind a dialog nothing happens but what opens another one.
 */
export function runFromMenu(id: CommandId): void {
  const ofField = OF_FIELDS[id];
  // Deprecated, and the one way to a field's own history: a menu item with a role could not run the window's undo.
  if (ofField !== undefined && hasOwnEditing(document.activeElement)) document.execCommand(ofField);
  else if (id === 'read.select' && isInTextField(document.activeElement)) document.execCommand('selectAll');
  else if (!isOverlayOpen() || KEPT_IN_OVERLAYS.includes(id)) {
    // Where nothing is read, all of the window is selected.
    if (!runCommand(id) && id === 'read.select') document.execCommand('selectAll');
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** The key as people read it: `Ctrl+Shift+F`, on macOS `⇧⌘F`. */
export function formatKey(name: string): string {
  const parts = name === 'Mod++' ? ['Mod', '+'] : name.split('+');
  const mac = isMac();
  const words = parts.map((part) => {
    if (part === 'Mod') return mac ? '⌘' : 'Ctrl';
    if (part === 'Alt') return mac ? '⌥' : 'Alt';
    if (part === 'Shift') return mac ? '⇧' : 'Shift';
    return SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
  return mac ? words.join('') : words.join('+');
}

export const keyOf = (id: CommandId): string | null => {
  const first = specOf(id).keys[0];
  return first === undefined ? null : formatKey(first);
};
