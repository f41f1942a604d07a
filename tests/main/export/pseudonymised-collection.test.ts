import { describe, expect, it } from 'vitest';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { Collection } from '@core/contract/collection';
import type { Comparison } from '@core/contract/comparison';
import type { AnnotationId, ArticleId, CollectionId, ComparisonId, TopicId } from '@core/contract/ids';
import { parseInput } from '@core/contract/parsers';
import { PSEUDONYM_FORMATS } from '@core/contract/pseudonym';
import { DEFAULT_SETTINGS } from '@core/contract/settings';
import { createAnchor } from '@core/text/anchoring/anchor';
import { foldString } from '@core/text/fold';
import { createExport } from '../../../main/export/export-service';
import { fileOf } from '../../../main/export/pack-export';
import { annotation, NOW } from '../../core/export/exported-notes';
import { plainArticle } from '../../support/plain-article';
import { unpacked } from '../../support/unpacked';

/** Names of both articles and of the one that the collection names and the library lost. */
const NAMES = [
  { name: 'Xavira Qubilenko', pseudonym: 'Person 1' },
  { name: 'Йосип Жуковенко', pseudonym: 'Person 2' },
  { name: 'Zyrograd', pseudonym: 'Place 1' },
];
const LEFT = ['xavira', 'qubilenk', foldString('йосип'), foldString('жуковенк'), 'zyrograd'];

const about = (article: Article, language: string, author: string): Article => ({
  ...article,
  citation: { ...article.citation, language, author: [{ literal: author }] },
});
const ONE = about(
  plainArticle(
    'xavira-in-zyrograd',
    'Xavira in Zyrograd',
    'Xavira Qubilenko left the quay.\nBo Lind saw her.',
  ),
  'en',
  'Йосип Жуковенко',
);
const TWO = about(
  plainArticle('zyrograd-2', 'Two', 'Йосипа бачили в Zyrograd.\nXavira went home on 3 May 1984.'),
  'uk',
  'Xavira Qubilenko',
);
const OUTSIDE = plainArticle('outside', 'Outside', 'Tam Fell was there.');
const GONE = plainArticle('qubilenko-lost', 'Lost', 'Xavira told Odo Rask.');

const part = (article: Article, block: number) => {
  const { start, end } = article.blocks[block] ?? { start: 0, end: 1 };
  return { articleId: article.id, anchor: createAnchor(article, start, end) };
};
const passage = (article: Article, block: number) => ({ on: 'passage', ...part(article, block) }) as const;

const COLLECTION = '11111111-0000-4000-8000-000000000000' as CollectionId;
const COMPARISON = '22222222-0000-4000-8000-000000000000' as ComparisonId;
const TOPIC = '33333333-0000-4000-8000-000000000000' as TopicId;
const topic = { id: TOPIC, label: 'When Xavira left' };
const cells = {
  topics: [topic],
  passages: [
    { topicId: TOPIC, ...part(ONE, 0), stance: 'asserts' as const },
    { topicId: TOPIC, ...part(GONE, 0), stance: null },
  ],
  silent: [{ topicId: TOPIC, articleId: TWO.id, accountId: null }],
};
const comparison: Comparison = {
  id: COMPARISON,
  title: 'Zyrograd, twice',
  created: NOW,
  modified: NOW,
  panes: [ONE, TWO].map(({ id }) => ({ articleId: id, accountId: null })),
  ...cells,
  judgements: [
    { a: part(ONE, 0), b: part(TWO, 1), verdict: 'confirmed', note: 'Both name Xavira.', at: NOW },
  ],
  onlyHere: [{ ...part(ONE, 1), against: [TWO.id], at: NOW }],
  differences: [
    { by: 'reader', verdict: 'difference', a: part(ONE, 1), b: part(TWO, 0), note: 'Йосипом?', at: NOW },
  ],
};
const collection: Collection = {
  id: COLLECTION,
  name: 'The Qubilenko case',
  created: NOW,
  modified: NOW,
  rank: 0,
  articles: [ONE.id, TWO.id, GONE.id],
  comparisons: [COMPARISON],
  ...cells,
};

