import type { Result } from '@core/contract/failure';
import type { Carried } from '@core/contract/printed';

/** What was asked for, whichever way it came. */
export const unpack = <T>(carried: Carried<T>): Result<T> =>
  'printed' in carried
    ? { ok: true, value: JSON.parse(new TextDecoder().decode(carried.printed)) as T }
    : carried;
