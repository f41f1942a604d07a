import type { Result } from '@core/contract/failure';
import type { WireResult } from '@core/contract/preserialized';

/** What was asked for, whichever way it came. */
export const unpack = <T>(carried: WireResult<T>): Result<T> =>
  'preserialized' in carried
    ? { ok: true, value: JSON.parse(new TextDecoder().decode(carried.preserialized)) as T }
    : carried;
