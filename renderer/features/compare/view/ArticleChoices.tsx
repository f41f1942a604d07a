import { useMemo, type ReactNode } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, Text } from 'react-aria-components';
import type { ArticleSummary } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { formatDate } from '../../../app/dates';
import { t } from '../../../app/messages';
import './picker.css';

interface Props {
  /** Articles under the typed words. */
  readonly found: readonly ArticleSummary[];
  /** Those of them that bear on what is compared already. */
  readonly related: readonly ArticleId[];
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** In the order in which they were chosen; what is chosen stays so when the words no longer find it. */
  readonly chosen: readonly ArticleId[];
  readonly onChange: (chosen: readonly ArticleId[]) => void;
}

/** Articles drawn at once; more letters reach the rest. */
const SHOWN = 200;

/** One field over the list that it narrows: arrows move in the list, Enter selects, the keys stay in the field. */
export function ArticleChoices({ found, related, typed, onType, chosen, onChange }: Props): ReactNode {
  const shown = found.slice(0, SHOWN);
  // An item is drawn anew when it is another object.
  const items = useMemo(
    () => shown.map((article) => ({ id: article.id, article, isRelated: related.includes(article.id) })),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- cut from `found` at each drawing
    [found, related],
  );
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
        {/* By the pattern of ARIA: the list stands open, and the arrows of the field go through it and scroll it. */}
        <Input
          className="picker-filter"
          role="combobox"
          aria-expanded
          aria-haspopup="listbox"
          placeholder={t('compare.picker.placeholder')}
        />
      </SearchField>
      <ListBox
        className="picker-list"
        aria-label={t('compare.picker.list')}
        items={items}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={choose}
        renderEmptyState={() => <p className="muted">{t('compare.picker.none')}</p>}
      >
        {({ article, isRelated }) => (
          <ListBoxItem className="picker-item" id={article.id} textValue={article.title}>
            <span className="picker-check" aria-hidden="true" />
            <span>
              <Text slot="label" dir="auto">
                {article.title}
              </Text>
              <Text slot="description">{describe(article, isRelated)}</Text>
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

/** "Related · The Harbour News · 3 May 2021": what tells articles with like titles apart. */
const describe = ({ creators, outlet, issued }: ArticleSummary, isRelated: boolean): string =>
  [
    isRelated ? t('compare.picker.related') : '',
    creators === '' && outlet === null ? t('article.no-author') : creators,
    outlet ?? '',
    issued === null ? '' : formatDate(issued),
  ]
    .filter((part) => part !== '')
    .join(' · ');
