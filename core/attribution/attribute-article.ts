/** Who says what in one article: reported speech with its speakers, and the turns of a transcript, which say it themselves. */
import type { Article } from '../contract/article';
import type { ArticleAttributions, Attribution, ProposedSpeaker, TextRange } from '../contract/attribution';
import type { Block } from '../contract/block';
import { describeAttributions, type Draft } from './describe-attributions';
import { findAttributions } from './find-attributions';
import { findChains } from './find-chains';
import { isEnglish } from './is-english';
import type { AttributionModel } from './model';
import { nestAttributions } from './nest-attributions';
import { attributeTurns } from './speakers/attribute-turns';
import type { Entity } from './speakers/entity';

export type AttributedArticle = Pick<Article, 'id' | 'text' | 'articleRev' | 'blocks' | 'citation' | 'turns'>;

/** Code and tables are nobody's speech, and page furniture is none of the article's. */
const SILENT: ReadonlySet<Block['kind']> = new Set(['code', 'table-row', 'furniture']);

/** @param onStep called before each paragraph; may throw to end the work */
export function attributeArticle(
  article: AttributedArticle,
  model: AttributionModel,
  onStep?: () => void,
): ArticleAttributions {
  const { id: articleId, articleRev, text } = article;
  const turns = attributeTurns(article);
  const isKnownLanguage = isEnglish(article, model.lexicon);
  const ranges = article.blocks.filter(({ kind }) => !SILENT.has(kind));
  const drafts = isKnownLanguage
    ? describeAttributions(text, findChains(findAttributions(text, ranges, model, onStep), model), model)
    : [];
  const nested = nestAttributions([...turns.drafts, ...drafts]);
  const speakers = [...turns.entities, ...entitiesOf(nested)];
  const numbers = new Map([...new Set(speakers)].map((entity, at) => [entity, `s${String(at + 1)}`]));
  const idOf = (entity: Entity | null): string | null =>
    entity === null ? null : (numbers.get(entity) ?? null);
  return {
    articleId,
    articleRev,
    isKnownLanguage,
    attributions: nested.map((draft) => print(draft, idOf)),
    speakers: [...numbers].map(([entity, id]) => printSpeaker(entity, id)),
  };
}

const entitiesOf = (drafts: readonly Draft[]): Entity[] =>
  drafts.flatMap(({ speaker, relay }) => [speaker, relay]).filter((one) => one !== null);

function print(
  { speaker, relay, ...draft }: Draft,
  idOf: (entity: Entity | null) => string | null,
): Attribution {
  return { ...draft, speakerId: idOf(speaker), relayedBy: idOf(relay) };
}

const printSpeaker = (
  { name, label, role, organisation, isGroup, mentions }: Entity,
  id: string,
): ProposedSpeaker => ({ id, name, label, role, organisation, isGroup, mentions: inOrder(mentions) });

const inOrder = <T extends TextRange>(ranges: readonly T[]): T[] =>
  [...ranges].sort((a, b) => a.start - b.start);