const placed = (number: number, rest: Parameters<typeof annotation>): PlacedAnnotation => {
  const [target, fields] = rest;
  const id = `00000000-0000-4000-8000-00000000000${number}` as AnnotationId;
  const inPlace = (one: { start: number; end: number }) => ({
    state: 'exact' as const,
    start: one.start,
    end: one.end,
  });
  const made = annotation(target, { id, ...fields });
  return {
    annotation: made,
    placement: target.on === 'passage' ? inPlace(target.anchor) : { state: 'whole' },
    ...(made.linkedTo === undefined ? {} : { linkedPlacement: inPlace(made.linkedTo.anchor) }),
  };
};
const link = { kind: 'link', relation: 'supports' } as const;
const NOTES = [
  placed(1, [passage(ONE, 0), { ...link, text: 'Xavira twice.', linkedTo: passage(TWO, 1) }]),
  placed(2, [passage(TWO, 0), { text: 'Із Жуковенком.' }]),
  placed(3, [passage(ONE, 1), { ...link, text: 'Elsewhere.', linkedTo: passage(OUTSIDE, 0) }]),
  placed(4, [{ on: 'comparison', comparisonId: COMPARISON }, { text: 'Zyrograd is named twice.' }]),
  placed(5, [passage(OUTSIDE, 0), { text: 'Not of the case.' }]),
];

const exporter = createExport({
  annotations: { list: () => NOTES },
  library: { find: (id) => [ONE, TWO, OUTSIDE].find((one) => one.id === id) ?? null },
  comparisons: { list: () => [comparison] },
  collections: { find: (id) => (id === COLLECTION ? collection : null) },
  scopes: {
    find: (id) => (id === COLLECTION ? { articles: [ONE.id, TWO.id], comparisons: [COMPARISON] } : null),
  },
  settings: { readSettings: () => DEFAULT_SETTINGS },
  clustersIn: () => [
    {
      sharedBy: 2,
      of: 2,
      passages: [ONE, TWO].map(({ id, blocks }) => ({
        articleId: id,
        start: blocks[1]?.start ?? 0,
        end: blocks[1]?.end ?? 1,
      })),
    },
  ],
  now: () => new Date(2024, 4, 7).getTime(),
});

const OF_COLLECTION = { collectionId: COLLECTION, withText: true, names: NAMES };
const OF_COMPARISON = { comparisonId: COMPARISON, withText: true, names: NAMES };
const markdown = (scope: typeof OF_COLLECTION | typeof OF_COMPARISON): string => {
  const file = exporter.exportPseudonymised({ ...scope, format: 'markdown' });
  return 'text' in file ? file.text : '';
};

