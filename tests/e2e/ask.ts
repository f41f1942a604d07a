import type { Page } from 'playwright/test';
import type { ReaderApi } from '@core/contract/api';
import type { Result } from '@core/contract/failure';
import type { Channel, Input, Output } from '@core/contract/requests';

/** Asks over the bridge of the host under test, as the window itself does. */
export async function ask<C extends Channel>(page: Page, channel: C, input: Input<C>): Promise<Output<C>> {
  const result = await askRaw(page, channel, input);
  if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.failure)}`);
  return result.value as Output<C>;
}

/** The same for input that no type would let through. */
export const askRaw = (page: Page, channel: string, input: unknown): Promise<Result<unknown>> =>
  page.evaluate(
    async ({ channel, input }) => {
      const { reader } = window as { reader?: ReaderApi };
      // An element whose id is "reader" is `window.reader` as well.
      if (typeof reader?.ask === 'function') return reader.ask(channel as Channel, input as never);
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify(input);
      const response = await fetch(`/ask/${channel}`, { method: 'POST', headers, body });
      return (await response.json()) as Result<unknown>;
    },
    { channel, input },
  );
