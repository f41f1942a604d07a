import type { Ask } from '../../tools/golden-data-folder/bridge';
import { askOf, type Carried } from '../../tools/golden-data-folder/bridge';
import type { RunningHost } from './start-host';

/**
 * Asks a running browser host as its window does, over HTTP.
 * @throws TypeError of `fetch` where the host ends before it answers
 */
export async function signIn({ url, origin }: Pick<RunningHost, 'url' | 'origin'>): Promise<Ask> {
  const welcome = await fetch(url, { redirect: 'manual' });
  const cookie = welcome.headers.get('set-cookie')?.split(';')[0] ?? '';
  return askOf(async (channel, input) => {
    const response = await fetch(`${origin}/ask/${channel}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie },
      body: JSON.stringify(input),
    });
    return (await response.json()) as Carried;
  });
}
