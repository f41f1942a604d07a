import { describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { digestKnown, findCopies, findSource, type KnownText } from '@core/library/duplicate-detection';
import { parseText } from '@core/import/plain-text/parse-text';
import { estimateJaccard, computeSignature } from '@core/library/minhash';
import { hash } from './digest-fixture';

const article = (id: string, source: string): Article =>
  parseText(source, { id: id as ArticleId, fileName: `${id}.txt`, added: '' }, hash);
const known = ({ id, citation, text }: Article): KnownText => ({
  articleId: id,
  title: citation.title,
  titleIsOurs: citation.titleIsOurs,
  sketch: computeSignature(text),
});
const STORY = Array.from(
  { length: 40 },
  (_, at) =>
    `On day ${at} the warden Lindqvist counted ${at * 7} boats in the harbour of Visby, and wrote it down.`,
).join('\n\n');

describe('likeness of texts', () => {
  it('is estimated from word runs: all, about half, none', () => {
    const half = STORY.split('\n\n').slice(0, 27).join('\n\n');
    expect(estimateJaccard(computeSignature(STORY), computeSignature(STORY.toUpperCase()))).toBe(1);
    const share = estimateJaccard(computeSignature(STORY), computeSignature(half));
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.9);
    const other = Array.from({ length: 100 }, (_, at) => `word${at} other${at * 3}`).join(' ');
    expect(estimateJaccard(computeSignature(STORY), computeSignature(other))).toBeLessThan(0.1);
    expect(estimateJaccard(computeSignature('few'), computeSignature('few'))).toBe(0);
  });

  it('offers a wire story that two sites head differently', () => {
    const first = article('a', `Boats counted in Visby\n\n${STORY}`);
    const second = article(
      'b',
      `A warden and his many boats\n\n${STORY}\n\nA sentence that only this site has, of course.`,
    );
    expect(findCopies(known(second), [known(first)])).toMatchObject([
      { articleId: 'b', likeTo: 'a', as: 'near-duplicate', because: 'text' },
    ]);
  });

  it('offers the same title, unless it is short or ours', () => {
    const find = (title: string) => {
      const [a, b] = [
        article('a', `${title}\n\nNobody answered.`),
        article('b', `${title}\n\nThe bell rang.`),
      ];
      return findCopies({ ...known(b), sketch: [] }, [known(a)]).map(({ because }) => because);
    };
    expect(find('Fire in the old harbour')).toEqual(['title']);
    expect(find('The fire')).toEqual([]);
    expect(find('Nobody was there.')).toEqual([]);
  });
});

describe('likeness to a digest', () => {
  const digest = { ...article('d', DIGEST_WORDS()), kind: 'digest' as const };
  const other = {
    ...article('o', 'The mayor Ekman of Kalmar spoke to Brandt on May 9 of 300 trees in Smedby and Ljungby.'),
    kind: 'digest' as const,
  };
  it('is offered by names, figures and dates, with the words that are shared', () => {
    const source = article(
      's',
      'It was in Visby that the warden Maja Lindqvist told Ilse Brandt of the Harbour Post on July 19 how 140 nets and 25 boats burnt; Gotland had seen none like it, said Ekholm.',
    );
    const found = findSource(source, [digestKnown(digest), digestKnown(other)]);
    expect(found).toMatchObject({
      likeTo: 'd',
      as: 'original-of-digest',
      because: 'facts',
      shared: expect.arrayContaining(['Lindqvist', 'July 19', '140']) as unknown,
    });
    // The day has its month with it.
    expect(found?.shared).not.toContain('July');
  });
  it('is not offered for another report of the same place', () => {
    const report = article(
      's',
      'It was in Visby, in Gotland, that the ferry of the Harbour Line ran aground on July 3 with 60 people.',
    );
    expect(findSource(report, [digestKnown(digest), digestKnown(other)])).toBeNull();
  });
});

function DIGEST_WORDS(): string {
  return 'The fire in Visby, so Maja Lindqvist says to Ilse Brandt, took 140 nets and 25 boats on July 19. To the Harbour Post it was the worst in Gotland, and Ekholm agreed.';
}
