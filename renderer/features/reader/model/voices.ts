import type { Article } from '@core/contract/article';
import type { Voice, WholeVoice } from '@core/contract/account';
import type { BlockId } from '@core/contract/ids';
import { voiceOf } from '@core/text/attribution-text';
import { partsOf } from '@core/text/voice-parts';
import type { TextRange } from '@core/contract/attribution';
import { itemAt } from '@core/text/item-at';
import { conditionLabel, nameOfAccount } from '../../../app/condition-labels';
import { t } from '../../../app/messages';
import { describeVoice } from '../../../app/source-words';
import type { PassageVoice } from './passage-facts';

/** Who answers for a passage, as the margin says it; `null` where the article names no voices at all. */
export function passageVoice(article: Article, blockId: BlockId): PassageVoice | null {
  if (Object.keys(article.voices).length === 0) return null;
  const voice = voiceOf(article, blockId);
  if (voice.by !== 'parts') return wholeVoice(article, voice);
  const parts = voice.parts.map((part) => wholeVoice(article, part.voice));
  const tones = new Set(parts.map(({ tone }) => tone));
  const [tone = 'unknown', ...others] = tones;
  return {
    name: [...new Set(parts.map(({ name }) => name))].join(', '),
    manner: t('reader.voice.part'),
    // That somebody was held while he spoke is never lost.
    tone: tones.has('custody') ? 'custody' : others.length === 0 ? tone : 'account',
  };
}

/** Of a passage that nobody is known to say. */
export const unknownVoice = (): PassageVoice => ({
  name: t('reader.voice.unknown'),
  manner: '',
  tone: 'unknown',
});

function wholeVoice(article: Article, voice: WholeVoice): PassageVoice {
  switch (voice.by) {
    case 'article':
      return { name: t('reader.voice.article'), manner: '', tone: 'article' };
    case 'source':
      return {
        name: voice.source,
        manner:
          voice.hedge === null ? t('reader.voice.cited') : t('reader.voice.hedged', { hedge: voice.hedge }),
        tone: 'source',
      };
    case 'unknown':
      return unknownVoice();
    case 'account': {
      const account = article.accounts.find(({ id }) => id === voice.accountId);
      if (account === undefined) return unknownVoice();
      const manner = account.conditions
        .map((condition) => conditionLabel(condition).toLowerCase())
        .join(', ');
      return {
        name: nameOfAccount(account),
        manner,
        tone: account.conditions.includes('custody') ? 'custody' : 'account',
      };
    }
  }
}

export const isSameVoice = (a: Voice, b: Voice): boolean => JSON.stringify(a) === JSON.stringify(b);

interface BlockVoice {
  readonly voice: Voice;
  /** Shown above the block, where the voice changes. */
  readonly shown: PassageVoice | null;
  /** Said with every block. */
  readonly spoken: string;
  /** The words that are one speaker's, where the block is not as a whole. */
  readonly parts: readonly TextRange[];
}

/** The voices of an article's blocks by their index, each worked out when it is first asked for. */
export function voicesOf(article: Article): (index: number) => BlockVoice {
  const known = new Map<number, BlockVoice>();
  return (index) => {
    const own = known.get(index) ?? blockVoice(article, index);
    known.set(index, own);
    return own;
  };
}

function blockVoice(article: Article, index: number): BlockVoice {
  const block = itemAt(article.blocks, index);
  const before = article.blocks[index - 1];
  const voice = voiceOf(article, block.id);
  const changes = before === undefined || !isSameVoice(voice, voiceOf(article, before.id));
  return {
    voice,
    shown: changes && block.kind !== 'heading' ? passageVoice(article, block.id) : null,
    spoken: describeVoice(article, block.id) ?? t('reader.voice.unknown').toLowerCase(),
    parts: partsOf(article, block.id),
  };
}
