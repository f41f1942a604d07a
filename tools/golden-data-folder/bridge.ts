import type { Channel, Input, Output } from '@core/contract/requests';

/** Asks over the bridge. @throws Error that names the channel and the failure. */
export type Ask = <C extends Channel>(channel: C, input: Input<C>) => Promise<Output<C>>;

/** What carries a question: the names are those of the build on the other end. */
export type Carry = (channel: string, input: unknown) => Promise<Carried>;
export type Carried =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: unknown };

/** A build that has a data folder open. */
export interface OpenBuild {
  readonly carry: Carry;
  /** Gives the folder back once everything is on the disk. */
  close(): Promise<void>;
}

export const askOf =
  (carry: Carry): Ask =>
  async <C extends Channel>(channel: C, input: Input<C>) =>
    valueOf(channel, await carry(channel, input)) as Output<C>;

export function valueOf(channel: string, carried: Carried): unknown {
  if (carried.ok) return carried.value;
  throw new Error(`${channel}: ${JSON.stringify(carried.failure)}`);
}
