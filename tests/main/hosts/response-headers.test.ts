import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CONTENT_POLICY, REACT_ARIA_STYLE } from '../../../main/hosts/response-headers';

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
