/** Long work that tells how far it is and can be ended. */
export interface Work {
  readonly signal: AbortSignal;
  /** Files done, and in all. */
  readonly onProgress: (done: number, total: number) => void;
}
