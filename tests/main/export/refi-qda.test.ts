import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { AnnotationId } from '@core/contract/ids';
import { DEFAULT_SETTINGS } from '@core/contract/settings';
import type { NotesToExport } from '@core/export/notes-markdown';
import { formatNotesRefiQda } from '@core/export/notes-refi-qda';
import { codePointPositions } from '@core/export/refi-qda/code-points';
import { english } from '@core/messages/english';
import { createAnchor } from '@core/text/anchoring/anchor';
import { sha256 } from '../../../main/articles/content-hash';
import { packExport } from '../../../main/export/pack-export';
import { DIGEST, TEXT } from '../../core/export/exported-articles';
import { annotation, COMPARISON } from '../../core/export/exported-notes';
import { plainArticle } from '../../support/plain-article';
import { elementsIn, unpacked, xmlOf, type XmlElement } from '../../support/unpacked';

const CHAT = plainArticle('chat', 'A chat 🛶', 'The 🛶 left 🌊 at nine.\nNobody 👨‍👩‍👧 saw it.');

/** What may stand in what, in which order, and what each must have: the schema of REFI-QDA 1.5, as far as it is used. */
const SCHEMA: Readonly<
  Record<
    string,
    { readonly needs: readonly string[]; readonly may: readonly string[]; readonly holds: readonly string[] }
  >
> = {
  Project: {
    needs: ['name'],
    may: ['xmlns', 'origin', 'creatingUserGUID'],
    holds: ['Users', 'CodeBook', 'Sources', 'Notes', 'Description', 'NoteRef'],
  },
  Users: { needs: [], may: [], holds: ['User'] },
  User: { needs: ['guid'], may: ['name', 'id'], holds: [] },
  CodeBook: { needs: [], may: [], holds: ['Codes'] },
  Codes: { needs: [], may: [], holds: ['Code'] },
  Code: { needs: ['guid', 'name', 'isCodable'], may: ['color'], holds: ['Description', 'NoteRef', 'Code'] },
  Sources: { needs: [], may: [], holds: ['TextSource'] },
  TextSource: {
    needs: ['guid'],
    may: ['name', 'plainTextPath'],
    holds: ['Description', 'PlainTextContent', 'PlainTextSelection', 'Coding', 'NoteRef'],
  },
  PlainTextSelection: {
    needs: ['guid', 'startPosition', 'endPosition'],
    may: ['name', 'creatingUser', 'creationDateTime', 'modifyingUser', 'modifiedDateTime'],
    holds: ['Description', 'Coding', 'NoteRef'],
  },
  Coding: { needs: ['guid'], may: ['creatingUser', 'creationDateTime'], holds: ['CodeRef', 'NoteRef'] },
  CodeRef: { needs: ['targetGUID'], may: [], holds: [] },
  NoteRef: { needs: ['targetGUID'], may: [], holds: [] },
  Notes: { needs: [], may: [], holds: ['Note'] },
  Note: {
    needs: ['guid'],
    may: ['name', 'creatingUser', 'creationDateTime', 'modifyingUser', 'modifiedDateTime'],
    holds: ['Description', 'PlainTextContent'],
  },
  Description: { needs: [], may: [], holds: [] },
  PlainTextContent: { needs: [], may: [], holds: [] },
};
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Of these the schema wants one at least. */
const NEVER_EMPTY = ['Users', 'Codes', 'Sources', 'Notes'];

function checkSchema(element: XmlElement): void {
  const rule = SCHEMA[element.name];
  if (rule === undefined) throw new Error(`no ${element.name} in the schema`);
  expect(Object.keys(element.attributes)).toEqual(expect.arrayContaining([...rule.needs]));
  expect([...rule.needs, ...rule.may]).toEqual(expect.arrayContaining(Object.keys(element.attributes)));
  const places = element.children.map(({ name }) => rule.holds.indexOf(name));
  expect(places, element.name).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  if (NEVER_EMPTY.includes(element.name)) expect(element.children).not.toEqual([]);
  element.children.forEach(checkSchema);
}

