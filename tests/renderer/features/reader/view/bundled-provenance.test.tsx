/**
 * Holds the window, a copy and an export to the front matter of the bundled digests, passage by passage. The front
 * matter is read here by itself, so that a fault of the parser or of the one function that tells a chain cannot hide.
 */
import { createHash } from 'node:crypto';
import { cleanup, render, screen, within } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '@core/contract/settings';
import { english } from '@core/messages/english';
import type { Annotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { AnnotationId } from '@core/contract/ids';
import { citePassage } from '@core/export/copy-passage';
import { formatNotesMarkdown } from '@core/export/notes-markdown';
import { parseDigest } from '@core/library/parse-digest';
import { createAnchor } from '@core/text/anchoring/anchor';
import {
  chainLine,
  DIGESTS,
  dueOf,
  readFrontMatter,
  type Due,
  type FrontMatter,
} from '../../../../support/front-matter';
import { queryClient } from '../../../../../renderer/app/queries';
import { ProvenancePanel } from '../../../../../renderer/features/reader/view/ProvenancePanel';

afterEach(cleanup);

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

function read(fileName: string): { readonly front: FrontMatter; readonly article: Article } {
  const { file, front } = readFrontMatter(fileName);
  return { front, article: parseDigest(fileName, file, hash) };
}

const CHIPS: Readonly<Record<string, string>> = {
  custody: 'In custody',
  'press-conference': 'Press conference',
  interview: 'Interview',
  anonymous: 'Anonymous',
  'written-complaint': 'Written complaint',
  'read-out': 'Read out by another',
  video: 'Video',
  statement: 'Statement',
};
const PHRASES: Readonly<Record<string, string>> = {
  custody: 'in custody',
  'press-conference': 'at a press conference',
  interview: 'in an interview',
  anonymous: 'anonymously',
  'written-complaint': 'in a written complaint',
  'read-out': 'read out by another',
  video: 'on video',
  statement: 'in a statement',
};

/** "Name: value" lines of a copy, or of an export without its escapes; the passage is none, nor is what is noted on single words. */
function fieldsOf(text: string, passage: string): Readonly<Record<string, string>> {
  const lines = text
    .replace(/\\(.)/g, '$1')
    .split('\n')
    .filter((line) => line !== passage);
  const fields = lines.flatMap((line) => {
    const [, name, value] = /^(?:- )?([A-Z][a-z ]+): (.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined || name === 'Note' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(fields);
}

function fieldsDue({ speaker, hedge, conditions, circumstances, heldBy, chain }: Due) {
  const told = (conditions ?? []).map((condition) => PHRASES[condition]).join(', ');
  const said = [told, circumstances].filter(Boolean).join('; ');
  return {
    Speaker: expect.stringMatching(new RegExp(`^${escapeRegExp(speaker)}(?: \\(|, |$)`)) as string,
    ...(hedge === null ? {} : { Hedge: hedge }),
    ...(conditions === null ? {} : { Conditions: said }),
    ...(heldBy === null ? {} : { 'Held by': heldBy }),
    'Source trail': chainLine({ chain }),
  };
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const copiedFields = (article: Article, { start, end }: Block): Readonly<Record<string, string>> =>
  fieldsOf(citePassage(article, start, end, english.text), article.text.slice(start, end));

function exportedFields(article: Article, { start, end }: Block): Readonly<Record<string, string>> {
  const now = '2024-05-06T07:08:09.000Z';
  const annotation: Annotation = {
    id: '00000000-0000-4000-8000-000000000009' as AnnotationId,
    kind: 'bookmark',
    target: { on: 'passage', articleId: article.id, anchor: createAnchor(article, start, end) },
    label: '',
    text: '',
    colour: null,
    tags: [],
    about: null,
    created: now,
    modified: now,
  };
  const { text } = formatNotesMarkdown({
    notes: [{ annotation, placement: { state: 'exact', start, end } }],
    openArticle: () => article,
    openComparison: () => null,
    reviewed: [],
    words: english.text,
    colourNames: DEFAULT_SETTINGS.colourNames,
    today: '2024-05-07',
  });
  const {
    Source: _source,
    Place: place,
    'Last changed': _changed,
    ...fields
  } = fieldsOf(text, article.text.slice(start, end));
  expect(place).toMatch(/^passage \d+$/);
  return fields;
}

describe.each(DIGESTS)('beside every passage of %s', (fileName) => {
  const { front, article } = read(fileName);
  const passages = article.blocks.filter(({ kind }) => kind !== 'heading');
  const numbered = passages.map((block, index) => ({
    block,
    number: index + 1,
    due: dueOf(front, block.id),
  }));

  it('the window shows who speaks, how, and the way from that speaker to the page', () => {
    for (const { block, number, due } of numbered) {
      render(
        <QueryClientProvider client={queryClient}>
          <ProvenancePanel article={article} focus={block.id} onPassage={() => undefined} />
        </QueryClientProvider>,
      );
      const panel = screen.getByRole('region', { name: `Source of passage ${number}` });
      const said = panel.textContent;
      const trail = within(panel).getByRole('list', { name: 'Source trail' });
      const steps = within(trail).getAllByRole('listitem');
      expect(steps.map((step) => step.querySelector('b')?.textContent)).toEqual(
        due.chain.map(({ who }) => who),
      );
      expect(said.toLowerCase(), block.id).toContain(due.speaker.toLowerCase());
      expect(/hedge “(.*?)”/.exec(said)?.[1] ?? null, block.id).toBe(due.hedge);
      const held = within(panel).queryByText(/^Held by /);
      expect(held?.textContent ?? null, block.id).toBe(due.heldBy === null ? null : `Held by ${due.heldBy}`);
      const chips = Object.values(CHIPS).filter((chip) => within(panel).queryByText(chip) !== null);
      expect([...chips].sort(), block.id).toEqual(
        [...(due.conditions ?? [])].map((one) => CHIPS[one]).sort(),
      );
      expect(said).not.toContain('no witness');
      cleanup();
    }
  });

  it('a copy and an export say the same', () => {
    for (const { block, due } of numbered) {
      expect(copiedFields(article, block), block.id).toEqual(fieldsDue(due));
      expect(exportedFields(article, block), block.id).toEqual(fieldsDue(due));
    }
  });
});

it('covers the articles of the bundle, and passages of the article and of sources among them', () => {
  expect(DIGESTS).toHaveLength(5);
  const voices = DIGESTS.flatMap((fileName) => Object.values(read(fileName).front.voices));
  expect(voices.filter((voice) => voice === 'article').length).toBeGreaterThan(50);
  expect(voices.filter((voice) => typeof voice === 'object').length).toBeGreaterThan(5);
});
