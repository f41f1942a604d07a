/** The turns of a transcript or a chat: the document itself says who speaks. */
import type { Article } from '../../contract/article';
import { turnsOf } from '../../contract/turn';
import { indexOfBlock } from '../../text/blocks';
import type { Draft } from '../describe-attributions';
import { newEntity, type Entity } from './entity';

type Transcript = Pick<Article, 'blocks' | 'turns'>;

export function attributeTurns(article: Transcript): {
  readonly drafts: readonly Draft[];
  readonly entities: readonly Entity[];
} {
  const speakers = new Map<string, Entity>();
  const drafts = turnsOf(article).flatMap(({ label, from, to }, at): Draft[] => {
    const first = article.blocks[indexOfBlock(article, from)];
    const last = article.blocks[indexOfBlock(article, to)];
    if (label === null || first === undefined || last === undefined) return [];
    const range = { start: first.start, end: last.end };
    const speaker = speakers.get(label) ?? newEntity({ label });
    speakers.set(label, speaker);
    speaker.mentions.push({ start: range.start, end: range.start, by: 'turn-label' });
    return [
      {
        id: `t${String(at + 1)}`,
        kind: 'direct',
        source: [],
        cue: [],
        content: [range],
        certainty: 1,
        isShown: true,
        reasons: [{ code: 'turn-label', range }],
        speaker,
        relay: null,
        isSelf: false,
        hearing: [],
        hearer: null,
        hedges: [],
        reportedIn: null,
      },
    ];
  });
  return { drafts, entities: [...speakers.values()] };
}
