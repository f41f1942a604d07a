import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import { parseText } from '@core/import/plain-text/parse-text';
import { hash } from './digest-fixture';

const folder = join(import.meta.dirname, '../../../../shared/seeds');
const isThere = fs.existsSync(folder);

/** What stands in each copy: its title, author and date, and how many of its lines are of the page. */
const FACTS = [
  { file: '000', title: null, author: ['Alex Skolnick'], issued: null, furniture: 0 },
  {
    file: '001',
    title: 'What We Learned From Interviewing Russian POWs',
    author: ['Christian Baghai'],
    issued: '2023-11-22',
    furniture: 1,
  },
  {
    file: '002',
    title: 'Officer In Russian Military Resigns & Details Putin War Failures',
    author: [],
    issued: null,
    furniture: 3,
  },
  {
    file: '003',
    title:
      'Ukrainian Officials Are Appealing Directly to Russian Soldiers and Their Families as Casualties Mount',
    author: ['W.J. Hennigan'],
    issued: null,
    furniture: 4,
  },
  { file: '004', title: null, author: [], issued: null, furniture: 2 },
];

describe.skipIf(!isThere)('the copies that the digests retell (skipped where ../shared is absent)', () => {
  it.each(FACTS)('$file has its title, author and date', ({ file, title, author, issued }) => {
    const { citation } = open(file).article;
    expect(citation.titleIsOurs).toBe(title === null);
    if (title !== null) expect(citation.title).toBe(title);
    expect(citation).toMatchObject({ author: author.map((literal) => ({ literal })), issued });
  });

  it.each(FACTS)('$file has every word in order and its furniture apart', ({ file, furniture }) => {
    const { article, source } = open(file);
    const { title, titleIsOurs, author } = article.citation;
    const head = [
      ...(titleIsOurs ? [] : [title]),
      ...author.map((name) => ('literal' in name ? name.literal : '')),
    ];
    const rest = head.reduce(
      (text, line) => text.replace(new RegExp(`^\\s*${escaped(line)}\\s*`), ''),
      source,
    );
    expect(wordsOf(article.text)).toEqual(wordsOf(rest));
    expect(article.blocks.filter(({ kind }) => kind === 'furniture')).toHaveLength(furniture);
    // Every long line is of the article, but for the rules for comments.
    const isLong = ({ start, end }: { start: number; end: number }): boolean => end - start > 60;
    const apart = article.blocks.filter((block) => isLong(block) && block.kind === 'furniture');
    expect(apart).toHaveLength(file === '004' ? 1 : 0);
  });
});

function open(prefix: string) {
  const name = fs.readdirSync(folder).find((file) => file.startsWith(prefix)) ?? '';
  const source = fs.readFileSync(join(folder, name), 'utf8').normalize('NFC');
  const from = { id: 'sha256-0123456789abcdef' as ArticleId, fileName: name, added: '' };
  return { source, article: parseText(source, from, hash) };
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
