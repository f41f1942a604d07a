import { PASSAGE_FILTERS, type PassageFilter } from '@core/comparison/passage-filter';
import type { Article } from '@core/contract/article';
import type { Correspondences } from '@core/contract/correspondence';
import type { ArticleId } from '@core/contract/ids';
import { chainLine, DIGESTS, dueOf, readFrontMatter } from '../../support/front-matter';
import { ask } from '../ask';
import { expect, test, type App } from '../fixtures';
import { ReaderWindow } from '../pages/reader-window';

const openArticle = async (app: App, id: string): Promise<Article> => {
  const article = await ask(app.page, 'library:open', { articleId: id as ArticleId });
  if (article === null) throw new Error(`${id} is not there`);
  return article;
};
const numbered = ({ blocks }: Article) => blocks.filter(({ kind }) => kind !== 'heading');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

for (const fileName of DIGESTS) {
  test(`each passage of ${fileName} is shown, copied and exported with its own chain and speaker`, async ({
    app,
    context,
  }) => {
    test.setTimeout(180_000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { front } = readFrontMatter(fileName);
    const article = await openArticle(app, fileName.replace(/\.md$/, ''));
    const window = new ReaderWindow(app.page);
    await window.row(article.citation.title).click();
    const pane = window.pane(article.citation.title);
    const passages = numbered(article);
    await pane.passage(1).click();
    for (const [at, block] of passages.entries()) {
      const due = dueOf(front, block.id);
      const own = app.page.getByRole('region', { name: `Source of passage ${at + 1}`, exact: true });
      await expect(own, block.id).toBeVisible();
      const steps = own.getByRole('list', { name: 'Source trail' }).getByRole('listitem');
      const shown = (await steps.allInnerTexts()).map(oneLine);
      const wanted = due.chain.map(({ who, how, when }) =>
        oneLine(`${who} ${[how, when].filter(Boolean).join(', ')}`),
      );
      expect(shown, block.id).toEqual(wanted);
      await app.page.keyboard.press('c');
      await expect
        .poll(() => app.page.evaluate(() => navigator.clipboard.readText()), { message: block.id })
        .toContain(oneLine(article.text.slice(block.start, block.end)));
      const copied = await app.page.evaluate(() => navigator.clipboard.readText());
      expect(copied, block.id).toContain(`Source trail: ${chainLine(due)}`);
      expect(copied, block.id).toContain(`Speaker: ${due.speaker}`);
      expect(/^Held by: (.*)$/m.exec(copied)?.[1] ?? null, block.id).toBe(due.heldBy);
      expect(/^Hedge: (.*)$/m.exec(copied)?.[1] ?? null, block.id).toBe(due.hedge);
      await app.page.keyboard.press('b');
      await app.page.keyboard.press('j');
    }
    await expect.poll(async () => (await ask(app.page, 'annotations:list', {})).length).toBe(passages.length);
    const { text } = await ask(app.page, 'export:notes', {
      articleId: article.id,
      comparisonId: null,
    });
    const exported = text.replace(/\\(.)/g, '$1').split(/^### /m).slice(1);
    expect(exported).toHaveLength(passages.length);
    for (const [at, block] of passages.entries()) {
      const due = dueOf(front, block.id);
      const note = exported.find((one) => new RegExp(`^- Place: passage ${at + 1}$`, 'm').test(one)) ?? '';
      expect(note, block.id).toContain(`- Source trail: ${chainLine(due)}`);
      expect(note, block.id).toContain(`- Speaker: ${due.speaker}`);
      expect(/^- Held by: (.*)$/m.exec(note)?.[1] ?? null, block.id).toBe(due.heldBy);
      expect(/^- Hedge: (.*)$/m.exec(note)?.[1] ?? null, block.id).toBe(due.hedge);
    }
  });
}

const WORDS: Readonly<Record<PassageFilter, string>> = {
  'same-subject': 'Same subject',
  differs: 'Differs',
  linked: 'Matched by you',
  'same-topic': 'Same topic',
  dismissed: 'Dismissed by you',
  'possible-match': 'Possible matches',
  'no-match': 'No match found',
  'not-compared': 'Not compared',
  'only-here': 'Only here',
};

/** What must be said of each passage, worked out here from what the engine answers and the topics of the articles. */
function dueIn(
  articles: readonly [Article, Article],
  found: Correspondences,
): readonly Map<string, PassageFilter>[] {
  return articles.map((article, at) => {
    const other = articles[1 - at]!;
    const matched = new Set(found.joins.map(({ a, from, to }) => (a === at ? from : to).blockId as string));
    const topicsOf = (one: Article, id: string): readonly string[] =>
      Object.entries(one.topics).flatMap(([topic, on]) =>
        on.some(({ blockId }) => blockId === id) ? [topic] : [],
      );
    return new Map(
      numbered(article).map(({ id }): [string, PassageFilter] => {
        if (matched.has(id)) return [id, 'same-subject'];
        const isShared = topicsOf(article, id).some((topic) => (other.topics[topic]?.length ?? 0) > 0);
        if (isShared) return [id, 'same-topic'];
        const isSuggested = found.possible.some(({ a, from, to, rankFrom, rankTo }) =>
          a === at ? rankFrom !== null && from.blockId === id : rankTo !== null && to.blockId === id,
        );
        if (isSuggested) return [id, 'possible-match'];
        return [id, found.coverage[at]?.tooShort.includes(id) === true ? 'not-compared' : 'no-match'];
      }),
    );
  });
}

test('in each of the ten comparisons of the bundle every count and mark is that of the engine', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const ids = DIGESTS.map((name) => name.replace(/\.md$/, ''));
  const window = new ReaderWindow(app.page);
  await window.go('Comparison');
  for (const [index, first] of ids.entries())
    for (const second of ids.slice(index + 1)) {
      const pair = `${first} ~ ${second}`;
      const articles = [await openArticle(app, first), await openArticle(app, second)] as const;
      const back = app.page.getByRole('button', { name: 'Open another comparison' });
      if (await back.isVisible()) await back.click();
      await app.page.getByRole('button', { name: /Choose articles|New comparison/ }).click();
      await window.chooseArticles(...articles.map(({ citation }) => citation.title));
      const panes = articles.map(({ citation }) => window.pane(citation.title));
      await Promise.all(panes.map((pane) => expect(pane.passage(1)).toBeVisible()));
      await expect(app.page.getByText(/ matched(?:,|$)/)).toBeVisible();

      const subjects = articles.map(({ id }) => ({ articleId: id, accountId: null }));
      const found = await ask(app.page, 'comparisons:align', { subjects });
      const due = dueIn([...articles], found);
      const all = due.flatMap((own) => [...own.values()]);
      const listed = (filter: PassageFilter): number => all.filter((one) => one === filter).length;

      const group = app.page.getByRole('group', { name: 'Passages by match' });
      await expect(group.getByRole('status'), pair).toHaveText(
        `${listed('same-subject')} of ${all.length} passages matched`,
      );
      // What differs is counted by difference, and no two values of the bundle do.
      for (const filter of PASSAGE_FILTERS.filter((one) => one !== 'differs')) {
        const button = group.getByRole('button', { name: new RegExp(`^${WORDS[filter]} \\d+$`) });
        if (listed(filter) === 0) {
          await expect(button, `${pair} ${filter}`).toHaveCount(0);
          continue;
        }
        await expect(button, `${pair} ${filter}`).toHaveText(
          new RegExp(`${WORDS[filter]}\\s*${listed(filter)}$`),
        );
        await button.click();
        const list = app.page.getByRole('region', { name: new RegExp(`^${WORDS[filter]}: `) });
        await expect(list, `${pair} ${filter}`).toHaveAccessibleName(
          new RegExp(`^${WORDS[filter]}: ${listed(filter)} passages?$`),
        );
        // Only the rows in view are drawn; each says how many there are of its pane.
        const sizes = await list
          .getByRole('list')
          .evaluateAll((lists) =>
            lists.map((one) => Number(one.querySelector('li')?.getAttribute('aria-setsize'))),
          );
        expect(
          sizes.reduce((sum, size) => sum + size, 0),
          `${pair} ${filter}`,
        ).toBe(listed(filter));
        await button.click();
      }
      for (const [at, pane] of panes.entries())
        for (const [place, { id }] of numbered(articles[at]!).entries()) {
          const label = (await pane.root.locator(`[data-block="${id}"]`).getAttribute('aria-label')) ?? '';
          // How it stands to the passage in focus alone is another thing.
          const name = label.replace(/, (?:also )?\S+ [^,]* the passage in focus/, '');
          const filter = due[at]!.get(id)!;
          const said = filter === 'not-compared' ? 'not compared: ' : WORDS[filter].toLowerCase();
          expect(name, `${pair} ${id}`).toContain(`Passage ${place + 1} of `);
          expect(name, `${pair} ${id}`).toContain(`, ${said}`);
          for (const other of PASSAGE_FILTERS)
            if (other !== filter)
              expect(name, `${pair} ${id}`).not.toContain(`, ${WORDS[other].toLowerCase()}`);
        }
    }
});
