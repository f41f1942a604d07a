/** What the window and the native menu know of a place of the window. Its words are `place.<view>` and `command.go.<view>`. */
export interface ViewSpec {
  /** Keys of the command `go.<view>`, as the commands of the window write them; `null` where another command goes there. */
  readonly keys: readonly string[] | null;
  /** Opened again at the next start where it was open at the end; else the start is the library. */
  readonly isRestored: boolean;
  /** Escape goes from it to the library. */
  readonly isLeftByEscape: boolean;
  /** The reading pane stands in it, and hears the keys. */
  readonly hasReadingPane: boolean;
}

const READING = { isRestored: true, isLeftByEscape: false, hasReadingPane: true };
const COMPARING = { isRestored: true, isLeftByEscape: false, hasReadingPane: false };
const BESIDE = { isRestored: true, isLeftByEscape: true, hasReadingPane: false };

/** Every place of the window, in the order of the rail. What is drawn there stands in `renderer/app/views.ts`. */
export const VIEWS = {
  library: { keys: ['Alt+1'], ...READING },
  search: { keys: null, ...READING },
  compare: { keys: ['Alt+2'], ...COMPARING },
  topics: { keys: ['Alt+3'], ...COMPARING },
  pairs: { keys: ['Alt+5'], ...COMPARING },
  notebook: { keys: ['Alt+4', 'Mod+Shift+a'], ...BESIDE },
  settings: { keys: ['Mod+,'], ...BESIDE },
} as const satisfies Readonly<Record<string, ViewSpec>>;

export type View = keyof typeof VIEWS;
export const VIEW_IDS = Object.keys(VIEWS) as readonly View[];
export const specOfView = (view: View): ViewSpec => VIEWS[view];

/** The views that have a command `go.<view>`. */
export type GoView = {
  [V in View]: (typeof VIEWS)[V]['keys'] extends readonly string[] ? V : never;
}[View];
export const GO_VIEWS = VIEW_IDS.filter((view): view is GoView => specOfView(view).keys !== null);
