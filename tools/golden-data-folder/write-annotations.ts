import {
  createBookmark,
  createHighlight,
  createInference,
  createNote,
  createTag,
} from '@core/annotations/create';
import { articleTarget, passageTarget, type CreationStamp } from '@core/annotations/create';
import { HIGHLIGHT_COLOURS, type Annotation, type Target } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { AnnotationId, ComparisonId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { nth } from './nth';
import type { Ask } from './bridge';

export const birth = (): CreationStamp => ({
  id: crypto.randomUUID() as AnnotationId,
  now: new Date().toISOString(),
});

/** A passage of one block; `to` counts from its end where it is negative. */
export function passage(article: Article, block: number, from = 0, to?: number): Target {
  const { start, end } = nth(article.blocks, block);
  const text = article.text.slice(start, end);
  const until = start + (to === undefined ? text.length : to < 0 ? text.length + to : to);
  return passageTarget(article.id, createAnchor(article, start + from, until));
}

const save = async (ask: Ask, annotation: Annotation): Promise<Annotation> =>
  (await ask('annotations:save', { annotation })).annotation;

/** Every kind on one article: on its passages and on the whole, with and without label, text and tags. */
export async function annotateArticle(ask: Ask, article: Article): Promise<void> {
  const whole = articleTarget(article.id);
  await save(ask, createBookmark(birth(), passage(article, 0), ''));
  await save(ask, createBookmark(birth(), passage(article, 1, 2, 6), 'Where the water stood'));
  await save(ask, createBookmark(birth(), whole, 'To read again'));
  for (const [at, colour] of HIGHLIGHT_COLOURS.entries())
    await save(ask, createHighlight(birth(), passage(article, at % article.blocks.length, 1, 9), colour));
  await save(ask, {
    ...createHighlight(birth(), passage(article, 1, 3, -1), 'green'),
    text: 'A highlight with a *note*.',
    tags: ['bell', 'цвинтар'],
  });
  await save(
    ask,
    createNote(birth(), passage(article, 0, 4, 8), 'A note.\n\n- with a list\n- and “marks” 🌊'),
  );
  await save(ask, createNote(birth(), whole, 'On the whole article.'));
  await save(ask, createTag(birth(), passage(article, 1), ['gate', 'to check']));
  await save(ask, createTag(birth(), whole, ['flood']));
  for (const about of ['passage', 'date', 'provenance'] as const)
    await save(ask, createInference(birth(), passage(article, 0, 0, 3), about, `Concluded of the ${about}.`));
  await save(ask, createInference(birth(), whole, 'date', ''));
}

/** What a text that becomes another needs: a passage that stays, one that moves and the whole. */
export async function annotateBriefly(ask: Ask, article: Article): Promise<void> {
  await save(ask, createHighlight(birth(), passage(article, 0, 1, 9), 'blue'));
  await save(ask, createNote(birth(), passage(article, -1), 'On its last passage.'));
  await save(ask, createNote(birth(), articleTarget(article.id), 'On the whole of it.'));
}

/** Every kind that a comparison can have. */
export async function annotateComparison(ask: Ask, comparisonId: ComparisonId): Promise<void> {
  const target: Target = { on: 'comparison', comparisonId };
  await save(ask, createBookmark(birth(), target, 'The main one'));
  await save(ask, createNote(birth(), target, 'They agree on the hour only.'));
  await save(ask, createTag(birth(), target, ['hour']));
  await save(ask, createInference(birth(), target, 'provenance', 'One bell was meant.'));
  await changeAndRemove(ask, createNote(birth(), target, 'Written and taken back.'));
}

/** A change, so that the text of a note has a version before; then it is removed, and can be restored. */
export async function changeAndRemove(ask: Ask, annotation: Annotation): Promise<void> {
  const saved = await save(ask, annotation);
  await save(ask, { ...saved, text: `${saved.text} Changed.`, modified: new Date().toISOString() });
  await ask('annotations:remove', { annotationId: saved.id });
}

/** On words that an earlier version of the article had, and it has no more. */
export async function annotateLostWords(ask: Ask, article: Article): Promise<void> {
  const target = passage(article, 0);
  if (target.on !== 'passage') return;
  const anchor = {
    ...target.anchor,
    articleRev: '0'.repeat(64),
    exact: 'Zinc quay vexed him, jumbling forty packs.',
    prefix: 'Qwerty. ',
    suffix: ' Zxcvb.',
    blockId: null,
  };
  await save(ask, createNote(birth(), { ...target, anchor }, 'Its words are gone.'));
}
