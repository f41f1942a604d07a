import type { WireResult } from '@core/contract/preserialized';

/** A result as the parts of one JSON text. What another thread printed is among them as it is. */
export const serializeResult = (result: WireResult<unknown>): readonly (string | Uint8Array)[] =>
  'preserialized' in result ? ['{"ok":true,"value":', result.preserialized, '}'] : [JSON.stringify(result)];
