import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serializeBody } from '../../../main/storage/serialize-body';

const member = fc.oneof(
  fc.anything({ withDate: true, withNullPrototype: true }),
  fc.array(fc.anything({ withDate: true })),
  fc.array(fc.constant(undefined), { maxLength: 2 }),
);

/** `null` where JSON has no text at all. */
const bodies = fc.dictionary(fc.string(), member).filter((body) => {
  try {
    return JSON.stringify(body) !== undefined;
  } catch {
    return false;
  }
});

describe('the text of a body', () => {
  it('is what JSON.stringify gives, also when its lists share objects with one before', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(serializeBody(body)).toBe(JSON.stringify(body));
        expect(serializeBody({ ...body })).toBe(JSON.stringify(body));
      }),
    );
  });
});
