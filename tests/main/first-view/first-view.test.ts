import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ArticleSummary } from '@core/contract/article';
import { EMPTY_SESSION, type Session } from '@core/contract/settings';
import { createFirstViewFile } from '../../../main/first-view/first-view-file';
import { withFirstView } from '../../../main/first-view/first-view-page';
import { serializeEnvelope } from '../../../main/storage/envelope';
import { summary } from '../../renderer/annotation-fixture';

const PAGE = readFileSync(join(import.meta.dirname, '../../../renderer/index.html'), 'utf8');
let dataDir = '';
beforeEach(() => {
  vi.useFakeTimers();
  dataDir = mkdtempSync(join(tmpdir(), 'first-view-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(dataDir, { recursive: true, force: true });
});

const ROW = { title: 't', facts: '', outlet: '', isUnderBook: false };
const sealed = (body: Readonly<Record<string, unknown>>): string => serializeEnvelope(body);
const fileOf = (dir: string): string => join(dir, 'index/first-view.json');

function keep(articles: readonly ArticleSummary[], isWritable = true) {
  return createFirstViewFile({
    dataDir,
    isWritable: () => isWritable,
    articles: () => articles,
    collections: () => [],
  });
}
function shown(session: Partial<Session> = {}): string {
  writeFileSync(join(dataDir, 'session.json'), serializeEnvelope({ ...EMPTY_SESSION, ...session }));
  return withFirstView(PAGE, dataDir);
}

test('the page shows the library in its order, and what it says is text and never markup', () => {
  keep([
    summary('b', { title: 'Smoke & <img src=x onerror="alert(1)">' }),
    summary('a', { title: 'Ash', outlet: "The 'Post'" }),
  ]).close();
  const page = shown();
  expect(page.indexOf('Ash')).toBeLessThan(
    page.indexOf('Smoke &amp; &lt;img src=x onerror=&quot;alert(1)&quot;&gt;'),
  );
  expect(page.indexOf('Ash')).toBeGreaterThan(0);
  expect(page).toContain('The &#39;Post&#39;');
  expect(page).not.toContain('<img');
});

test('a page that opens elsewhere, on a collection or with another width of the list is left as it is', () => {
  keep([summary('a')]).close();
  expect(shown()).not.toBe(PAGE);
  expect(shown({ place: 'notebook' })).toBe(PAGE);
  expect(shown({ collectionId: 'case' as never })).toBe(PAGE);
  expect(shown({ layouts: { 'react-resizable-panels:reading:list:reader': '{}' } })).toBe(PAGE);
});

test('a change takes the file away before it is told, and what is there then is written a moment later', () => {
  const articles = [summary('a', { title: 'Ash' }), summary('b', { title: 'Smoke' })];
  const file = keep(articles);
  vi.advanceTimersByTime(5_000);
  expect(shown()).toContain('Smoke');
  articles.pop();
  file.renew();
  expect(existsSync(fileOf(dataDir))).toBe(false);
  vi.advanceTimersByTime(5_000);
  expect(shown()).toContain('Ash');
  expect(shown()).not.toContain('Smoke');
});

test('a change in the first moments takes away what the start before left', () => {
  const articles = [summary('a', { title: 'Ash' })];
  keep(articles).close();
  const file = keep(articles);
  articles.pop();
  file.renew();
  expect(existsSync(fileOf(dataDir))).toBe(false);
});

test('a folder that may not be written is not', () => {
  const file = keep([summary('a')], false);
  file.renew();
  vi.advanceTimersByTime(5_000);
  file.close();
  expect(existsSync(join(dataDir, 'index'))).toBe(false);
});

test.each([
  '',
  '{"schema":1,"checksum":"","body":{}}',
  sealed({}),
  sealed({ count: 1, collections: [], rows: [{}] }),
  sealed({ count: '<b>', collections: [], rows: [] }),
  sealed({ count: 1, collections: [{ name: 'a', count: '<b>', mark: '' }], rows: [] }),
  sealed({ count: 1, collections: [], rows: [{ ...ROW, chips: [{ label: '', tone: '"><b>' }] }] }),
])('a file that says something else leaves the page as it is: %s', (text) => {
  mkdirSync(join(dataDir, 'index'));
  writeFileSync(fileOf(dataDir), text);
  expect(shown()).toBe(PAGE);
});

test('what is refused above is refused for what it says', () => {
  mkdirSync(join(dataDir, 'index'));
  writeFileSync(fileOf(dataDir), sealed({ count: 1, collections: [], rows: [{ ...ROW, chips: [] }] }));
  expect(shown()).not.toBe(PAGE);
});
