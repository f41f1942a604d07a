import { describe, expect, it } from 'vitest';
import type { Article } from '@core/contract/article';
import type { ArticleAttributions, Attribution, ProposedSpeaker } from '@core/contract/attribution';
import type { AccountId, BlockId } from '@core/contract/ids';
import { applyCorrections } from '@core/library/corrections';
import { itemAt } from '@core/text/item-at';
import { partsOf } from '@core/text/voice-parts';
import {
  acceptSpeaker,
  likelyPassages,
  openPassages,
  rejectSpeaker,
  withoutRejection,
} from '../../../../../renderer/features/correct/model/accept-speaker';
import { proposedSpeakers } from '../../../../../renderer/features/correct/model/proposed-speakers';
import { plainArticle } from '../../../../support/plain-article';

const LINES = [
  '“The sluice stood open,” said Nora Quill.',
  'Quill said the keeper was away. The mill is from 1840.',
  'Quill reportedly said the keeper was away.',
  '“Nobody rang,” said a miller.',
  'The two brothers said the bell was cracked.',
] as const;
const ARTICLE = plainArticle('sluice', 'Sluice', LINES.join('\n'));
const hash = (text: string): string => String(text.length);

const rangeOf = (words: string, from = 0) => {
  const start = ARTICLE.text.indexOf(words, from);
  return { start, end: start + words.length };
};

function attribution(
  line: number,
  speakerId: string,
  words: { readonly source: string; readonly content: string; readonly hedge?: string },
  rest: Partial<Attribution> = {},
): Attribution {
  const from = itemAt(ARTICLE.blocks, line).start;
  return {
    id: `a${String(line)}`,
    kind: 'direct',
    source: [rangeOf(words.source, from)],
    cue: [rangeOf('said', from)],
    content: [rangeOf(words.content, from)],
    certainty: 0.97,
    isShown: true,
    reasons: [],
    speakerId,
    hearing: [],
    relayedBy: null,
    hearer: null,
    hedges: words.hedge === undefined ? [] : [rangeOf(words.hedge, from)],
    reportedIn: null,
    ...rest,
  };
}

const speaker = (id: string, rest: Partial<ProposedSpeaker>): ProposedSpeaker => ({
  id,
  name: null,
  label: null,
  role: null,
  organisation: null,
  isGroup: false,
  mentions: [],
  ...rest,
});

const FOUND: ArticleAttributions = {
  articleId: ARTICLE.id,
  articleRev: ARTICLE.articleRev,
  isKnownLanguage: true,
  attributions: [
    attribution(0, 's1', { source: 'Nora Quill', content: '“The sluice stood open,”' }),
    attribution(1, 's1', { source: 'Quill', content: 'the keeper was away' }),
    attribution(2, 's1', { source: 'Quill', content: 'the keeper was away', hedge: 'reportedly' }),
    attribution(
      3,
      's2',
      { source: 'a miller', content: '“Nobody rang,”' },
      { isShown: false, certainty: 0.3 },
    ),
    attribution(4, 's3', { source: 'The two brothers', content: 'the bell was cracked' }),
  ],
  speakers: [
    speaker('s1', { name: rangeOf('Nora Quill') }),
    speaker('s2', { role: rangeOf('a miller') }),
    speaker('s3', { role: rangeOf('The two brothers'), isGroup: true }),
  ],
};

const proposal = (id: string, article: Article = ARTICLE, found = FOUND) =>
  itemAt(
    proposedSpeakers(article, found).filter((one) => one.id === id),
    0,
  );
const accept = (id: string, passages: readonly string[], article: Article = ARTICLE, found = FOUND) =>
  acceptSpeaker(article, found, id, {
    passages: passages as readonly BlockId[],
    conditions: ['interview'],
    standing: 'other',
  });
const corrected = (...corrections: readonly ReturnType<typeof accept>[]): Article =>
  applyCorrections(ARTICLE, corrections.flat(), hash);

