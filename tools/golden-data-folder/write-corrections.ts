import type { Article } from '@core/contract/article';
import type { Block, BlockKind } from '@core/contract/block';
import type { Voice } from '@core/contract/account';
import type { Correction } from '@core/contract/correction';
import type { AccountId, BlockId } from '@core/contract/ids';
import { nextBlockId } from '@core/library/corrections';
import { nth } from './nth';
import type { Ask } from './bridge';
import { BOARD, KEEPER, STRANGER } from './witnesses';
import type { Imported } from './write-articles';

/** Puts right what can be put right, in every way there is. */
export async function correctArticles(ask: Ask, imported: Imported): Promise<void> {
  await correctWhole(ask, imported.page);
  await correctVoices(ask, imported.page);
  await correctPassages(ask, imported.page);
  await markEveryKind(ask, imported.markdown);
  await correctDigest(ask, imported.ownDigest);
  await cutOverPages(ask, imported.report);
  await correctBook(ask, imported.book);
}

/** Adds to what an article has, as the window does. */
async function add(ask: Ask, { id }: Article, ...more: readonly Correction[]): Promise<Article> {
  const { corrected } = await ask('library:open', { articleId: id });
  const corrections = [...(corrected?.corrections ?? []), ...more];
  return ask('library:correct', { articleId: id, corrections });
}

async function correctWhole(ask: Ask, page: Article): Promise<void> {
  const { citation } = await ask('library:open', { articleId: page.id });
  await add(ask, page, {
    do: 'set-citation',
    citation: {
      ...citation,
      title: 'The weir in flood, as the Post had it',
      titleIsOurs: true,
      author: [{ family: 'Calder', given: 'Inés' }, { literal: 'A second hand' }],
      issued: '1931-04',
      publisher: 'Valley Press, Marrow',
      language: 'en-GB',
      url: 'https://valley.example/weir?copy=2',
      doi: '10.1000/weir.32',
    },
    heardBy: 'The county inquiry',
  });
  const chain = [
    { who: 'The keeper', how: 'told the paper', when: '10 April' },
    { who: 'The Valley Post', how: 'printed it', when: null },
  ];
  await add(ask, page, { do: 'set-chain', chain });
}

async function correctVoices(ask: Ask, page: Article): Promise<void> {
  const voice = (at: number, given: Voice): Correction => ({
    do: 'assign-voice',
    blockIds: [nth(page.blocks, at).id],
    voice: given,
  });
  for (const account of [KEEPER, BOARD, STRANGER]) await add(ask, page, { do: 'put-account', account });
  await add(
    ask,
    page,
    { do: 'put-account', account: { ...KEEPER, role: 'Keeper of the weir and the bridge' } },
    { do: 'remove-account', accountId: STRANGER.id },
    voice(0, { by: 'article' }),
    voice(2, { by: 'account', accountId: KEEPER.id }),
    voice(3, { by: 'account', accountId: BOARD.id }),
    voice(4, { by: 'source', source: 'A bargeman', hedge: 'reportedly' }),
    voice(5, { by: 'source', source: 'The miller', hedge: null }),
    voice(0, { by: 'unknown' }),
  );
}

/** One of them is taken back: its id is never used again, which the file has to remember. */
async function correctPassages(ask: Ask, page: Article): Promise<void> {
  const [first, , third, fourth, , , seventh] = page.blocks;
  if (first === undefined || third === undefined || fourth === undefined || seventh === undefined)
    throw new Error('the page has too few passages');
  await add(ask, page, cut(await ask('library:open', { articleId: page.id }), first, 20));
  const now = await ask('library:open', { articleId: page.id });
  const corrections = now.corrected?.corrections ?? [];
  await add(ask, page, cut(now, seventh, 5), {
    do: 'set-kind',
    blockId: seventh.id,
    kind: 'caption',
    level: 0,
  });
  await ask('library:correct', { articleId: page.id, corrections });
  await add(ask, page, { do: 'join', blockId: third.id, nextId: fourth.id, separator: ' ' });
}

const cut = (article: Article, { id }: Block, at: number): Correction => ({
  do: 'split',
  blockId: id,
  at,
  newId: nextBlockId(article),
});

/** The passage that ran over the edge of a page becomes two, of which one alone does. */
async function cutOverPages(ask: Ask, report: Article): Promise<void> {
  const block = report.blocks.find(({ id }) => report.endPlaces?.[id] !== undefined);
  if (block === undefined) throw new Error('no passage of the report runs over a page');
  await add(ask, report, cut(report, block, 40));
}

const KINDS: readonly (readonly [BlockKind, number])[] = [
  ['heading', 3],
  ['quotation', 2],
  ['list-item', 2],
  ['code', 0],
  ['caption', 0],
  ['table-row', 0],
  ['furniture', 0],
  ['paragraph', 0],
];

async function markEveryKind(ask: Ask, article: Article): Promise<void> {
  const marks = article.blocks.flatMap(({ id }, at): Correction[] => {
    const [kind, level] = KINDS[at] ?? [];
    return kind === undefined || level === undefined ? [] : [{ do: 'set-kind', blockId: id, kind, level }];
  });
  await add(ask, article, ...marks);
}

/** Takes a witness out of those who spoke together. */
const correctDigest = (ask: Ask, digest: Article): Promise<Article> =>
  add(ask, digest, { do: 'remove-account', accountId: 'mate' as AccountId });

/** Before it is split, so that its chapters take this along. */
async function correctBook(ask: Ask, book: Article): Promise<void> {
  const blockId = nth(book.blocks, -1).id;
  await add(ask, book, { do: 'set-kind', blockId, kind: 'quotation', level: 1 });
}

/** The reader chooses one encoding, corrects, and finds that it is another. */
export async function chooseEncoding(ask: Ask, log: Article): Promise<Article> {
  await ask('library:set-encoding', { articleId: log.id, encoding: 'koi8-u' });
  const [blockId, nextId] = log.blocks.map(({ id }) => id) as [BlockId, BlockId];
  await add(ask, log, { do: 'join', blockId, nextId, separator: '' });
  return ask('library:set-encoding', { articleId: log.id, encoding: 'windows-1251' });
}
