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
