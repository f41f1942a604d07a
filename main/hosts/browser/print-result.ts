import type { Carried } from '@core/contract/printed';

/** A result as the parts of one JSON text. What another thread printed is among them as it is. */
export const printResult = (result: Carried<unknown>): readonly (string | Uint8Array)[] =>
  'printed' in result ? ['{"ok":true,"value":', result.printed, '}'] : [JSON.stringify(result)];
