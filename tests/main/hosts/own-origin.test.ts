import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAllowedRequest, isOwnAddress } from '../../../main/hosts/own-origin';

test.each([
  'app://reader/',
  'app://reader/assets/app.js',
  'blob:app://reader/1',
  'data:image/png;base64,AA==',
])('a request for %s is let through', (url) => expect(isAllowedRequest(url)).toBe(true));

test.each([
  'https://example.org/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'app://evil/',
  'app://reader.evil/',
  'app://reader@evil/',
  'app://readerevil/',
  'app:reader/',
  'APP-X://reader/',
  'blob:https://example.org/1',
  'data:text/html,<script>1</script>',
  'ws://example.org/',
  'devtools://devtools/bundled/x.html',
  'chrome://settings/',
  '',
])('a request for %j is cancelled', (url) => expect(isAllowedRequest(url)).toBe(false));

test('no address of another host or scheme passes the filter, out of ten thousand', () => {
  const scheme = fc.constantFrom(
    'http',
    'https',
    'file',
    'ftp',
    'ws',
    'wss',
    'app',
    'blob:app',
    'blob:https',
    'data',
    'javascript',
  );
  const host = fc.oneof(
    fc.domain(),
    fc.constantFrom('reader', 'reader.evil', 'evil', 'reader@evil', 'READER', 'reader:80', ''),
  );
  const url = fc.tuple(scheme, host, fc.webPath()).map(([s, h, p]) => `${s}://${h}${p}`);
  fc.assert(
    fc.property(url, (url) => {
      const isOurs = /^(?:blob:)?app:\/\/reader\//.test(url);
      expect(isAllowedRequest(url)).toBe(isOurs);
      expect(isOwnAddress(url)).toBe(url.startsWith('app://reader/'));
    }),
    { numRuns: 10_000 },
  );
});
