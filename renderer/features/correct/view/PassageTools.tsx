import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { Block, BlockKind } from '@core/contract/block';
import { blockText } from '@core/text/blocks';
import { correctArticle } from '../../../app/correction-actions';
import { Button } from '../../../ui/Button';
import { SplitField } from './SplitField';
import { VoiceTools } from './VoiceTools';
import { joinWithNext, markAs, splitAt } from '../model/block-corrections';
import { useDraft } from './use-draft';

const KINDS: readonly { readonly kind: BlockKind; readonly level: number; readonly label: string }[] = [
  { kind: 'paragraph', level: 0, label: 'Paragraph' },
  { kind: 'heading', level: 1, label: 'Heading, first level' },
  { kind: 'heading', level: 2, label: 'Heading, second level' },
  { kind: 'heading', level: 3, label: 'Heading, third level' },
  { kind: 'quotation', level: 1, label: 'Quotation' },
  { kind: 'list-item', level: 1, label: 'Item of a list' },
  { kind: 'caption', level: 0, label: 'Caption' },
  { kind: 'furniture', level: 0, label: 'Page furniture' },
];

interface Props {
  readonly article: Article;
  readonly block: Block;
}

/** The same as the context menu of a passage, for those who work by keyboard or want to see where they cut. */
export function PassageTools({ article, block }: Props): ReactNode {
  const chosen = KINDS.findIndex(({ kind, level }) => kind === block.kind && level === block.level);
  // Shown at once: put back until the answer is here, the list would take the next letter typed for a new choice.
  const [shown, show] = useDraft(chosen, `${block.id} ${chosen}`);
  const words = blockText(article, block);
  const [cut, setCut] = useDraft(0, `${block.id} ${words}`);
  const mark = (index: number): void => {
    const to = KINDS[index];
    if (to === undefined) return;
    show(index);
    void correctArticle(article.id, `Marked: ${to.label.toLowerCase()}`, () =>
      markAs(block.id, to.kind, to.level),
    ).then((isDone) => (isDone ? undefined : show(chosen)));
  };
  return (
    <div className="correct-form">
      <label className="correct-field">
        What it is
        <select value={shown} onChange={(event) => mark(Number(event.target.value))}>
          {chosen === -1 ? <option value={-1}>As in the source</option> : null}
          {KINDS.map(({ label }, index) => (
            <option key={label} value={index}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <VoiceTools article={article} block={block} />
      <SplitField words={words} onCursor={setCut} />
      <div className="correct-row">
        <Button
          isIdle={cut <= 0 || cut >= words.length}
          onPress={() =>
            void correctArticle(article.id, 'Split in two', (now) => splitAt(now, block.id, cut))
          }
        >
          Split at the cursor
        </Button>
        <Button
          isIdle={article.blocks.at(-1)?.id === block.id}
          onPress={() =>
            void correctArticle(article.id, 'Joined with the next', (now) => joinWithNext(now, block.id))
          }
        >
          Join with the next
        </Button>
      </div>
    </div>
  );
}
