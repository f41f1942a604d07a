import { expect, test } from 'vitest';
import { openerIsolation } from '../../../../main/hosts/browser/opener-isolation';
import { SECURITY_HEADERS } from '../../../../main/hosts/response-headers';

const POLICY = 'cross-origin-opener-policy';

test('a page that another page may have opened is parted from it', () => {
  for (const site of ['cross-site', 'same-site', 'same-origin', undefined]) {
    expect(openerIsolation(SECURITY_HEADERS, site)[POLICY]).toBe('same-origin');
  }
});

test('a page that the browser itself opened has no opener, and every other header', () => {
  const { [POLICY]: _, ...others } = SECURITY_HEADERS;
  expect(openerIsolation(SECURITY_HEADERS, 'none')).toEqual(others);
});
