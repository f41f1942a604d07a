import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SyncQueue } from '../../../main/search/sync-queue';

interface Item {
  readonly id: number;
  readonly text: string;
}

const item = fc.record({ id: fc.nat(12), text: fc.string({ maxLength: 3 }) });
const step = fc.oneof(
  fc.record({ do: fc.constant('want' as const), items: fc.uniqueArray(item, { selector: ({ id }) => id }) }),
  fc.record({
    do: fc.constant('change' as const),
    put: fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 3 }),
    gone: fc.array(fc.nat(12), { maxLength: 3 }),
  }),
  fc.record({ do: fc.constant('take' as const) }),
  fc.record({ do: fc.constant('forget' as const) }),
);

describe('what is to be sent on', () => {
  it('brings the other side to what is wanted, whatever comes between', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 30 }),
        fc.integer({ min: 1, max: 2_000_000 }),
        (steps, size) => {
          const queue = new SyncQueue<number, Item>(
            ({ id }) => id,
            () => size,
          );
          let wanted = new Map<number, Item>();
          const sent = new Map<number, Item>();
          const take = (): boolean => {
            const chunk = queue.take();
            chunk?.remove.forEach((id) => sent.delete(id));
            chunk?.put.forEach((one) => sent.set(one.id, one));
            return chunk !== null;
          };
          queue.want([]);
          for (const one of steps) {
            if (one.do === 'want')
              queue.want([...(wanted = new Map(one.items.map((it) => [it.id, it]))).values()]);
            else if (one.do === 'forget') {
              sent.clear();
              queue.forget();
            } else if (one.do === 'take') take();
            else {
              const put = one.put.filter(({ id }) => !one.gone.includes(id));
              put.forEach((it) => wanted.set(it.id, it));
              one.gone.forEach((id) => wanted.delete(id));
              queue.change(put, one.gone);
            }
          }
          while (take());
          expect(sent).toEqual(wanted);
          expect(queue.size).toBe(wanted.size);
        },
      ),
    );
  });

  it('looks at a long list once, and not once a chunk', () => {
    const queue = new SyncQueue<number, Item>(
      ({ id }) => id,
      () => 100_000,
    );
    const items = Array.from({ length: 200_000 }, (_, id) => ({ id, text: '' }));
    queue.want(items);
    const begun = performance.now();
    let chunks = 0;
    while (queue.take() !== null) chunks += 1;
    expect(chunks).toBe(20_000);
    // 20,000 looks at up to 200,000 each take half a minute; one look takes some milliseconds.
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
