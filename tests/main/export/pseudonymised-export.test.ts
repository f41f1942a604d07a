import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { AccountId, AnnotationId, ArticleId, BlockId } from '@core/contract/ids';
import { PSEUDONYM_FORMATS, type PseudonymScope } from '@core/contract/pseudonym';
import { parseInput } from '@core/contract/parsers';
import { DEFAULT_SETTINGS } from '@core/contract/settings';
import { createAnchor } from '@core/text/anchoring/anchor';
import { foldString } from '@core/text/fold';
import { createExport } from '../../../main/export/export-service';
import { fileOf } from '../../../main/export/pack-export';
import { plainArticle } from '../../support/plain-article';
import { unpacked } from '../../support/unpacked';
import { annotation, NOW } from '../../core/export/exported-notes';

/** Parts that are in no word that the program prints. */
const NAMES = [
  { name: 'Xavira Qubilenko', pseudonym: 'Person 1' },
  { name: 'Йосип Жуковенко', pseudonym: 'Person 2' },
  { name: 'Zyrograd', pseudonym: 'Place 1' },
];
const LEFT = ['xavira', 'qubilenk', foldString('йосип'), foldString('жуковенк'), 'zyrograd'];

/** Every way in which a name stands in a text. */
const FORMS = [
  ...['Xavira Qubilenko', 'QUBILENKO', 'X. Qubilenko', 'Xavira’s', "Qubilenko's", 'Qubilenkos', 'qubilenko'],
  ...[
    'Xavira\u00AD',
    'Qu\u00ADbilenko',
    'Xavira_Qubilenko.pdf',
    'Xavira-led',
    '“Xavira”',
    'Xavi*r*a',
    'Xavira Q.',
  ],
  ...['Йосипа', 'Йосипом Жуковенком', 'ЖУКОВЕНКО', 'Жуковенкові', 'Йо\u0306сип', 'Zyrograd', 'Zyrograd’s'],
  ...[
    'x.qubilenko@post.example',
    'https://x.example/zyrograd/%D0%99%D0%BE%D1%81%D0%B8%D0%BF',
    'www.zyrograd.example',
  ],
];
const form = fc.constantFrom(...FORMS);
const prose = fc.array(
  fc.oneof(form, fc.constantFrom('left the quay', 'at nine', '(seen)', 'and', '[x](y)', '=1+1')),
  {
    minLength: 1,
    maxLength: 8,
  },
);
const sentence = prose.map((words) => words.join(' ').normalize('NFC'));

const noteOf = (target: Annotation['target'], number: number, rest: Partial<Annotation>): Annotation =>
  annotation(target, { id: `00000000-0000-4000-8000-00000000000${number}` as AnnotationId, ...rest });

function library(article: Article, notes: readonly Annotation[], ...others: readonly Article[]) {
  const placed = notes.map((one) => ({
    annotation: one,
    ...(one.linkedTo === undefined
      ? {}
      : {
          linkedPlacement: {
            state: 'exact' as const,
            start: one.linkedTo.anchor.start,
            end: one.linkedTo.anchor.end,
          },
        }),
    placement:
      one.target.on === 'passage'
        ? one.label === 'gone'
          ? ({ state: 'orphan' } as const)
          : ({ state: 'exact', start: one.target.anchor.start, end: one.target.anchor.end } as const)
        : ({ state: 'whole' } as const),
  }));
  return createExport({
    annotations: { list: () => placed },
    library: { find: (id) => [article, ...others].find((one) => one.id === id) ?? null },
    comparisons: { list: () => [] },
    settings: {
      readSettings: () => ({
        ...DEFAULT_SETTINGS,
        colourNames: { ...DEFAULT_SETTINGS.colourNames, blue: 'Xavira' },
      }),
    },
    now: () => new Date(2024, 4, 7).getTime(),
  });
}

