import type { ReactNode } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, Text } from 'react-aria-components';
import type { ArticleSummary } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { t } from '../../../app/messages';
import './picker.css';

interface Props {
  /** Articles under the typed words. */
  readonly found: readonly ArticleSummary[];
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** In the order in which they were chosen; what is chosen stays so when the words no longer find it. */
  readonly chosen: readonly ArticleId[];
  readonly onChange: (chosen: readonly ArticleId[]) => void;
}

/** Articles drawn at once; more letters reach the rest. */
const SHOWN = 200;

/** One field over the list that it narrows: arrows move in the list, Enter selects, the keys stay in the field. */
export function ArticleChoices({ found, typed, onType, chosen, onChange }: Props): ReactNode {
  const shown = found.slice(0, SHOWN);
  const choose = (keys: 'all' | ReadonlySet<unknown>): void => {
    const isChosen = (id: ArticleId): boolean => keys === 'all' || keys.has(id);
    const hidden = chosen.filter((id) => !shown.some((article) => article.id === id));
    const kept = chosen.filter((id) => hidden.includes(id) || isChosen(id));
    const added = shown.map(({ id }) => id).filter((id) => isChosen(id) && !kept.includes(id));
    onChange([...kept, ...added]);
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={onType}>
      <SearchField className="picker-field" aria-label={t('compare.picker.filter')} autoFocus>
        <Input className="picker-filter" placeholder={t('compare.picker.placeholder')} />
      </SearchField>
      <ListBox
        className="picker-list"
        aria-label={t('compare.picker.list')}
        items={shown}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={choose}
        renderEmptyState={() => <p className="muted">{t('compare.picker.none')}</p>}
      >
        {(article) => (
          <ListBoxItem className="picker-item" id={article.id} textValue={article.title}>
            <span className="picker-check" aria-hidden="true" />
            <span>
              <Text slot="label" dir="auto">
                {article.title}
              </Text>
              <Text slot="description">{article.creators || article.outlet || t('article.no-author')}</Text>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
      {found.length > SHOWN ? (
        <p className="muted">{t('compare.picker.more', { count: found.length - SHOWN })}</p>
      ) : null}
    </Autocomplete>
  );
}
