/** What the stand-in (in the process of the shell) and the test (which owns the real page) say to each other. */

/** From the shell to the test. */
export type ShellMessage =
  | {
      readonly kind: 'window';
      readonly preload: string;
      readonly url: string;
      readonly options: WindowOptions;
    }
  | { readonly kind: 'send'; readonly channel: string; readonly payload: unknown }
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

export interface WindowOptions {
  readonly width: number;
  readonly height: number;
  readonly webPreferences: Readonly<Record<string, unknown>>;
}

/** From the test to the shell: what Chromium and the user would do. Each is answered by one value. */
export interface ShellCalls {
  ask: { input: { channel: string; payload: unknown; sender: Sender }; output: unknown };
  fetch: { input: { url: string; method: string }; output: ServedResponse };
  request: { input: { url: string }; output: { isCancelled: boolean } };
  permission: { input: { name: string }; output: { isRequested: boolean; isChecked: boolean } };
  navigate: {
    input: {
      event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect';
      url: string;
      isMainFrame: boolean;
    };
    output: { isPrevented: boolean };
  };
  attachWebview: { input: Record<string, never>; output: { isPrevented: boolean } };
  openWindow: { input: { url: string }; output: { action: string } };
  /** The folder or file that the next dialog answers with; `null`: it is cancelled. */
  pickNext: { input: { folder: string | null }; output: null };
  /** Presses button number `button` of the next message box. */
  pressNext: { input: { button: number }; output: null };
  clickMenu: { input: { label: string }; output: null };
  closeWindow: { input: Record<string, never>; output: null };
  state: { input: Record<string, never>; output: ShellState };
}

/** `ours` is the main frame of the window; the others are what a hostile page could make. */
export type Sender = 'ours' | 'child-frame' | 'other-window' | 'foreign-origin' | 'gone';

export interface ServedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface ShellState {
  readonly isSandboxed: boolean;
  readonly isShown: boolean;
  readonly schemes: readonly unknown[];
  readonly opened: readonly string[];
  readonly questions: readonly string[];
  readonly menu: readonly string[];
}

export type TestMessage = {
  [C in keyof ShellCalls]: { readonly id: number; readonly call: C; readonly input: ShellCalls[C]['input'] };
}[keyof ShellCalls];