describe('accepting a proposed speaker', () => {
  it('makes an account of the passages that are his as a whole', () => {
    const article = corrected(accept('s1', ['b1']));
    expect(article.accounts).toMatchObject([
      { witness: 'Nora Quill', standing: 'other', conditions: ['interview'], blocks: ['b1'] },
    ]);
  });

  it('gives him no more than what is said where words of the article stand beside it, and asks first where it hedges', () => {
    const said = rangeOf('the keeper was away', itemAt(ARTICLE.blocks, 1).start);
    const hedged = rangeOf('the keeper was away', itemAt(ARTICLE.blocks, 2).start);
    expect(proposal('s1').passages.map(({ state }) => state)).toEqual([
      { is: 'open' },
      { is: 'part', because: 'other-words', words: [said] },
      { is: 'part', because: 'hedged', words: [hedged] },
    ]);
    expect(openPassages(proposal('s1'))).toEqual(['b1', 'b2', 'b3']);
    expect(likelyPassages(proposal('s1'))).toEqual(['b1', 'b2']);
    const article = corrected(accept('s1', ['b1', 'b2']));
    expect(article.accounts).toMatchObject([{ witness: 'Nora Quill', blocks: ['b1', 'b2'] }]);
    expect(partsOf(article, 'b2' as BlockId)).toEqual([
      { ...said, voice: { by: 'account', accountId: 'witness-1' } },
    ]);
    expect(proposal('s1', article).passages.map(({ state }) => state)).toMatchObject([
      { is: 'attributed', isPart: false },
      { is: 'attributed', isPart: true },
      { is: 'part' },
    ]);
  });

  it('gives him nothing that somebody else tells of him', () => {
    const told = { ...FOUND, attributions: FOUND.attributions.map((one) => ({ ...one, reportedIn: 'a9' })) };
    expect(proposal('s1', ARTICLE, told).passages[0]?.state).toEqual({
      is: 'part',
      because: 'told-by-another',
      words: [],
    });
    expect(accept('s1', ['b1', 'b2', 'b3'], ARTICLE, told)).toEqual([]);
  });

  it('puts two speakers side by side into one passage', () => {
    const text = 'Nora Quill said it was open and a miller said it was shut in May.';
    const article = plainArticle('both', 'Both', text);
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const one = (id: string, source: string, content: string): Attribution => ({
      ...itemAt(FOUND.attributions, 1),
      ...{ id, speakerId: id, kind: 'indirect' },
      ...{ source: [at(source)], cue: [at('said')], content: [at(content)] },
    });
    const found: ArticleAttributions = {
      ...FOUND,
      articleRev: article.articleRev,
      attributions: [one('s1', 'Nora Quill', 'it was open'), one('s2', 'a miller', 'it was shut')],
      speakers: [speaker('s1', { name: at('Nora Quill') }), speaker('s2', { role: at('a miller') })],
    };
    const second = applyCorrections(article, accept('s2', ['b1'], article, found), hash);
    const both = applyCorrections(
      second,
      [...(second.corrected?.corrections ?? []), ...accept('s1', ['b1'], second, found)],
      hash,
    );
    expect(partsOf(both, 'b1' as BlockId).map(({ start, end }) => text.slice(start, end))).toEqual([
      'it was open',
      'it was shut',
    ]);
    expect(both.accounts.map(({ blocks }) => blocks)).toEqual([['b1'], ['b1']]);
  });

  it('gives him no passage in which his description tells something of its own', () => {
    const source = 'Nora Quill, who has kept the sluice since 1840';
    const article = plainArticle('long', 'Long', `“It stood open,” said ${source}.`);
    const start = article.text.indexOf(source);
    const one: Attribution = {
      ...itemAt(FOUND.attributions, 0),
      content: [{ start: 0, end: 17 }],
      cue: [{ start: 18, end: 22 }],
      source: [{ start, end: start + source.length }],
    };
    const found = { ...FOUND, articleRev: article.articleRev, attributions: [one] };
    expect(proposal('s1', article, found).passages[0]?.state.is).toBe('part');
  });

  it('proposes unasked only what is sure enough', () => {
    expect(openPassages(proposal('s2'))).toEqual(['b4']);
    expect(likelyPassages(proposal('s2'))).toEqual([]);
  });

  it('keeps a passage whose voice somebody gave already', () => {
    const article = corrected([
      { do: 'assign-voice', blockIds: ['b1' as BlockId], voice: { by: 'article' } },
    ]);
    expect(proposal('s1', article).passages[0]?.state.is).toBe('attributed');
    expect(accept('s1', ['b1'], article)).toEqual([]);
  });

  it('gives the passages of a group to a cited source, and makes no witness of it', () => {
    const article = corrected(accept('s3', ['b5']));
    expect(article.accounts).toEqual([]);
    expect(article.voices['b5']).toEqual({ by: 'source', source: 'The two brothers', hedge: null });
  });

  it('adds to the account that is there, and takes no unnamed speaker for one of the same role', () => {
    const facts = { pseudonym: null, conditions: [], heldBy: null, circumstances: null, date: null };
    const put = (id: string, witness: string | null, role: string) =>
      ({
        do: 'put-account',
        account: { ...facts, id, witness, role, standing: 'witness', chain: [] },
      }) as unknown as ReturnType<typeof accept>[number];
    const article = corrected([put('witness-1', 'Nora Quill', ''), put('witness-2', null, 'a miller')]);
    expect(accept('s1', ['b1'], article)).toEqual([
      { do: 'assign-voice', blockIds: ['b1'], voice: { by: 'account', accountId: 'witness-1' } },
    ]);
    expect(proposal('s2', article).account).toBeNull();
  });

  it('merges two speakers into one account, and splits one into two, as the reader says', () => {
    const first = accept('s1', ['b1']);
    const now = corrected(first);
    const choose = (id: string, passages: readonly string[], accountId: string | null) =>
      acceptSpeaker(now, FOUND, id, {
        ...({ passages: passages as readonly BlockId[], conditions: [], standing: 'other' } as const),
        accountId: accountId as AccountId | null,
      });
    const merged = corrected(first, choose('s2', ['b4'], 'witness-1'));
    expect(merged.accounts).toMatchObject([{ witness: 'Nora Quill', blocks: ['b1', 'b4'] }]);
    const split = corrected(first, choose('s1', ['b2'], null));
    expect(split.accounts.map(({ blocks }) => blocks)).toEqual([['b1'], ['b2']]);
    expect(choose('s2', ['b4'], 'witness-9')).toEqual([]);
  });

  it('does nothing where the text is another by now', () => {
    expect(accept('s1', ['b1'], { ...ARTICLE, articleRev: 'other' })).toEqual([]);
  });
});

describe('rejecting a proposed speaker', () => {
  it('is kept with the article, changes nothing in it, and can be taken back', () => {
    const rejection = rejectSpeaker(proposal('s2'));
    const article = corrected(rejection);
    expect({ ...article, corrected: undefined }).toEqual({ ...ARTICLE, corrected: undefined });
    expect(proposedSpeakers(article, FOUND).map(({ isRejected }) => isRejected)).toEqual([
      false,
      true,
      false,
    ]);
    expect(withoutRejection(rejection, proposal('s2'))).toEqual([]);
    expect(withoutRejection([], proposal('s2'))).toBeNull();
  });
});
