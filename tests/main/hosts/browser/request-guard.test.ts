import fc from 'fast-check';
import { expect, test } from 'vitest';
import { authorize, type Caller } from '../../../../main/hosts/browser/request-guard';

const PORT = 4321;
const SECRET = 'the-secret-of-this-run';
const ours: Caller = {
  method: 'POST',
  host: `127.0.0.1:${PORT}`,
  origin: `http://127.0.0.1:${PORT}`,
  site: 'same-origin',
  cookie: `other=1; synoptic-${PORT}=${SECRET}`,
  pathname: '/ask/library:list',
  token: null,
};
const verdict = (change: Partial<Caller>) => authorize({ ...ours, ...change }, PORT, SECRET);
const page: Partial<Caller> = { method: 'GET', origin: undefined, pathname: '/', cookie: undefined };

test('our own page is let in, under either name of the machine', () => {
  expect(verdict({})).toEqual({ kind: 'pass' });
  expect(verdict({ host: `localhost:${PORT}`, origin: `http://localhost:${PORT}` })).toEqual({
    kind: 'pass',
  });
});

test('the printed address is let in and becomes a cookie', () => {
  expect(verdict({ ...page, token: SECRET })).toEqual({ kind: 'enter' });
});

test.each<[string, Partial<Caller>]>([
  ['no host', { host: undefined }],
  ['a rebound name', { host: 'evil.example' }],
  ['a rebound name on our port', { host: `evil.example:${PORT}`, origin: `http://evil.example:${PORT}` }],
  ['another port', { host: '127.0.0.1:80' }],
  ['a foreign origin', { origin: 'https://evil.example' }],
  ['an origin of no page', { origin: 'null' }],
  ['our machine by its other name', { origin: `http://localhost:${PORT}` }],
  ['another port of our machine', { origin: 'http://127.0.0.1:80' }],
  ['a post without an origin', { origin: undefined }],
  ['a post from another site', { site: 'cross-site' }],
  ['a post from another port', { site: 'same-site' }],
  ['no cookie', { cookie: undefined }],
  ['a cookie of another run', { cookie: `synoptic-${PORT}=old` }],
  ['a cookie of another port', { cookie: `synoptic-1=${SECRET}` }],
  ['an empty cookie', { cookie: `synoptic-${PORT}=` }],
  ['no token', { ...page }],
  ['a wrong token', { ...page, token: 'guess' }],
  ['a wrong token beside the right cookie', { ...page, cookie: ours.cookie, token: 'guess' }],
  ['an empty token', { ...page, token: '' }],
  ['a token elsewhere', { ...page, pathname: '/events', token: SECRET }],
  ['a token in a post', { cookie: undefined, token: SECRET }],
])('%s is refused', (_, change) => expect(verdict(change)).toMatchObject({ kind: 'refuse', status: 403 }));

test.each(['PUT', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', ''])('the method %j is refused', (method) =>
  expect(verdict({ method })).toMatchObject({ kind: 'refuse', status: 405 }),
);

test('no guess of cookie or token is let in', () => {
  fc.assert(
    fc.property(fc.string(), (guess) => {
      fc.pre(guess !== SECRET);
      expect(verdict({ cookie: `synoptic-${PORT}=${guess}` }).kind).toBe('refuse');
      expect(verdict({ ...page, token: guess }).kind).toBe('refuse');
    }),
  );
});
