import { describe, expect, it } from 'vitest';
import { english } from '@core/messages/english';
import type { Article } from '@core/contract/article';
import type { ProvenanceStep, Voice } from '@core/contract/account';
import type { BlockId } from '@core/contract/ids';
import { parseDigest } from '@core/library/parse-digest';
import { voiceOf } from '@core/text/attribution-text';
import { chainOf, describeChain } from '@core/text/chain';
import { HARBOUR_FIRE, hash } from '../library/digest-fixture';

const DIGEST = parseDigest('harbour-fire.md', HARBOUR_FIRE, hash);
const step = (who: string, how = 'told it'): ProvenanceStep => ({ who, how, when: null });
const WITNESS = step('A warden', 'spoke at a hearing');
const ARTICLE = step('The article, no author named', 'reports the hearing');
const SYNOPTIC = step('Synoptic', 'retells a copy of the article');
const LONG: Article = { ...DIGEST, chain: [WITNESS, step('City council'), ARTICLE, SYNOPTIC] };
const TEXT: Article = { ...DIGEST, kind: 'text', chain: [WITNESS, step('Harbour Post', 'interview')] };

const of = (article: Article, id: string): string =>
  describeChain(article, voiceOf(article, id as BlockId), english.text);
const saying = (article: Article, voice: Voice): Article => ({ ...article, voices: { b2: voice } });
const SOURCE: Voice = { by: 'source', source: 'Insurers', hedge: 'about' };

describe('the way of a passage to the page', () => {
  it("is the account's own where it has one, else the article's", () => {
    expect(of(DIGEST, 'b5')).toBe('Harbour master (written statement)');
    expect(of(DIGEST, 'b3')).toBe('City council (public hearing, May 2021) → Harbour Post (report)');
    expect(of({ ...DIGEST, chain: [] }, 'b3')).toBe('unknown');
  });

  it('begins with the article where the article speaks, and with the source where it cites one', () => {
    const voiced = saying(LONG, { by: 'article' });
    expect(chainOf(voiced, 'b2' as BlockId, english.text)).toEqual([ARTICLE, SYNOPTIC]);
    expect(chainOf(saying(LONG, SOURCE), 'b2' as BlockId, english.text)).toEqual([
      { who: 'Insurers', how: 'as the article gives it', when: null },
      ARTICLE,
      SYNOPTIC,
    ]);
  });

  it('names the article by its citation where no step is known to be the article', () => {
    const cited =
      'The article, “Fire in the old harbour”, Harbour desk, Maja Lindqvist, Harbour Post (May 2021)';
    expect(of(saying(TEXT, { by: 'article' }), 'b2')).toBe(cited);
    expect(of(saying(TEXT, SOURCE), 'b2')).toBe(`Insurers (as the article gives it) → ${cited}`);
    const short = saying({ ...DIGEST, chain: [WITNESS, SYNOPTIC] }, { by: 'article' });
    expect(of(short, 'b2')).toBe(`${cited} → Synoptic (retells the article in its own words)`);
  });

  it('is not told from a witness where nobody is known to speak, unless it is told of the whole text', () => {
    expect(of(saying(TEXT, { by: 'unknown' }), 'b2')).toBe('unknown');
    const plain: Article = { ...TEXT, accounts: [], voices: {} };
    expect(of(plain, 'b2')).toBe('A warden (spoke at a hearing) → Harbour Post (interview)');
  });
});
