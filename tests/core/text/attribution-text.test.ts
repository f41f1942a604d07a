import { describe, expect, it } from 'vitest';
import { english } from '@core/messages/english';
import type { BlockId } from '@core/contract/ids';
import { parseDigest } from '@core/library/parse-digest';
import { describeSpeaker, sourceLabel, speakerOf } from '@core/text/attribution-text';
import { HARBOUR_FIRE, hash } from '../library/digest-fixture';

const article = parseDigest('harbour-fire.md', HARBOUR_FIRE, hash);
const voice = (id: string): string | null => {
  const speaker = speakerOf(article, id as BlockId);
  return speaker === null ? null : describeSpeaker(speaker, english.text);
};

describe('who speaks, in words', () => {
  it('names a witness by pseudonym and role, an official by name, a source as cited, and the article', () => {
    expect(voice('b3')).toBe('Noor (pseudonym), night warden');
    expect(voice('b5')).toBe('Ilse Brandt, harbour master');
    expect(voice('b6')).toBe('Insurers');
    expect(voice('b2')).toBe('the article');
  });

  it('names a speaker of whom nothing is known but the name', () => {
    const named = (witness: string | null, pseudonym: string | null): string =>
      describeSpeaker({ by: 'account', witness, pseudonym, role: '' }, english.text);
    expect(named('MR. HOLT', null)).toBe('MR. HOLT');
    expect(named(null, 'Noor')).toBe('Noor (pseudonym)');
    expect(named('Ada', 'Noor')).toBe('Ada (called Noor)');
  });

  it('says nothing where nothing is known', () => {
    expect(voice('b1')).toBeNull();
    expect(voice('constructor')).toBeNull();
  });

  it('never passes a digest off as the words of its source', () => {
    expect(sourceLabel(article, english.text)).toBe(
      "Synoptic digest of “Fire in the old harbour”, not the source's words",
    );
    expect(sourceLabel({ ...article, kind: 'text' }, english.text)).toBe(
      'Harbour desk, Maja Lindqvist, “Fire in the old harbour”, Harbour Post, May 2021',
    );
    const citation = { ...article.citation, containerTitle: null };
    expect(sourceLabel({ ...article, kind: 'text', citation }, english.text)).toBe(
      'Harbour desk, Maja Lindqvist, “Fire in the old harbour”, May 2021',
    );
  });
});
