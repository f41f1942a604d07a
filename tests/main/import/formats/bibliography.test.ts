import { describe, expect, it } from 'vitest';
import { bibliographyReader } from '../../../../main/import/formats/bibliography';
import { failureOf } from '../../../support/failure-of';
import { linesOf, readDraft } from '../../../support/read-draft';

const BIBTEX = `@article{a, author = {Calder, Ines}, title = {The Long Pier}, year = 2019, doi = {10.1000/182}}`;

describe('a bibliography', () => {
  it('of one reference takes its citation from it', async () => {
    const article = await readDraft(bibliographyReader('bibtex'), Buffer.from(BIBTEX), 'pier.bib');
    expect(article.citation).toMatchObject({ title: 'The Long Pier', issued: '2019' });
    expect(linesOf(article)).toEqual([
      'list-item 1: Calder, Ines. (2019). The Long Pier. https://doi.org/10.1000/182',
    ]);
    expect(article.marks).toEqual([
      expect.objectContaining({ kind: 'link', href: 'https://doi.org/10.1000/182' }),
    ]);
    expect(article.notices).toEqual([{ code: 'references-only' }]);
  });

  it('of several lists them and says which entries it could not read', async () => {
    const source = `${BIBTEX}\n@misc{b, title = {Never closed\n@misc{c, title = {Who saw it?}}`;
    const article = await readDraft(bibliographyReader('bibtex'), Buffer.from(source), 'pier.bib');
    expect(article.citation).toMatchObject({ title: 'pier', titleIsOurs: true });
    expect(linesOf(article)).toHaveLength(2);
    expect(article.notices).toContainEqual({ code: 'unread-entries', count: 1, line: 2 });
  });

  it('without a reference is refused', async () => {
    for (const source of ['{}', '[]', '{"a": [1]}'])
      expect(
        await failureOf(() => readDraft(bibliographyReader('csl-json'), Buffer.from(source))),
      ).toMatchObject({
        code: 'broken-document',
      });
  });
});
