import { closeServices } from './close-services';
import type { Services } from './services';

/** The services on what lies in the data folder now, started anew where something else took its place. */
export interface Running<T extends { readonly services: Services }> {
  now(): Promise<T>;
  /**
   * Does something while no store is open; what is asked meanwhile waits for the services on what is there then.
   * @param prepare what must go well first: where it fails the services stay as they are
   */
  whileClosed<R>(prepare: (services: Services) => Promise<void>, exchange: () => R | Promise<R>): Promise<R>;
}

export function createRunning<T extends { readonly services: Services }>(
  start: () => Promise<T>,
): Running<T> {
  let running = start();
  return {
    now: () => running,
    async whileClosed<R>(prepare: (services: Services) => Promise<void>, exchange: () => R | Promise<R>) {
      const before = await running;
      let outcome: { readonly value: R } | { readonly error: unknown } | null = null;
      running = (async () => {
        try {
          await prepare(before.services);
        } catch (error) {
          outcome = { error };
          return before;
        }
        await closeServices(before.services);
        try {
          outcome = { value: await exchange() };
        } catch (error) {
          outcome = { error };
        }
        return start();
      })();
      await running;
      return valueOf<R>(outcome);
    },
  };
}

function valueOf<R>(outcome: { readonly value: R } | { readonly error: unknown } | null): R {
  if (outcome === null) throw new Error('the services did not start');
  if ('error' in outcome) throw outcome.error;
  return outcome.value;
}
