import { useMemo, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { BlockId } from '@core/contract/ids';
import { blockText } from '@core/text/blocks';
import { passageNumbers } from '@core/text/passage-number';
import { isSameVoice, passageVoice } from '../model/voices';
import { voiceOf } from '@core/text/attribution-text';
import { t } from '../../../app/messages';

interface Props {
  readonly article: Article;
  readonly focus: BlockId | null;
  readonly onPassage: (id: BlockId) => void;
}

interface Entry {
  readonly id: BlockId;
  readonly level: number;
  readonly text: string;
  readonly place: string;
}

/** The headings of an article; where it has none, its changes of voice. */
export function Outline({ article, focus, onPassage }: Props): ReactNode {
  const entries = useMemo(() => outlineOf(article), [article]);
  if (entries.length === 0) return <p className="provenance-line muted">{t('reader.outline.empty')}</p>;
  return (
    <ol className="outline">
      {entries.map((entry) => (
        <li key={entry.id} style={{ paddingLeft: `${(entry.level - 1) * 14}px` }}>
          <button
            type="button"
            className={`voice-row ${entry.id === focus ? 'on' : ''}`}
            onClick={() => onPassage(entry.id)}
          >
            <b>{entry.text}</b>
            {entry.place === '' ? null : <span>{entry.place}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}

function outlineOf(article: Article): readonly Entry[] {
  const headings = article.blocks.filter(({ kind }) => kind === 'heading');
  if (headings.length > 0) {
    const top = Math.min(...headings.map(({ level }) => level));
    return headings.map((block) => ({
      id: block.id,
      level: Math.max(1, block.level - top + 1),
      text: blockText(article, block),
      place: '',
    }));
  }
  const numbers = passageNumbers(article);
  return article.blocks.flatMap((block, index) => {
    const before = article.blocks[index - 1];
    const isSame =
      before !== undefined && isSameVoice(voiceOf(article, block.id), voiceOf(article, before.id));
    const voice = passageVoice(article, block.id);
    if (isSame || voice === null) return [];
    const place = t('reader.outline.from', { number: numbers.get(block.id) ?? '' });
    return [{ id: block.id, level: 1, text: voice.name, place }];
  });
}
