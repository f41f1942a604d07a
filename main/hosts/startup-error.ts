import { english } from '@core/messages/english';
import { DataFolderError } from '../storage/data-folder';

/** A reason not to start that the user can act on: printed as its one sentence, never with a stack. */
export class StartupError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'StartFault';
  }
}

/** The one line for whatever stopped a host. Only the unforeseen is introduced. */
export function sentenceOf(error: unknown): string {
  if (error instanceof StartupError || error instanceof DataFolderError) return error.message;
  const reason = error instanceof Error ? error.message : String(error);
  return english.text('cli.start.unforeseen', { reason });
}