let count = 0;
const noted = (article: typeof TEXT, quote: string | null, rest: object = {}): PlacedAnnotation => {
  count += 1;
  const id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}` as AnnotationId;
  if (quote === null)
    return {
      annotation: annotation({ on: 'article', articleId: article.id }, { id, ...rest }),
      placement: { state: 'whole' },
    };
  const start = article.text.indexOf(quote);
  const end = start + quote.length;
  const anchor = createAnchor(article, start, end);
  return {
    annotation: annotation({ on: 'passage', articleId: article.id, anchor }, { id, ...rest }),
    placement: { state: 'exact', start, end },
  };
};

const NOTES: readonly PlacedAnnotation[] = [
  noted(TEXT, 'The ferry <b>left</b>', { tags: ['time', 'a & "b"'], text: '' }),
  noted(TEXT, null, { tags: ['whole'] }),
  { ...noted(TEXT, 'Nobody saw', { text: 'Gone.' }), placement: { state: 'orphan' } },
  noted(CHAT, 'Nobody 👨‍👩‍👧 saw', { colour: 'blue', text: 'Who?', origin: { author: 'Maria', key: '1' } }),
  noted(DIGEST, 'Mara said'),
  {
    annotation: annotation({ on: 'comparison', comparisonId: COMPARISON.id }, { text: 'Both' }),
    placement: { state: 'whole' },
  },
];

const input = (notes: readonly PlacedAnnotation[]): NotesToExport => ({
  notes,
  openArticle: (id) => [TEXT, DIGEST, CHAT].find((article) => article.id === id) ?? null,
  openComparison: (id) => (id === COMPARISON.id ? COMPARISON : null),
  reviewed: [],
  words: english.text,
  colourNames: { ...DEFAULT_SETTINGS.colourNames, blue: 'Dates' },
  today: '2024-05-07',
});

async function project(notes: readonly PlacedAnnotation[]) {
  const { fileName, base64 } = await packExport(formatNotesRefiQda(input(notes), sha256));
  const parts = await unpacked(Buffer.from(base64, 'base64'));
  const root = xmlOf(parts.get('project.qde')?.toString('utf8') ?? '');
  return { fileName, parts, root, all: elementsIn(root) };
}

describe('notes as a REFI-QDA project', () => {
  it('keep to the schema, whatever there is of them', async () => {
    for (const notes of [NOTES, [], NOTES.slice(1, 2), NOTES.slice(5)])
      checkSchema((await project(notes)).root);
    expect((await project(NOTES)).fileName).toBe('synoptic-notes-2024-05-07.qdpx');
  });

  it('say which notes they are, where they were narrowed', () => {
    const layout = { about: ['Tag: <b>', 'Sort by: Date'], groups: [{ title: null, notes: NOTES }] };
    const [project] = formatNotesRefiQda({ ...input(NOTES), layout }, sha256).parts;
    const root = xmlOf(project?.text ?? '');
    checkSchema(root);
    expect(root.children.find(({ name }) => name === 'Description')?.text).toBe('Tag: <b>\nSort by: Date');
  });

  it('name nothing that is not there, and nothing twice', async () => {
    const { all, parts } = await project(NOTES);
    const guids = all.flatMap(({ attributes }) => attributes['guid'] ?? []);
    expect(new Set(guids).size).toBe(guids.length);
    for (const guid of guids) expect(guid).toMatch(GUID);
    for (const { attributes } of all)
      for (const key of ['targetGUID', 'creatingUser', 'modifyingUser', 'creatingUserGUID'])
        if (attributes[key] !== undefined) expect(guids).toContain(attributes[key]);
    const paths = all.flatMap(({ attributes }) => attributes['plainTextPath'] ?? []);
    expect(paths.map((path) => path.replace('internal://', 'sources/'))).toEqual([...parts.keys()].slice(1));
  });

  it('count in code points, so that each selection is its passage in the file', async () => {
    const { all, parts } = await project(NOTES);
    const passages = all
      .filter(({ name }) => name === 'TextSource')
      .flatMap(({ attributes, children }) => {
        const file = parts.get((attributes['plainTextPath'] ?? '').replace('internal://', 'sources/'));
        const letters = [...(file?.toString('utf8') ?? '')];
        return children
          .filter(({ name }) => name === 'PlainTextSelection')
          .map((selection) =>
            letters
              .slice(
                Number(selection.attributes['startPosition']),
                Number(selection.attributes['endPosition']),
              )
              .join(''),
          );
      });
    expect(passages).toEqual(['The ferry <b>left</b>', 'Nobody 👨‍👩‍👧 saw', 'Mara said']);
  });

  it('have tags and named colours as codes, notes as notes, and say that a digest is one', async () => {
    const { all } = await project(NOTES);
    const codes = new Map(
      all
        .filter(({ name }) => name === 'Code')
        .map(({ attributes }) => [attributes['guid'], attributes['name']]),
    );
    const coded = all
      .filter(({ name }) => name === 'PlainTextSelection')
      .map((one) =>
        elementsIn(one)
          .filter(({ name }) => name === 'CodeRef')
          .map(({ attributes }) => codes.get(attributes['targetGUID'] ?? '')),
      );
    expect(coded).toEqual([['time', 'a & "b"'], ['Dates'], []]);
    const texts = all.filter(({ name }) => name === 'PlainTextContent').map(({ text }) => text);
    expect(texts).toEqual(['Which *day*?', '> Nobody saw\n\nGone.', 'Who?', 'Which *day*?', 'Both']);
    const described = all.filter(({ name }) => name === 'Description').map(({ text }) => text);
    expect(described).toContain("Synoptic digest of “Two crews”, not the source's words");
    const users = all.filter(({ name }) => name === 'User').map(({ attributes }) => attributes['name']);
    expect(users).toEqual(['Reader', 'Maria']);
  });

  it('tell the reader from an author who is not known', async () => {
    const unknown = noted(TEXT, 'Nobody saw', { origin: { author: '', key: '1' } });
    const users = (await project([unknown])).all.filter(({ name }) => name === 'User');
    expect(users.map(({ attributes }) => attributes['name'])).toEqual([
      'Reader',
      english.text('export.in-document-unknown'),
    ]);
    expect(new Set(users.map(({ attributes }) => attributes['guid'])).size).toBe(2);
  });

  it('say what a passage read and where a link leads, where that is in no selection', async () => {
    const end = noted(DIGEST, 'Mara said').annotation.target;
    const link = { kind: 'link', relation: 'supports', linkedTo: end, text: 'See.' };
    const lost = noted(TEXT, 'The ferry <b>left</b>', link);
    const changed = { ...noted(TEXT, 'Nobody saw', { text: 'Hm.' }) };
    const start = TEXT.text.indexOf('Nobody saw');
    const { all } = await project([
      lost,
      { ...changed, placement: { state: 'changed', start, end: start + 6 } },
    ]);
    const texts = all.filter(({ name }) => name === 'PlainTextContent').map(({ text }) => text);
    expect(texts[0]).toMatch(
      /^Supports: a passage in .*, where these words are not found now:\n\nMara said\n\nSee\.$/,
    );
    expect(texts[1]).toBe(`${english.text('export.was')}\n\n> Nobody saw\n\nHm.`);
  });

  it('are the same in a later export', async () => {
    const guids = async () =>
      (await project(NOTES)).all.flatMap(({ attributes }) => attributes['guid'] ?? []);
    expect(await guids()).toEqual(await guids());
  });
});

it('positions in code points are those of the letters, wherever a text is cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (before, after) => {
      expect(codePointPositions(before + after)(before.length)).toBe([...before].length);
    }),
  );
});
