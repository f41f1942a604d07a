import { expect, test } from 'vitest';
import { ACCEPTED_FILES, findFormat, FORMATS, LISTED_FORMATS, MAX_BYTES } from '@core/import/formats';

test.each(Object.entries(FORMATS))(
  '%s is accepted and listed, and its own extension names it',
  (id, format) => {
    for (const extension of format.extensions) expect(ACCEPTED_FILES.split(',')).toContain(`.${extension}`);
    expect(LISTED_FORMATS).toContain(format.listedAs);
    // An original is kept under the key, and must be taken in again under it.
    expect(format.extensions).toContain(id);
    expect(format.limitBytes).toBeLessThanOrEqual(MAX_BYTES);
  },
);

test('no extension names two formats', () => {
  const extensions = Object.values(FORMATS).flatMap((format): readonly string[] => format.extensions);
  expect(new Set(extensions).size).toBe(extensions.length);
});

test.each(['', 'exe', 'constructor', '__proto__'])('%j is no format', (id) => {
  expect(findFormat(id)).toBeNull();
});