function told(one: string, two: string, said: string): Article {
  const plain = plainArticle('xavira-qubilenko-in-zyrograd', one, `${one}\n${two}\nNobody spoke.`);
  const account = 'a' as AccountId;
  return {
    ...plain,
    fileName: 'Xavira Qubilenko.pdf',
    heardBy: said,
    sourceNote: said,
    citation: {
      ...plain.citation,
      title: one.replace(/\s+/g, ' ').trim(),
      author: [{ given: 'Xavira', family: 'Qubilenko' }],
      containerTitle: 'Zyrograd Post',
      url: 'https://x.example/qubilenko',
      doi: '10.1000/zyrograd',
    },
    accounts: [
      {
        id: account,
        witness: 'Йосип Жуковенко',
        pseudonym: said,
        role: `baker in Zyrograd, ${said}`,
        standing: 'witness',
        conditions: [],
        heldBy: said,
        circumstances: said,
        date: null,
        chain: [{ who: said, how: said, when: said }],
        blocks: ['b1' as BlockId],
      },
    ],
    voices: {
      b1: { by: 'account', accountId: account },
      b2: { by: 'source', source: said, hedge: said },
    },
    marks: [{ kind: 'editorial', start: 0, end: 3, href: null, note: said }],
  };
}

const notesOn = (article: Article, said: string): readonly Annotation[] => {
  const whole = createAnchor(article, 0, article.text.length - 14);
  const passage = { on: 'passage', articleId: article.id, anchor: whole } as const;
  return [
    noteOf(passage, 1, {
      text: said,
      tags: [said.slice(0, 150)],
      colour: 'blue',
      origin: { author: said, key: 'xavira' },
    }),
    noteOf(passage, 2, { label: 'gone', text: said }),
    noteOf({ on: 'article', articleId: article.id }, 3, { kind: 'bookmark', label: said }),
  ];
};

const scope = (article: Article): PseudonymScope => ({ articleId: article.id, withText: true, names: NAMES });

/** Every byte of it as text: of a package the names of its parts too. */
async function everything(base64: string, fileName: string): Promise<string> {
  const bytes = Buffer.from(base64, 'base64');
  if (!fileName.endsWith('.docx')) return `${fileName}\n${bytes.toString('utf8')}`;
  const parts = await unpacked(bytes);
  // Runs of one paragraph stand beside each other.
  return [
    fileName,
    ...[...parts].flatMap(([name, part]) => [
      name,
      part.toString('utf8'),
      part.toString('utf8').replace(/<[^>]*>/g, ''),
    ]),
  ].join('\n');
}

