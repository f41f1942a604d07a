import type { Channel, Input, Output } from '@core/contract/requests';
import { isChannel } from '@core/contract/channels';
import { parseInput } from '@core/contract/parsers';
import { ReaderError, type Failure } from '@core/contract/failure';
import type { WireResult } from '@core/contract/preserialized';
import { isWriting } from './writing-channels';

/** A value that another thread has serialized as JSON; its bytes must not be changed. */
export class PreserializedJson<T> {
  declare readonly of: T;
  readonly json: Uint8Array;
  constructor(json: Uint8Array) {
    this.json = json;
  }
}

type Answered<C extends Channel> = Output<C> | PreserializedJson<Output<C>>;
export type Handler<C extends Channel> = (input: Input<C>) => Answered<C> | Promise<Answered<C>>;
/** A channel without a handler does not compile. */
export type Handlers = { readonly [C in Channel]: Handler<C> };
export type Dispatch = (channel: string, raw: unknown) => Promise<WireResult<unknown>>;

/**
 * The one way into the main process, whatever carries the call: parse, handle, answer with a value. It never throws and
 * knows no transport, so tests call it as the hosts do.
 * @param assertWritable throws a `ReaderError` where nothing can be saved; asked before each request that changes something
 */
export function createDispatch(
  handlers: Handlers,
  report: (error: unknown) => void,
  assertWritable: () => void = () => undefined,
): Dispatch {
  const handle = async <C extends Channel>(channel: C, raw: unknown): Promise<Answered<C>> => {
    const input = parseInput(channel, raw);
    if (isWriting(channel)) assertWritable();
    return handlers[channel](input);
  };

  return async (channel, raw) => {
    try {
      if (!isChannel(channel)) throw new ReaderError({ code: 'bad-request', detail: 'unknown channel' });
      const value = await handle(channel, raw);
      return value instanceof PreserializedJson
        ? { ok: true, preserialized: value.json }
        : { ok: true, value };
    } catch (error) {
      return { ok: false, failure: failureOf(error, report) };
    }
  };
}

function failureOf(error: unknown, report: (error: unknown) => void): Failure {
  if (error instanceof ReaderError) return error.failure;
  report(error);
  return { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) };
}
