import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import { loadBundled } from '../../../main/articles/bundled-articles';
import { HARBOUR_FIRE } from '../../core/library/digest-fixture';
import { libraryFolder, openAll, textIn } from './library-folder';

describe('the bundled library', () => {
  it('is read with its topics', async () => {
    const library = await libraryFolder().open();
    expect(library.list()).toMatchObject({
      articles: [{ id: 'harbour-fire', words: 37 }],
      broken: [],
      topics: [{ id: 'alarm', label: 'The alarm' }, { id: 'losses' }],
    });
    expect(textIn(library, 'harbour-fire' as ArticleId).accounts).toHaveLength(2);
  });

  it('names a broken file with its line, and the rest is there', async () => {
    const folder = libraryFolder();
    const broken = HARBOUR_FIRE.replace('id: harbour-fire', 'id: pier').replace(
      'kind: digest',
      'kind: dig: est',
    );
    fs.writeFileSync(path.join(folder.bundledDir, 'pier.md'), broken);
    fs.writeFileSync(path.join(folder.bundledDir, 'bytes.md'), Uint8Array.of(0xff, 0x00, 0xd0));
    fs.writeFileSync(path.join(folder.bundledDir, 'notes.txt'), 'no digest');
    const { articles, broken: faults } = (await folder.open()).list();
    expect(articles.map(({ id }) => id)).toEqual(['harbour-fire']);
    expect(faults).toEqual([
      { file: 'bytes.md', failure: { code: 'undecodable' } },
      { file: 'pier.md', failure: expect.objectContaining({ code: 'broken-document', line: 5 }) },
    ]);
  });

  it('is the same at the next start, and another once a file changed', async () => {
    const folder = libraryFolder();
    const first = openAll(await folder.open());
    expect(openAll(await folder.open())).toEqual(first);
    const changed = HARBOUR_FIRE.replace('title: Fire', 'title: Great fire');
    fs.writeFileSync(path.join(folder.bundledDir, 'harbour-fire.md'), changed);
    expect(openAll(await folder.open())).not.toEqual(first);
  });

  it('is taken from what was kept, and read anew where that is damaged or cannot be written', async () => {
    const folder = libraryFolder();
    const first = openAll(await folder.open());
    const kept = folder.at('index', 'bundled.json');
    const bytes = fs.readFileSync(kept);
    expect(bytes.includes('harbour-fire')).toBe(true);
    for (const damaged of [bytes.subarray(0, 200), bytes.map((byte, at) => (at === 400 ? byte ^ 1 : byte))]) {
      fs.writeFileSync(kept, damaged);
      expect(openAll(await folder.open())).toEqual(first);
      expect(fs.readFileSync(kept).equals(bytes)).toBe(true);
    }
    fs.rmSync(folder.at('index'), { recursive: true });
    fs.writeFileSync(folder.at('index'), 'in the way');
    expect(openAll(await folder.open())).toEqual(first);
  });

  it('opens without its folder, and says so', async () => {
    const { articles, topics, broken } = await loadBundled('/nowhere/articles', '/nowhere/topics.yaml');
    expect([articles, topics]).toEqual([[], []]);
    expect(broken.map(({ file }) => file)).toEqual(['articles', 'topics.yaml']);
  });

  it('of this product can be read whole, and speaks to topics that have a row', async () => {
    const resources = path.resolve(import.meta.dirname, '../../../resources');
    const { articles, topics, broken } = await loadBundled(
      path.join(resources, 'articles'),
      path.join(resources, 'topics.yaml'),
    );
    expect(broken).toEqual([]);
    expect(articles.length).toBeGreaterThan(0);
    const rows = topics.map(({ id }) => String(id));
    for (const article of articles) expect(rows).toEqual(expect.arrayContaining(Object.keys(article.topics)));
  });
});