describe('an export under pseudonyms', () => {
  it('has none of the names in any form in any byte of any format', async () => {
    await fc.assert(
      fc.asyncProperty(sentence, sentence, sentence, async (one, two, said) => {
        const article = told(one, two, said);
        const exporter = library(article, notesOn(article, said));
        for (const format of PSEUDONYM_FORMATS) {
          const { base64, fileName } = await fileOf(
            exporter.exportPseudonymised({ ...scope(article), format }),
          );
          const all = foldString((await everything(base64, fileName)).replace(/[\u00AD*`]/g, ''));
          for (const part of LEFT) expect(all, format).not.toContain(part);
        }
        const shown = exporter
          .identifiersIn(scope(article))
          .map(({ text }) => foldString(text))
          .join('\n');
        for (const part of LEFT) expect(shown).not.toContain(part);
      }),
      { numRuns: 60 },
    );
  });

  it('still says all else, each passage at its place', () => {
    const article = told(
      'Xavira Qubilenko left the quay in Zyrograd.',
      'Йосипа бачили о дев’ятій.',
      'the crew',
    );
    const anchor = createAnchor(article, 0, article.blocks[0]?.end ?? 0);
    const note = noteOf({ on: 'passage', articleId: article.id, anchor }, 1, { text: 'Xavira again.' });
    const file = library(article, [note]).exportPseudonymised({ ...scope(article), format: 'markdown' });
    const text = 'text' in file ? file.text : '';
    expect(text).toContain('> Person 1 left the quay in Place 1.\n');
    expect(text).toContain('\n\nPerson 1 again.\n');
    expect(text).toContain('- Speaker: Person 2');
    expect(text).toContain('\n\nPerson 2 бачили о дев’ятій.\n');
    expect(text).not.toContain('https://');
    expect(file.fileName).toBe('synoptic-notes-2024-05-07.md');
  });

  it('names the other passage of a link within the text, and nothing of another text', () => {
    const article = told('Xavira left the quay.', 'Xavira met Bo Lind.', 'x');
    const other = plainArticle('other', 'Other', 'Xavira was seen by Tam Fell.');
    const passage = (of: Article, block: number) => {
      const { start, end } = of.blocks[block] ?? { start: 0, end: 1 };
      return { on: 'passage', articleId: of.id, anchor: createAnchor(of, start, end) } as const;
    };
    const link = { kind: 'link', relation: 'supports' } as const;
    const notes = [
      noteOf(passage(article, 0), 1, { ...link, text: 'Both.', linkedTo: passage(article, 1) }),
      noteOf(passage(article, 0), 2, { ...link, text: 'Xavira there.', linkedTo: passage(other, 0) }),
    ];
    const exporter = library(article, notes, other);
    const only = { ...scope(article), withText: false };
    const file = exporter.exportPseudonymised({ ...only, format: 'markdown' });
    const text = 'text' in file ? file.text : '';
    expect(text).toContain('> Person 1 met Bo Lind.\n');
    expect(text).toContain('\nPerson 1 there.\n');
    expect(text.match(/Supports/g)).toHaveLength(1);
    expect(text).not.toContain('not found now');
    expect(text).not.toContain('Tam Fell');
    expect(exporter.identifiersIn(only).map(({ text: left }) => left)).toContain('Bo Lind');
  });

  it('is refused where a pseudonym holds a name, and nothing is written', () => {
    const article = told('Xavira left.', 'Nobody.', 'x');
    const exporter = library(article, []);
    const names = [{ name: 'Xavira', pseudonym: 'Xavira Q.' }];
    expect(() => exporter.exportPseudonymised({ ...scope(article), names, format: 'html' })).toThrow(
      'names-left',
    );
    expect(() => exporter.identifiersIn({ ...scope(article), names })).toThrow('names-left');
    expect(() =>
      parseInput('export:pseudonymised', { ...scope(article), names: [], format: 'html' }),
    ).toThrow('bad-request');
    expect(() => parseInput('export:pseudonymised', { ...scope(article), format: 'json-ld' })).toThrow(
      'bad-request',
    );
    expect(() => exporter.namesIn({ articleId: 'gone' as ArticleId })).toThrow('not-found');
  });

  it('lists its source and what is left, and of notes alone only what they quote', () => {
    const article = told('Xavira met Bo Lind on 3 May 1984.', 'She knew Odo Rask.', 'x');
    const anchor = createAnchor(article, 0, article.blocks[0]?.end ?? 0);
    const note = noteOf({ on: 'passage', articleId: article.id, anchor }, 1, { text: 'Is it Tam Fell?' });
    const exporter = library(article, [note]);
    const list = (withText: boolean) =>
      exporter.identifiersIn({ ...scope(article), withText }).map(({ text }) => text);
    expect(list(true)).toEqual(
      expect.arrayContaining(['Place 1 Post', 'Bo Lind', '3 May 1984', 'Odo Rask', 'Tam Fell']),
    );
    expect(list(false)).not.toContain('Odo Rask');
    const hidden = { ...note, text: 'Is it Xxavirax?' };
    expect(
      library(article, [hidden])
        .identifiersIn(scope(article))
        .map(({ text }) => text),
    ).toContain('Xxavirax');
    expect(note.created).toBe(NOW);
  });
});
