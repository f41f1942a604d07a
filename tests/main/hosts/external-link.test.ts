import fc from 'fast-check';
import { expect, test } from 'vitest';
import { externalLink } from '../../../main/hosts/external-link';

test.each(['https://example.org/', 'http://example.org:8080/a?b=c#d', 'HTTPS://EXAMPLE.ORG/%20x'])(
  '%s may be opened outside',
  (address) => expect(externalLink(address)?.host).toMatch(/^example\.org/),
);

test.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'ht\ttps://example.org/',
  'https://exa\nmple.org/',
  'https://example.org/\u0000',
  'https://example.org\u202E/gro',
  ' https://example.org/',
  'https:example.org',
  'https:/\\example.org/',
  'https://example.org\\@evil.example/',
  '\\\\host\\share',
  '//host/share',
  'smb://host/share',
  'ms-msdt:/id',
  'mailto:a@b.example',
  'data:text/html,x',
  'blob:https://example.org/1',
  'app://reader/',
  'ftp://example.org/',
  'https://user@example.org/',
  'https://example.org:443@evil.example/',
  'https://',
  'https://[',
  `https://example.org/${'a'.repeat(4_000)}`,
  '',
])('%j may not be opened outside', (address) => expect(externalLink(address)).toBeNull());

test('whatever is let through is http or https, names its host and means what it shows', () => {
  const address = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string(),
    fc
      .tuple(fc.constantFrom('https://', 'http://', 'javascript:', 'file://'), fc.string())
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(address, (raw) => {
      const url = externalLink(raw);
      if (url === null) return;
      expect(url.protocol).toMatch(/^https?:$/);
      expect(url.hostname).not.toBe('');
      expect(url.username + url.password).toBe('');
    }),
    { numRuns: 2_000 },
  );
});
