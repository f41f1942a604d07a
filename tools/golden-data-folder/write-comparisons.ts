import type { Anchor } from '@core/contract/annotation';
import { STANCES, type Article } from '@core/contract/article';
import type { Comparison, Review, PaneSubject } from '@core/contract/comparison';
import type { AccountId, ComparisonId, TopicId } from '@core/contract/ids';
import { nth } from './nth';
import type { Ask } from './bridge';
import { annotateComparison, passage } from './write-annotations';

type Place = Review['a'];

function place(article: Article, block: number, from = 0): Place {
  const target = passage(article, block, from);
  if (target.on !== 'passage') throw new Error('no passage');
  return { articleId: target.articleId, anchor: target.anchor };
}
const anchorOf = (article: Article, block: number): Anchor => place(article, block).anchor;
const pane = ({ id }: Article, accountId: string | null = null): PaneSubject => ({
  articleId: id,
  accountId: accountId as AccountId | null,
});
const now = (): string => new Date().toISOString();

function blank(title: string, panes: readonly PaneSubject[]): Comparison {
  const [created, id] = [now(), crypto.randomUUID() as ComparisonId];
  return {
    id,
    title,
    created,
    modified: created,
    panes,
    topics: [],
    passages: [],
    silent: [],
    judgements: [],
  };
}

/** Everything that a comparison can hold. */
function full(a: Article, b: Article): Comparison {
  const topics = [
    { id: 'own-hours' as TopicId, label: 'The hours' },
    { id: 'own-boats' as TopicId, label: 'What became of the boats' },
  ];
  const [hours, boats] = [nth(topics, 0).id, nth(topics, 1).id];
  const judge = (verdict: Review['verdict'], at: number, note: string): Review => ({
    a: place(a, at),
    b: place(b, at, at),
    verdict,
    note,
    at: now(),
  });
  return {
    ...blank('The page and the digest', [pane(a, 'keeper'), pane(b, 'keeper'), pane(b)]),
    topics,
    passages: STANCES.map((stance, at) => ({
      topicId: at % 2 === 0 ? hours : ('warning' as TopicId),
      articleId: a.id,
      anchor: anchorOf(a, at),
      stance,
    })),
    silent: [
      { topicId: boats, articleId: a.id, accountId: 'keeper' as AccountId },
      { topicId: boats, articleId: b.id, accountId: null },
    ],
    judgements: [
      judge('confirmed', 0, 'The same *hour*.'),
      judge('added', 1, 'The program did not see it.'),
      judge('dismissed', 2, ''),
    ],
    onlyHere: [
      { ...place(a, 4), against: [b.id], at: now() },
      { ...place(b, 3), against: [], at: now() },
    ],
  };
}

/** @param articles at least four, of which the first has an account `keeper`, as has the digest */
export async function writeComparisons(
  ask: Ask,
  articles: readonly Article[],
  digest: Article,
): Promise<Comparison> {
  const first = nth(articles, 0);
  const main = full(first, digest);
  await ask('comparisons:save', { comparison: { ...main, title: '', judgements: [] } });
  await ask('comparisons:save', { comparison: { ...main, modified: now() } });
  await annotateComparison(ask, main.id);

  await ask('comparisons:save', {
    comparison: blank(
      '',
      articles.slice(0, 4).map((one) => pane(one)),
    ),
  });
  await ask('comparisons:save', { comparison: blank('One pane', [pane(digest, 'sister')]) });

  const removed = { ...full(first, digest), title: 'Removed', onlyHere: [] };
  await ask('comparisons:save', { comparison: removed });
  await annotateComparison(ask, removed.id);
  await ask('comparisons:remove', { comparisonId: removed.id });
  return main;
}
