import type { EventName, Events } from './events';
import type { Result } from './failure';
import type { WireResult } from './preserialized';
import type { Channel, Input, Output } from './requests';

/** The one object the window gets. Both transports build the same. */
export interface ReaderApi {
  ask<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>>;
  /** Answers with a function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}

/** What the desktop's preload script puts in the window: the same, with results as they come. */
export interface CarriedApi extends Omit<ReaderApi, 'ask'> {
  ask<C extends Channel>(channel: C, input: Input<C>): Promise<WireResult<Output<C>>>;
}
