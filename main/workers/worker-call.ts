import { ReaderError } from '@core/contract/failure';
import type { AskOptions, Done, WorkerProtocol } from './worker-protocol';

/** A task that was asked and is not answered yet. */
export interface Call<P extends WorkerProtocol> {
  /** Another one once the first took too long and is to be tried in another way. */
  task: P['task'];
  readonly onPart: ((part: P['part']) => void) | undefined;
  readonly resolve: (value: Done<P>) => void;
  readonly reject: (error: ReaderError) => void;
}

/**
 * Begins a call, and answers with what will come of it. Its signal is listened to until then.
 * @param begin hears of the call, unless it was cancelled beforehand
 * @param cancel hears that the signal was given
 */
export function openCall<P extends WorkerProtocol>(
  task: P['task'],
  { signal, onPart }: AskOptions<P>,
  begin: (call: Call<P>) => void,
  cancel: (call: Call<P>) => void,
): Promise<Done<P>> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(cancelledError());
    const abort = (): void => cancel(call);
    const leave = (): void => signal?.removeEventListener('abort', abort);
    const call: Call<P> = {
      task,
      onPart,
      resolve: (value) => (leave(), resolve(value)),
      reject: (error) => (leave(), reject(error)),
    };
    signal?.addEventListener('abort', abort);
    begin(call);
  });
}

export const cancelledError = (): ReaderError => new ReaderError({ code: 'cancelled' });
