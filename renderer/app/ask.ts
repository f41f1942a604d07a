import { ReaderError, type Failure } from '@core/contract/failure';
import type { Channel, Input, Output } from '@core/contract/requests';
import { reader } from '../bridge/reader';
import { noteConnection } from './connection';

/**
 * Asks the main process.
 * @throws ReaderError with the failure that the main process answered.
 */
export async function ask<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const result = await reader.ask(channel, input);
  noteConnection(result);
  if (result.ok) return result.value;
  throw new ReaderError(result.failure);
}

export const failureOf = (error: unknown): Failure =>
  error instanceof ReaderError ? error.failure : { code: 'unexpected', detail: String(error) };
