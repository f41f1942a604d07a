import { useEffect, type ReactNode } from 'react';
import { listPassagesOf } from '@core/comparison/passage-filter';
import { blockText, findBlock } from '@core/text/blocks';
import { passageNumbers } from '@core/text/passage-number';
import { goToPassage } from '../../state/go-to-passage';
import { filterPassages, usePassageFilter } from '../../state/passage-filter';
import { Button } from '../../ui/Button';
import { FILTER_WORDS, sayReasons } from './status-words';
import type { Column } from './use-following';

/** Characters of a passage that a row shows. */
const SHOWN = 90;

/** The passages that a filter of the comparison singles out, pane by pane, each a step away. */
export function FilteredPassages({ columns }: { readonly columns: readonly Column[] }): ReactNode {
  const filter = usePassageFilter();
  useEffect(() => () => filterPassages(null), []);
  if (filter === null) return null;
  const listed = listPassagesOf(
    columns.map(({ statuses }) => statuses),
    filter,
  );
  const title = `${FILTER_WORDS[filter]}: ${listed.length} ${listed.length === 1 ? 'passage' : 'passages'}`;
  return (
    <section className="panel-section filtered" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <Button tone="quiet" onPress={() => filterPassages(null)}>
          Show all
        </Button>
      </header>
      {columns.map((column, at) => {
        const own = listed.filter((one) => one.column === at);
        return own.length === 0 ? null : (
          <div key={column.key}>
            <h3>{column.article.citation.title}</h3>
            <ul>
              {own.map(({ blockId }) => (
                <li key={blockId}>
                  <Row column={column} blockId={blockId} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function Row({ column, blockId }: { readonly column: Column; readonly blockId: string }): ReactNode {
  const { article, statuses } = column;
  const block = article.blocks.find(({ id }) => id === blockId);
  if (block === undefined) return null;
  const number = passageNumbers(article).get(block.id);
  const words = blockText(article, findBlock(article, block.id) ?? block);
  const reasons = statuses.get(block.id)?.notCompared ?? [];
  return (
    <button type="button" className="filtered-row" onClick={() => goToPassage(column.key, block.id)}>
      <b>{number ?? 'Heading'}</b>
      <span>
        {words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()} …` : words}
        {reasons.length === 0 ? null : <small>{sayReasons(reasons)}</small>}
      </span>
    </button>
  );
}
