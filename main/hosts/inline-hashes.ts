import { createHash } from 'node:crypto';

export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * The sources (CSP Level 3, `hash-source`) that admit the inline scripts and styles of a page of the build, byte for
 * byte, and no others. For our own page only: it is read with patterns, not parsed.
 */
export function inlineHashes(html: string): InlineHashes {
  const hashesOf = (pattern: RegExp): readonly string[] =>
    [...html.matchAll(pattern)].map(([, text = '']) => `sha256-${sha256(text)}`);
  return {
    scripts: hashesOf(/<script>([\s\S]*?)<\/script>/g),
    styles: hashesOf(/<style>([\s\S]*?)<\/style>/g),
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
