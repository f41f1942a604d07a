import { useRef, useState, type ReactNode } from 'react';
import type { Article, Block, BlockKind, Voice } from '@core/contract/article';
import { blockText } from '@core/text/blocks';
import { voiceOf } from '@core/text/describe-voice';
import { nameOfAccount } from '../../state/conditions';
import { correctArticle } from '../../state/correcting';
import { Button } from '../../ui/Button';
import { Field } from './Field';
import { giveTo, joinWithNext, markAs, splitAt } from './block-corrections';
import { orNull } from './citation-fields';

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
  const text = useRef<HTMLTextAreaElement>(null);
  const [cut, setCut] = useState(0);
  const chosen = KINDS.findIndex(({ kind, level }) => kind === block.kind && level === block.level);
  const words = blockText(article, block);
  return (
    <div className="correct-form">
      <label className="correct-field">
        What it is
        <select
          value={chosen}
          onChange={(event) => {
            const to = KINDS[Number(event.target.value)];
            if (to === undefined) return;
            void correctArticle(article.id, `Marked: ${to.label.toLowerCase()}`, () =>
              markAs(block.id, to.kind, to.level),
            );
          }}
        >
          {chosen === -1 ? <option value={-1}>As in the source</option> : null}
          {KINDS.map(({ label }, index) => (
            <option key={label} value={index}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <VoiceOf key={JSON.stringify(voiceOf(article, block.id))} article={article} block={block} />
      <label className="correct-field">
        Put the cursor where the second part begins
        <textarea
          ref={text}
          readOnly
          dir="auto"
          rows={4}
          value={words}
          onSelect={() => setCut(text.current?.selectionStart ?? 0)}
        />
      </label>
      <div className="correct-row">
        <Button
          isDisabled={cut <= 0 || cut >= words.length}
          onPress={() =>
            void correctArticle(article.id, 'Split in two', (now) => splitAt(now, block.id, cut))
          }
        >
          Split at the cursor
        </Button>
        <Button
          isDisabled={article.blocks.at(-1)?.id === block.id}
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

const SOURCE = 'source';

function VoiceOf({ article, block }: Props): ReactNode {
  const voice = voiceOf(article, block.id);
  const [isSource, setSource] = useState(voice.by === 'source');
  const [source, setName] = useState(voice.by === 'source' ? voice.source : '');
  const [hedge, setHedge] = useState(voice.by === 'source' ? (voice.hedge ?? '') : '');
  const give = (to: Voice, whom: string): void =>
    void correctArticle(article.id, `Given to ${whom}`, () => giveTo([block.id], to));
  const choose = (value: string): void => {
    setSource(value === SOURCE);
    const account = article.accounts.find(({ id }) => `account ${id}` === value);
    if (account !== undefined) give({ by: 'account', accountId: account.id }, nameOfAccount(account));
    else if (value === 'article') give({ by: 'article' }, 'the article');
    else if (value === 'unknown') give({ by: 'unknown' }, 'nobody');
  };
  return (
    <>
      <label className="correct-field">
        Who tells it
        <select
          value={isSource ? SOURCE : voice.by === 'account' ? `account ${voice.accountId}` : voice.by}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="unknown">Unknown</option>
          <option value="article">The article itself</option>
          {article.accounts.map((account) => (
            <option key={account.id} value={`account ${account.id}`}>
              {nameOfAccount(account)}
            </option>
          ))}
          <option value={SOURCE}>A source that it cites …</option>
        </select>
      </label>
      {isSource ? (
        <>
          <Field label="The source" value={source} onChange={setName} />
          <Field
            label="With the words, where it hedges"
            hint="reportedly, is said to"
            value={hedge}
            onChange={setHedge}
          />
          <Button
            isDisabled={source.trim() === ''}
            onPress={() => give({ by: 'source', source: source.trim(), hedge: orNull(hedge) }, source.trim())}
          >
            Give the passage to this source
          </Button>
        </>
      ) : null}
    </>
  );
}
