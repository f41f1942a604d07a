import { expect, test } from 'vitest';
import { withoutTypesetting } from '@core/text/typesetting';

test.each([
  ['the \ufb02eet of\ufb01cer', 'the fleet officer'],
  ['an e\ufb03cient, ba\ufb04ing sta\ufb00', 'an efficient, baffling staff'],
  ['re\u00adfused', 'refused'],
  ['a\u2011b \u201cc\u201d 5\u00a0km', 'a\u2011b \u201cc\u201d 5\u00a0km'],
])('%s leaves the text as %s', (written, copied) => {
  expect(withoutTypesetting(written)).toBe(copied);
});
