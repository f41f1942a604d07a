import { describe, expect, it } from 'vitest';
import { countWords } from '@core/library/count-words';
import { parseDigest } from '@core/library/parse-digest';
import { summarise } from '@core/library/summarise';
import { HARBOUR_FIRE, hash } from './digest-fixture';

describe('a row of the library list', () => {
  it('carries what the list shows and orders by', () => {
    expect(summarise(parseDigest('harbour-fire.md', HARBOUR_FIRE, hash))).toEqual({
      id: 'harbour-fire',
      kind: 'digest',
      title: 'Fire in the old harbour',
      titleIsOurs: false,
      creators: 'Harbour desk, Maja Lindqvist',
      outlet: 'Harbour Post',
      heardBy: 'City council',
      issued: '2021-05',
      language: 'en',
      witnesses: [
        { accountId: 'warden', name: 'Noor', standing: 'witness', conditions: ['interview', 'anonymous'] },
        { accountId: 'harbour-master', name: 'Ilse Brandt', standing: 'official', conditions: ['statement'] },
      ],
      words: 37,
      added: null,
    });
  });

  it('never names who heard the testimony for who published it', () => {
    const digest = parseDigest('harbour-fire.md', HARBOUR_FIRE, hash);
    const unpublished = { ...digest, citation: { ...digest.citation, containerTitle: null } };
    expect(summarise(unpublished)).toMatchObject({ outlet: null, heardBy: 'City council' });
    const issued = { ...unpublished.citation, publisher: 'Harbour House' };
    expect(summarise({ ...unpublished, citation: issued }).outlet).toBe('Harbour House');
  });

  it('counts the references of a list of them, and of nothing else', () => {
    const digest = parseDigest('harbour-fire.md', HARBOUR_FIRE, hash);
    expect(summarise(digest)).not.toHaveProperty('references');
    expect(summarise({ ...digest, references: [] }).references).toBe(0);
  });

  it.each([
    ["Don't count 3.5 twice – or dashes.", 6],
    ['Пожар начался ночью.', 3],
    ['', 0],
    ['one\ntwo', 2],
  ])('counts words: %s', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('counts words where no spaces part them', () => {
    expect(countWords('吾輩は猫である')).toBeGreaterThan(2);
  });
});
