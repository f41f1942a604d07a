/**
 * Holds the bundled digests to their promise: every block has a voice, every reference leads somewhere, and the
 * facts of each source are still there after an edit. It reads the files by itself, so that a fault of the parser
 * cannot hide a fault of a digest.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { factsOf } from './digest-facts';

interface Reference {
  readonly block: string;
  readonly stance: string;
}
type VoiceField = string | { readonly source: string; readonly hedge: string | null };
interface FrontMatter {
  readonly id: string;
  readonly title: string;
  readonly titleIsOurs: boolean;
  readonly kind: string;
  readonly author: readonly Readonly<Record<string, string>>[];
  readonly issued: string | null;
  readonly chain: readonly unknown[];
  readonly accounts: readonly {
    readonly id: string;
    readonly role: string;
    readonly standing: string;
    readonly conditions: readonly string[];
    readonly chain: readonly unknown[];
    readonly blocks: readonly string[];
  }[];
  readonly voices: Readonly<Record<string, VoiceField>>;
  readonly topics: Readonly<Record<string, readonly (string | Reference)[]>>;
  readonly sourceNote: readonly string[];
}

const RESOURCES = join(import.meta.dirname, '../../../resources');
const FOLDER = join(RESOURCES, 'articles');
const SLUGS = Object.keys(factsOf);
const CONDITIONS =
  'press-conference custody interview anonymous written-complaint read-out video statement'.split(' ');
const TOPICS = (
  'told-before aims forced training custody refusing leadership commanders losses civilians remorse detained ' +
  'protesters economy appeals'
).split(' ');

function readDigest(slug: string) {
  const file = readFileSync(join(FOLDER, `${slug}.md`), 'utf8');
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
  if (head === undefined || body === undefined) throw new Error(`${slug}: no front matter`);
  const paragraphs = body.trim().split(/\n{2,}/);
  return { file, body, paragraphs, front: parse(head) as FrontMatter };
}
const blockIdOf = (paragraph: string) => / \{#(b\d+)\}$/.exec(paragraph)?.[1];
const blockOf = (reference: string | Reference) =>
  typeof reference === 'string' ? reference : reference.block;

it('bundles exactly the five articles that have a table of facts', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
  expect(files.sort()).toEqual(SLUGS.map((slug) => `${slug}.md`).sort());
});

it('names the bundled topics in their order, each with a label', () => {
  const topics = parse(readFileSync(join(RESOURCES, 'topics.yaml'), 'utf8')) as {
    id: string;
    label: string;
  }[];
  expect(topics.map(({ id }) => id)).toEqual(TOPICS);
  for (const { label } of topics) expect(label).toMatch(/^[A-Z].+/);
});

it('has a passage for each bundled topic in at least one article', () => {
  const filled = new Set(SLUGS.flatMap((slug) => Object.keys(readDigest(slug).front.topics)));
  expect([...filled].sort()).toEqual([...TOPICS].sort());
});

describe.each(SLUGS)('the digest %s', (slug) => {
  const { file, body, paragraphs, front } = readDigest(slug);
  const ids = paragraphs.map(blockIdOf);
  const accountIds = front.accounts.map(({ id }) => id);

  it('is a digest named for its file, with lines that end in a line feed', () => {
    expect(front.id).toBe(slug);
    expect(front.kind).toBe('digest');
    expect(file).not.toContain('\r');
    expect(file.endsWith('\n')).toBe(true);
    expect(file).toBe(file.normalize('NFC'));
  });

  it('numbers its blocks from b1 upwards without a gap, a later one standing where it belongs', () => {
    const numbers = ids.map((id) => Number(id?.slice(1))).sort((a, b) => a - b);
    expect(numbers).toEqual(paragraphs.map((_, index) => index + 1));
  });

  it('gives every block a voice, and a voice to no other block', () => {
    expect(Object.keys(front.voices)).toEqual(ids);
  });

  it('lets only the article, a known account or a named source speak', () => {
    for (const voice of Object.values(front.voices)) {
      if (typeof voice === 'string') expect(['article', ...accountIds]).toContain(voice);
      else {
        expect(voice.source).not.toBe('');
        expect(voice).toHaveProperty('hedge');
      }
    }
  });

  it('lists for each account exactly the blocks in which it speaks', () => {
    expect(new Set(accountIds).size).toBe(accountIds.length);
    for (const { id, blocks } of front.accounts) {
      const spoken = Object.entries(front.voices).flatMap(([block, voice]) => (voice === id ? [block] : []));
      expect(blocks, id).toEqual(spoken);
      expect(blocks.length, id).toBeGreaterThan(0);
    }
  });

  it('says of each account who tells and how the testimony was given', () => {
    for (const { id, role, standing, conditions } of front.accounts) {
      expect(role, id).not.toBe('');
      expect(['witness', 'official', 'other'], id).toContain(standing);
      expect(conditions.length, id).toBeGreaterThan(0);
      for (const condition of conditions) expect(CONDITIONS, id).toContain(condition);
    }
  });

  it('leads every chain to this page', () => {
    const chains = [
      front.chain,
      ...front.accounts.map(({ chain }) => chain).filter((chain) => chain.length > 0),
    ];
    for (const chain of chains) expect(chain.at(-1)).toMatchObject({ who: 'Synoptic', when: null });
  });

  it('ties known topics to blocks that exist, each once, in text order and with a known stance', () => {
    for (const [topic, references] of Object.entries(front.topics)) {
      expect(TOPICS).toContain(topic);
      const places = references.map((reference) => ids.indexOf(blockOf(reference)));
      expect(places, topic).not.toContain(-1);
      expect(places, topic).toEqual([...new Set(places)].sort((a, b) => a - b));
      for (const reference of references)
        if (typeof reference !== 'string')
          expect(['asserts', 'denies', 'hedges', 'relays'], topic).toContain(reference.stance);
    }
  });

  it('cites its source as the copy does', () => {
    const { title, titleIsOurs, author, issued } = front;
    expect({ title, titleIsOurs, author, issued }).toEqual(factsOf[slug]?.citation);
    expect(front.sourceNote.join(' ').length).toBeGreaterThan(100);
    expect(new Set(front.sourceNote).size).toBe(front.sourceNote.length);
  });

  it('is reported speech and holds no quotation marks', () => {
    expect(body).not.toMatch(/["“”„«»]/);
  });

  it.each(Object.entries(factsOf[slug]?.facts ?? {}))('keeps in %s: %s', (block, facts) => {
    const text = paragraphs.find((paragraph) => blockIdOf(paragraph) === block) ?? '';
    for (const fact of facts) expect(text).toContain(fact);
  });

  it('gives the facts of every block that holds a figure', () => {
    const figured = paragraphs.filter((paragraph) => /\d/.test(paragraph.replace(/ \{#b\d+\}$/, '')));
    expect(Object.keys(factsOf[slug]?.facts ?? {})).toEqual(expect.arrayContaining(figured.map(blockIdOf)));
  });
});
