import { describe, expect, it } from 'vitest';
import { ReaderError, type Failure } from '@core/contract/failure';
import { parseFrontMatter } from '@core/import/markdown/front-matter';
import { parseXml } from '@core/import/xml';
import { messageOf } from '../../../renderer/app/failure-messages';

/** One failure for each code; a code without one does not compile. */
const EVERY: { readonly [C in Failure['code']]: Extract<Failure, { code: C }> } = {
  'bad-request': { code: 'bad-request', detail: 'library:open articleId' },
  'not-found': { code: 'not-found', what: 'article' },
  'broken-document': { code: 'broken-document', reason: 'front-matter-no-map', detail: '', line: 4 },
  'broken-digest': {
    code: 'broken-digest',
    fault: { problem: 'no-block', field: 'voices.b4', value: 'b4', expected: '' },
    line: 4,
  },
  'unsupported-format': { code: 'unsupported-format', extension: 'xls' },
  'too-large': { code: 'too-large', limitBytes: 52_428_800, bytes: 90_000_000 },
  'empty-document': { code: 'empty-document' },
  undecodable: { code: 'undecodable' },
  encrypted: { code: 'encrypted' },
  'no-text-layer': { code: 'no-text-layer' },
  'too-many-scans': { code: 'too-many-scans', pages: 612, most: 500 },
  'unsafe-archive': { code: 'unsafe-archive', reason: 'outside', limit: 0 },
  'timed-out': { code: 'timed-out', limitMs: 30_000 },
  'reader-crashed': { code: 'reader-crashed', isOutOfMemory: true },
  'unreadable-file': { code: 'unreadable-file', detail: 'EACCES' },
  'corrections-misfit': { code: 'corrections-misfit', count: 2 },
  'storage-full': { code: 'storage-full' },
  'storage-read-only': { code: 'storage-read-only' },
  'unusable-backup-folder': { code: 'unusable-backup-folder', reason: 'missing' },
  'backup-damaged': { code: 'backup-damaged', files: ['settings.json'] },
  'not-notes': { code: 'not-notes' },
  'names-left': { code: 'names-left' },
  'not-a-library': { code: 'not-a-library' },
  'library-damaged': { code: 'library-damaged', files: ['articles/ferry/notes.json'] },
  'unusable-move-target': { code: 'unusable-move-target', reason: 'not-empty' },
  'folder-closed': { code: 'folder-closed', fault: 'gone' },
  'storage-failed': { code: 'storage-failed', detail: 'EIO' },
  'file-damaged': {
    code: 'file-damaged',
    fault: { code: 'checksum', detail: '' },
    setAside: '/notes/quarantine/content.json',
    shown: 'original',
  },
  'storage-newer': { code: 'storage-newer' },
  'unwatchable-folder': { code: 'unwatchable-folder', reason: 'missing' },
  'original-changed': { code: 'original-changed' },
  'changed-elsewhere': { code: 'changed-elsewhere' },
  cancelled: { code: 'cancelled' },
  'search-unavailable': { code: 'search-unavailable' },
  unreachable: { code: 'unreachable' },
  unexpected: { code: 'unexpected', detail: 'x is not a function' },
};

function failureOf(read: () => unknown): Failure {
  try {
    read();
  } catch (error) {
    if (error instanceof ReaderError) return error.failure;
    throw error;
  }
  throw new Error('the document was read');
}

describe('the sentence of a failure', () => {
  it.each(Object.values(EVERY))('says $code in words and ends as a sentence', (failure) => {
    const sentence = messageOf(failure);
    expect(sentence).toMatch(/^[\p{Lu}“].+[.!]$/u);
    expect(sentence).not.toContain(failure.code);
    expect(sentence).not.toMatch(/undefined|null|\[object/);
  });

  it('is another for each code', () => {
    const sentences = Object.values(EVERY).map(messageOf);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('names the line of a broken document only where there is one', () => {
    const broken = { code: 'broken-document', reason: 'front-matter-no-map', detail: '' } as const;
    expect(messageOf({ ...broken, line: 4 })).toContain('Line 4');
    expect(messageOf({ ...broken, line: 0 })).not.toContain('Line');
  });

  it.each([
    ['<p>Fog.', 'the element “p” is not closed'],
    ['<p>Fog.</p></q>', 'the element “q” is closed, but not open'],
    ['<p lang>Fog.</p>', 'an attribute is written wrongly'],
    ['<q:p>Fog.</q:p>', 'the prefix “q” is not declared'],
    ['<p>&fog;</p>', 'an unknown entity'],
    ['<p>Fog ]]> sun</p>', 'a sign that cannot stand there'],
  ])('says what is wrong with the XML %s', (source, words) => {
    expect(messageOf(failureOf(() => parseXml(source)))).toContain(`(${words})`);
  });

  it.each([
    ['title: "Fog', 'a sign is missing, such as a closing quotation mark or bracket'],
    ['title:\n\t- Fog', 'a tab stands where spaces must indent'],
    ['title: @fog', 'a value begins with a sign that needs quotation marks'],
    ['title: one: two', 'two keys on one line'],
  ])('says what is wrong with the YAML %s', (yaml, words) => {
    expect(messageOf(failureOf(() => parseFrontMatter(`---\n${yaml}\n---\nWords.`)))).toContain(
      `not well-formed YAML (${words})`,
    );
  });
});
