import { subjectOf } from '@core/annotations/order';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Topic } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { accountsOf, accountsOfPerson, keyOf, refOf } from '@core/library/same-person';
import { t } from '../../../app/messages';
import { sheetsOf, type Known } from './note-context';

/** One line of a list to choose from, and what it wants. */
export interface FilterChoice {
  readonly label: string;
  /** The first of them names the choice. */
  readonly wanted: readonly string[];
  /** Articles that must be read to know which notes it leads to. */
  readonly articles: readonly ArticleId[];
}

/** Ids of the articles and comparisons that have notes. */
export const notedSubjects = (placed: readonly PlacedAnnotation[]): ReadonlySet<string> =>
  new Set(placed.map(({ annotation }) => subjectOf(annotation.target)));

/** Who tells something in an article with notes; the accounts that are one person's are one choice. */
export function accountChoices(
  noted: ReadonlySet<string>,
  { articles }: Pick<Known, 'articles'>,
): readonly FilterChoice[] {
  const linked = linkedAccounts(articles);
  const taken = new Set<string>();
  const choices: FilterChoice[] = [];
  for (const one of accountsOf(articles)) {
    if (!noted.has(one.article.id) || taken.has(keyOf(refOf(one)))) continue;
    const others = linked.has(keyOf(refOf(one))) ? accountsOfPerson(articles, refOf(one)) : [];
    const person = [one, ...others].filter(({ article }) => noted.has(article.id));
    const wanted = person.map((account) => keyOf(refOf(account)));
    wanted.forEach((key) => taken.add(key));
    const texts = [...new Set(person.map(({ article }) => article.id))];
    const title = one.article.title;
    const where = texts.length === 1 ? title : t('notebook.filter.articles', { count: texts.length });
    choices.push({
      label: t('notebook.filter.account.of', { name: one.witness.name, where }),
      wanted,
      articles: texts,
    });
  }
  return choices.sort(byLabel);
}

/** Topics to which passages of articles with notes belong; those of one name are one choice, wherever they are kept. */
export function topicChoices(
  noted: ReadonlySet<string>,
  known: Pick<Known, 'articles' | 'collections' | 'comparisons'>,
  bundled: readonly Topic[],
): readonly FilterChoice[] {
  const byName = new Map<string, { wanted: Set<string>; articles: Set<ArticleId> }>();
  const add = (label: string, id: string, articles: readonly ArticleId[]): void => {
    const choice = byName.get(label) ?? { wanted: new Set(), articles: new Set() };
    byName.set(label, choice);
    choice.wanted.add(id);
    articles.forEach((article) => choice.articles.add(article));
  };
  const fromBundle = known.articles.filter(({ id, added }) => added === null && noted.has(id));
  if (fromBundle.length > 0)
    for (const { id, label } of bundled)
      add(
        label,
        id,
        fromBundle.map((article) => article.id),
      );
  for (const { topics, passages } of sheetsOf(known))
    for (const topic of topics) {
      const own = passages.filter(({ topicId, articleId }) => topicId === topic.id && noted.has(articleId));
      if (own.length > 0)
        add(
          topic.label,
          topic.id,
          own.map(({ articleId }) => articleId),
        );
    }
  return [...byName]
    .map(([label, { wanted, articles }]) => ({ label, wanted: [...wanted], articles: [...articles] }))
    .sort(byLabel);
}

/** Those of which the reader said that another one is the same person's: to ask it of each would take all accounts each time. */
const linkedAccounts = (articles: Known['articles']): ReadonlySet<string> =>
  new Set(
    accountsOf(articles).flatMap((one) => {
      const others = one.witness.samePersonAs ?? [];
      return others.length === 0 ? [] : [refOf(one), ...others].map(keyOf);
    }),
  );

const byLabel = (a: FilterChoice, b: FilterChoice): number => a.label.localeCompare(b.label);
