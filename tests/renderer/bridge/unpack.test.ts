import { expect, it } from 'vitest';
import { unpack } from '../../../renderer/bridge/unpack';

it('builds a large value from the bytes that came, and leaves other results alone', () => {
  const printed = new TextEncoder().encode('{"text":"пожежа"}');
  expect(unpack({ ok: true, preserialized: printed })).toEqual({ ok: true, value: { text: 'пожежа' } });
  const small = { ok: true, value: 1 } as const;
  expect(unpack(small)).toBe(small);
  const failed = { ok: false, failure: { code: 'unreachable' } } as const;
  expect(unpack(failed)).toBe(failed);
});
