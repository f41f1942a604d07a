import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inlineHashes } from '../../../main/hosts/inline-hashes';
import { CONTENT_POLICY, contentPolicy, REACT_ARIA_STYLE } from '../../../main/hosts/response-headers';

test('the policy names no foreign origin and nothing unsafe', () => {
  expect(CONTENT_POLICY).not.toMatch(/unsafe|https?:|\*/);
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]) {
    expect(CONTENT_POLICY.split('; ')).toContain(directive);
  }
});

test('the one style that is let in by its hash is the one that react-aria injects', () => {
  const file = 'node_modules/react-aria/dist/private/interactions/usePress.mjs';
  const source = readFileSync(join(import.meta.dirname, '../../..', file), 'utf8');
  const attribute = /VAR\$|var\$PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1];
  const template = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(source)?.[1];
  const style = template?.replace(/\$\{[^}]+\}/, attribute ?? '').trim() ?? '';
  expect(`sha256-${createHash('sha256').update(style).digest('base64')}`).toBe(REACT_ARIA_STYLE);
});

test('an inline part of the page is admitted by the hash of its very characters, and by nothing else', () => {
  const hashes = inlineHashes(
    '<script>a = 1;</script><script src="b.js"></script><style>p { top: 0 }</style>',
  );
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = contentPolicy(hashes).split('; ');
  expect(policy).toContain(`script-src 'self' ${hash('a = 1;')}`);
  expect(policy).toContain(`style-src 'self' '${REACT_ARIA_STYLE}' ${hash('p { top: 0 }')}`);
});
