import { ReaderError } from '@core/contract/failure';

/** With which failure something was refused, or the error that it threw; `null` where it was done. */
export const failureOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error instanceof ReaderError ? error.failure : error;
  }
  return null;
};
