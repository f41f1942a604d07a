import { describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import { computeSignature } from '@core/library/minhash';
import { findEarlierVersion, type KnownVersion } from '@core/library/version-detection';
import { NONE_SHARED, sharedPassages, type SharedPassages } from '@core/library/shared-passages';
import { plainArticle } from '../../support/plain-article';
import { createRandom, editWords, makeParagraphs } from '../text/anchoring/anchor-texts';

const TEXT = makeParagraphs(createRandom(2), 12).join('\n');

function known(id: string, text: string, fields: Partial<KnownVersion['citation']> = {}): KnownVersion {
  const citation = {
    title: `The title of ${id} here`,
    titleIsOurs: false,
    issued: null,
    url: null,
    ...fields,
  };
  return { articleId: id as ArticleId, citation, outlet: null, creators: '', sketch: computeSignature(text) };
}
const none = (): SharedPassages => NONE_SHARED;

describe('the earlier version of an article', () => {
  it('is that of the same address, however little the texts share', () => {
    const old = known('old', TEXT, { url: 'https://news.example/a?utm_source=mail' });
    const article = known('new', makeParagraphs(createRandom(9), 12).join('\n'), {
      url: 'http://www.news.example/a/',
    });
    expect(findEarlierVersion(article, [known('other', TEXT), old], none)).toEqual({
      articleId: 'new',
      earlier: 'old',
      because: 'address',
    });
  });

  it('is that of the same title where a fifth of all words are others, and not one that shares the title alone', () => {
    const title = 'What the keeper wrote in his log';
    const edited = known('new', editWords(createRandom(4), TEXT, 5), { title });
    expect(findEarlierVersion(edited, [known('old', TEXT, { title })], none)?.because).toBe('title');
    const foreign = known('new', makeParagraphs(createRandom(9), 12).join('\n'), { title });
    expect(findEarlierVersion(foreign, [known('old', TEXT, { title })], none)).toBeNull();
  });

  it('is not what another outlet printed of the same text, and is where one outlet is unknown', () => {
    const old = { ...known('old', TEXT), outlet: 'The Gazette' };
    const article = { ...known('new', TEXT), outlet: 'The Herald' };
    expect(findEarlierVersion(article, [old], none)).toBeNull();
    expect(findEarlierVersion({ ...article, outlet: null }, [old], none)?.because).toBe('passages');
  });

  it('is looked at passage by passage where the texts are somewhat alike, and few are', () => {
    const half = `${TEXT.slice(0, TEXT.length / 4)}\n${makeParagraphs(createRandom(7), 9).join('\n')}`;
    const others = Array.from({ length: 9 }, (_, at) => known(`old-${at}`, half));
    const look = vi.fn(none);
    expect(findEarlierVersion(known('new', TEXT), others, look)).toBeNull();
    expect(look).toHaveBeenCalledTimes(3);
    const most = { alike: 0.8, unchanged: 0.4 };
    expect(findEarlierVersion(known('new', TEXT), others, () => most)?.because).toBe('passages');
  });

  it('is not what another witness tells in nearly the same words', () => {
    const half = `${TEXT.slice(0, TEXT.length / 4)}\n${makeParagraphs(createRandom(7), 9).join('\n')}`;
    const edited = { alike: 0.9, unchanged: 0.2 };
    expect(findEarlierVersion(known('new', TEXT), [known('old', half)], () => edited)).toBeNull();

    const by = (title: string, creators = ''): KnownVersion => ({
      ...known(title, TEXT, { title }),
      creators,
    });
    const told = (a: KnownVersion, b: KnownVersion): unknown => findEarlierVersion(a, [b], none);
    expect(told(by('Statement of Marta Keel'), by('Statement of Jon Pell'))).toBeNull();
    expect(told(by('Interview with Ida Sorn, 3 May'), by('Interview with P. Lunt, 4 May'))).toBeNull();
    expect(told(by('Witness statement: Keel'), by('Witness statement: Pell'))).toBeNull();
    expect(told(by('The night at the depot', 'Ida Sorn'), by('The depot by night', 'Per Lunt'))).toBeNull();
    // A headline that was edited, and a statement that was taken down again.
    expect(told(by('Minister denies the fire'), by('Minister admits the fire'))).not.toBeNull();
    expect(told(by('Statement of Marta Keel'), by('Statement of Marta Keel, signed'))).not.toBeNull();
    expect(told(by('Five die in Halden'), by('Six die in Halden', 'Ida Sorn'))).not.toBeNull();
  });

  it('is found among ten thousand in less time than a stall that is felt', () => {
    const sketch = computeSignature(TEXT);
    const others = Array.from({ length: 10_000 }, (_, at) => ({
      ...known(`old-${at}`, ''),
      sketch: sketch.map((value, order) => (value + at * 31 + order * 7 + 1) >>> 0),
    }));
    const article = known('new', TEXT);
    findEarlierVersion(article, others, none);
    const start = performance.now();
    findEarlierVersion(article, others, none);
    // Five times what it takes alone on a slow machine.
    expect(performance.now() - start).toBeLessThan(250);
  });
});

describe('passages that two texts share', () => {
  it('are all of a text whose paragraphs were shuffled and edited, and none of another', () => {
    const paragraphs = makeParagraphs(createRandom(2), 8);
    const before = plainArticle('a', 'A', paragraphs.join('\n'));
    const shuffled = [...paragraphs].reverse().map((one) => editWords(createRandom(6), one, 10));
    const found = sharedPassages(before, plainArticle('b', 'B', shuffled.join('\n')));
    expect(found.alike).toBeGreaterThan(0.9);
    expect(found.unchanged).toBeLessThan(0.2);
    const cut = [...paragraphs].reverse().slice(2);
    expect(sharedPassages(before, plainArticle('e', 'E', cut.join('\n')))).toEqual({
      alike: 1,
      unchanged: 1,
    });
    const other = 'A lamp was seen at midnight.\nIt rained for nine days.\nThe ferry did not come.';
    expect(sharedPassages(before, plainArticle('c', 'C', other))).toEqual(NONE_SHARED);
    expect(sharedPassages(before, plainArticle('d', 'D', ''))).toEqual(NONE_SHARED);
  });
});