describe('an export of several articles under pseudonyms', () => {
  it('has none of the names in any byte of any format, whichever article or comparison says them', async () => {
    for (const scope of [OF_COLLECTION, OF_COMPARISON])
      for (const format of PSEUDONYM_FORMATS) {
        const { base64 } = await fileOf(exporter.exportPseudonymised({ ...scope, format }));
        const bytes = Buffer.from(base64, 'base64');
        const parts =
          format === 'docx' ? [...(await unpacked(bytes)).values()].map((one) => one.toString('utf8')) : [];
        const all = [bytes.toString('utf8'), ...parts, ...parts.map((one) => one.replace(/<[^>]*>/g, ''))];
        for (const name of LEFT) expect(foldString(all.join('\n')), format).not.toContain(name);
      }
  });

  it('says all else of a collection, with one key for all its articles', () => {
    const text = markdown(OF_COLLECTION);
    expect(text).toContain('# Notes from Synoptic: The Person 1 case');
    expect(text).toContain('## Topic: When Person 1 left');
    expect(text).toContain('Says nothing on this, as marked by you: Two');
    expect(text).toContain('## Person 1 in Place 1');
    expect(text).toContain('Supports: a passage in Person 1');
    expect(text).toContain('> Person 2 бачили в Place 1.');
    expect(text).toContain('Із Person 2.');
    expect(text).toContain('Confirmed: proposed by the program, confirmed by you');
    expect(text).toContain('Both name Person 1.');
    expect(text).toContain('Only here, as marked by you');
    expect(text).toContain('Person 2?');
    expect(text).toContain('Comparison: Place 1, twice');
    expect(text).toContain('Told by several: Place 1, twice');
    expect(text).toContain('Article source-3, no longer in the library');
    expect(text).toContain('## Text: Person 1 in Place 1');
    // Every passage that stands in its text is found there.
    expect(text.match(/passage is no longer found/g) ?? []).toHaveLength(0);
  });

  it('says nothing of an article that is not of it, and keeps the reader’s own words', () => {
    for (const scope of [OF_COLLECTION, OF_COMPARISON]) expect(markdown(scope)).not.toContain('Tam Fell');
    expect(markdown(OF_COLLECTION)).toContain('Elsewhere.');
    expect(markdown(OF_COLLECTION)).not.toContain('Not of the case.');
    expect(markdown(OF_COMPARISON)).toContain('Place 1 is named twice.');
    expect(markdown(OF_COMPARISON)).not.toContain('When Person 1 left');
  });

  it('proposes the names of all its articles, each once', () => {
    const names = exporter.namesIn({ collectionId: COLLECTION });
    expect(names.filter(({ isKnown }) => isKnown).map(({ name }) => name)).toEqual([
      'Йосип Жуковенко',
      'Xavira Qubilenko',
    ]);
    expect(names).toContainEqual({ name: 'Xavira Qubilenko', count: 2, isKnown: true });
    expect(names.map(({ name }) => name)).toContain('Bo Lind');
    expect(names.map(({ name }) => name)).not.toContain('Tam Fell');
    expect(exporter.namesIn({ comparisonId: COMPARISON }).map(({ name }) => name)).toContain('Bo Lind');
  });

  it('lists what may still identify, of reviews, topics and the words of a lost article too', () => {
    const left = (scope: typeof OF_COLLECTION) => exporter.identifiersIn(scope).map(({ text }) => text);
    expect(left(OF_COLLECTION)).toEqual(
      expect.arrayContaining(['Two', 'Person 1 in Place 1', 'Bo Lind', '3 May 1984', 'Odo Rask']),
    );
    expect(left({ ...OF_COLLECTION, withText: false })).toEqual(
      expect.arrayContaining(['Two', 'Bo Lind', '3 May 1984', 'Odo Rask']),
    );
    expect(left(OF_COLLECTION).join('\n')).not.toMatch(/Tam Fell/);
  });

  it('is refused where a name is left, of what is gone, and of two subjects at once', () => {
    const names = [{ name: 'Xavira', pseudonym: 'Xavira Q.' }];
    expect(() => exporter.identifiersIn({ ...OF_COLLECTION, names })).toThrow('names-left');
    expect(() => exporter.exportPseudonymised({ ...OF_COMPARISON, names, format: 'csv' })).toThrow(
      'names-left',
    );
    const gone = '44444444-0000-4000-8000-000000000000';
    expect(() => exporter.namesIn({ collectionId: gone as CollectionId })).toThrow('not-found');
    expect(() => exporter.namesIn({ comparisonId: gone as ComparisonId })).toThrow('not-found');
    expect(parseInput('export:names', { comparisonId: COMPARISON })).toEqual({ comparisonId: COMPARISON });
    const both = { comparisonId: COMPARISON, articleId: 'a' as ArticleId };
    expect(() => parseInput('export:names', both)).toThrow('bad-request');
    expect(() => parseInput('export:identifiers', { withText: true, names: NAMES })).toThrow('bad-request');
  });
});
