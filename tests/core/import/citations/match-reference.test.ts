import { describe, expect, it } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import { CitedArticles, type Describable } from '@core/import/citations/match-reference';
import { referenceFrom, type ReferenceFields } from '@core/import/citations/reference';

const article = (id: string, citation: Partial<Describable['citation']>): Describable => ({
  id: id as ArticleId,
  citation: { title: '', titleIsOurs: false, issued: null, url: null, ...citation },
});
const match = (fields: ReferenceFields, ...articles: readonly Describable[]) => {
  const reference = referenceFrom(fields);
  return reference === null ? null : new CitedArticles(articles).match(reference.citation);
};

describe('a reference', () => {
  const log = article('log', {
    title: 'The Long Pier: what the log says',
    issued: '2019-04-02',
    url: 'https://www.example.org/log/?utm_source=x#top',
  });
  const paper = article('paper', { title: 'Another', url: 'https://doi.org/10.1000/182' });

  it('finds its article by DOI, else by address, else by title', () => {
    expect(match({ title: 'Whatever', doi: 'doi:10.1000/182' }, log, paper)).toEqual({
      articleId: 'paper',
      by: 'doi',
    });
    expect(match({ url: 'http://example.org/log' }, log, paper)).toEqual({ articleId: 'log', by: 'address' });
    expect(match({ title: 'The long pier – What the Log says', issued: '2019' }, log, paper)).toEqual({
      articleId: 'log',
      by: 'title',
    });
  });

  it('finds none where the year is another, the title ours or short, or two fit', () => {
    expect(match({ title: 'The Long Pier: what the log says', issued: '2001' }, log)).toBeNull();
    expect(match({ title: 'Another' }, paper)).toBeNull();
    expect(
      match(
        { title: 'A scan of the log' },
        article('scan', { title: 'A scan of the log', titleIsOurs: true }),
      ),
    ).toBeNull();
    expect(
      match(
        { title: 'The Long Pier: what the log says' },
        log,
        article('copy', { title: 'The Long Pier: what the log says' }),
      ),
    ).toBeNull();
  });

  it('finds none where the title is the same and the DOI another', () => {
    const reprint = article('reprint', { title: 'The Long Pier: what the log says', doi: '10.1000/183' });
    const fields = { title: 'The Long Pier: what the log says', doi: '10.1000/182' };
    expect(match(fields, reprint)).toBeNull();
    expect(match({ ...fields, doi: '10.1000/183' }, reprint)).toEqual({ articleId: 'reprint', by: 'doi' });
  });

  it('that names nothing is none', () => {
    expect(referenceFrom({ key: 'x', issued: '2019' })).toBeNull();
  });
});
