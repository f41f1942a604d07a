import { expect, test } from 'vitest';
import { createInFlight } from '../../../main/hosts/in-flight';

test('draining waits for what is under way and for what that starts', async () => {
  const pending = createInFlight();
  const done: string[] = [];
  const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  void pending.track(
    pause().then(() => {
      done.push('first');
      void pending.track(pause().then(() => done.push('second')));
    }),
  );
  await pending.drain(5_000);
  expect(done).toEqual(['first', 'second']);
});

test('a call that fails holds nothing up, and one that never ends only for the limit', async () => {
  const pending = createInFlight();
  pending.track(Promise.reject(new Error('no'))).catch(() => undefined);
  await pending.drain(5_000);
  void pending.track(new Promise(() => undefined));
  const started = Date.now();
  await pending.drain(50);
  expect(Date.now() - started).toBeLessThan(2_000);
});
