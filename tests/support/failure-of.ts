import { ReaderError, type Failure } from '@core/contract/failure';

/** The failure with which a call ends; whatever else it throws is thrown on, and to succeed is an error. */
export async function failureOf(call: () => unknown): Promise<Failure> {
  let value: unknown;
  try {
    value = await call();
  } catch (error) {
    if (error instanceof ReaderError) return error.failure;
    throw error;
  }
  throw new Error(`did not fail, but answered ${JSON.stringify(value)?.slice(0, 500)}`);
}

/**
 * The same for a call that is done when it returns: a failure, or whatever else it threw, or `null` where
 * it succeeded.
 */
export function thrownFailureOf(call: () => void): unknown {
  try {
    call();
  } catch (error) {
    return error instanceof ReaderError ? error.failure : error;
  }
  return null;
}
