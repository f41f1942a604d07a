import { describe, expect, it } from 'vitest';
import type { Correction } from '@core/contract/correction';
import type { ArticleId } from '@core/contract/ids';
import { file, importOne, libraryFolder, textIn, correctText } from '../articles/library-folder';

const PIER = file(
  'pier.md',
  '---\ntitle: The Long Pier and its log\ndate: 2019\n---\n\nNobody saw the pilot leave the quay.\n',
);
const FOG = file(
  'fog.html',
  '<html><head><title>Fog over the estuary</title><meta name="citation_doi" content="10.1000/182"></head><body><p>Nobody saw the pilot leave the quay.</p></body></html>',
);
const BIBLIOGRAPHY = file(
  'refs.bib',
  `@article{pier, title={The long pier and its log}, author={Calder, Ines}, year=2019, month=apr, journal={Harbour Studies}, doi={10.1000/7}}
@article{fog, title={Of another name}, author={Dam, Lou}, year=2020, doi={10.1000/182}, url={https://example.org/fog}}
@article{none, title={What nobody brought in yet}, author={Dam, Lou}, year=2021}`,
);
const LATER = file('later.md', '# What nobody brought in yet\n\nThe keeper heard an engine.\n');

describe('a bibliography that is brought in', () => {
  it('completes the citations of the articles that it describes, and says what it gave', async () => {
    const folder = libraryFolder();
    const library = await folder.open();
    const pier = await importOne(library, PIER);
    const fog = await importOne(library, FOG);
    const told: ArticleId[] = [];
    library.onChange((change) => told.push(...(change?.put ?? [])));
    const report = await library.import([BIBLIOGRAPHY]);
    const [row] = report.added;
    expect(report.likenesses).toEqual([]);
    expect(report.attached).toEqual([
      {
        articleId: pier.id,
        bibliographyId: row?.id,
        by: 'title',
        fields: ['author', 'containerTitle', 'doi'],
      },
      { articleId: fog.id, bibliographyId: row?.id, by: 'doi', fields: ['author', 'issued', 'url'] },
    ]);
    // What the file says stays: the year of the one, the title of the other.
    expect(textIn(library, pier.id).citation).toMatchObject({
      title: 'The Long Pier and its log',
      issued: '2019',
      author: [{ family: 'Calder', given: 'Ines' }],
      doi: '10.1000/7',
    });
    expect(textIn(library, fog.id).citation).toMatchObject({
      title: 'Fog over the estuary',
      issued: '2020',
      url: 'https://example.org/fog',
    });
    await library.close();
    expect(new Set(told)).toEqual(new Set([row?.id, pier.id, fog.id]));
    const again = await folder.open();
    expect(again.list().articles.find(({ id }) => id === fog.id)).toMatchObject({
      creators: 'Lou Dam',
      issued: '2020',
    });
    expect(textIn(again, pier.id)).toEqual(textIn(library, pier.id));
    // Taking it back is leaving it out.
    expect((await correctText(again, fog.id, [])).citation).toMatchObject({
      author: [],
      issued: null,
      url: null,
    });
  });

  it.each(['at once', 'after a restart'])('waits for an article that comes later, %s', async (when) => {
    const folder = libraryFolder();
    const first = await folder.open();
    const bibliography = await importOne(first, BIBLIOGRAPHY);
    const library = when === 'at once' ? first : await folder.open();
    const report = await library.import([LATER, PIER]);
    expect(report.attached).toMatchObject([
      { bibliographyId: bibliography.id, by: 'title', fields: ['author', 'issued'] },
      { bibliographyId: bibliography.id, by: 'title' },
    ]);
    expect(report.added[0]).toMatchObject({ creators: 'Lou Dam', issued: '2021' });
  });

  it('never overwrites what the reader corrected, nor what he emptied', async () => {
    const library = await libraryFolder().open();
    const { id } = await importOne(library, FOG);
    const { citation } = textIn(library, id);
    const { doi: _, ...rest } = citation;
    const describe: Correction = {
      do: 'set-citation',
      citation: { ...rest, author: [{ literal: 'The keeper' }], url: 'https://doi.org/10.1000/182' },
      heardBy: null,
    };
    await correctText(library, id, [describe]);
    const { attached } = await library.import([BIBLIOGRAPHY]);
    expect(attached).toMatchObject([{ articleId: id, by: 'doi', fields: ['issued'] }]);
    expect(textIn(library, id).citation).toEqual({ ...describe.citation, issued: '2020' });
  });

  it('is no article of its own references, and takes none of two that fit', async () => {
    const library = await libraryFolder().open();
    const one = file('one.bib', '@article{pier, title={The long pier and its log}, author={Calder, Ines}}');
    expect((await library.import([one])).attached).toEqual([]);
    const twice = await library.import([
      file('a.md', '# Boats of the outer harbour\n\nOne.\n'),
      file('b.md', '# Boats of the outer harbour\n\nTwo.\n'),
      file('two.bib', '@article{boats, title={Boats of the outer harbour}, author={Calder, Ines}}'),
    ]);
    expect(twice.attached).toEqual([]);
  });
});
