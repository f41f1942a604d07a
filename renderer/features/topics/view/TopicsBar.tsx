import { FolderPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../app/messages';
import { dispatch } from '../../../app/window-store';
import { Button } from '../../../ui/Button';
import { Segmented } from '../../../ui/Segmented';
import '../../../ui/view-frame.css';
import type { Grouping, VoiceFilter } from '../model/topic-columns';
import type { TopicScope } from '../model/topic-scope';

export interface TopicChoices {
  readonly scope: TopicScope;
  readonly filter: VoiceFilter;
  readonly grouping: Grouping;
}

interface Props extends TopicChoices {
  readonly title: string;
  /** Numbers of passages and columns in the table. */
  readonly counts: { readonly passages: number; readonly columns: number };
  /** Of which articles the table can be, with the words for each; one alone is not offered. */
  readonly scopes: readonly { readonly scope: TopicScope; readonly label: string }[];
  /** Puts the comparison with its topics in the collection that is chosen; `null` where it is in one, or none is chosen. */
  readonly onFile: { readonly label: string; readonly run: () => void } | null;
  readonly onChange: (changed: Partial<TopicChoices>) => void;
}

const FILTERS: readonly VoiceFilter[] = ['all', 'first-hand', 'free', 'officials', 'anonymous'];
const GROUPINGS: readonly Grouping[] = ['account', 'article'];

/** What the topic table shows: of which articles, whose voices, and what a column is. */
export function TopicsBar(props: Props): ReactNode {
  const { title, counts, scopes, scope, filter, grouping, onFile, onChange } = props;
  return (
    <div className="view-bar topics-bar">
      <h1 className="view-title" title={title}>
        {title}
      </h1>
      <span className="muted" role="status">
        {t('topics.count', counts)}
      </span>
      <span className="spacer" />
      {onFile === null ? null : (
        <Button icon={<FolderPlus />} onPress={onFile.run}>
          {onFile.label}
        </Button>
      )}
      {scopes.length > 1 ? (
        <Choice
          label={t('topics.articles')}
          options={scopes.map((one) => one.scope)}
          value={scope}
          wordsOf={(one) => scopes.find((other) => other.scope === one)?.label ?? ''}
          onChange={(chosen) => onChange({ scope: chosen })}
        />
      ) : null}
      <Choice
        label={t('topics.voices')}
        options={FILTERS}
        value={filter}
        wordsOf={(one) => t(`topics.filter-${one}`)}
        onChange={(chosen) => onChange({ filter: chosen })}
      />
      <Choice
        label={t('topics.columns')}
        options={GROUPINGS}
        value={grouping}
        wordsOf={(one) => t(`topics.by-${one}`)}
        onChange={(chosen) => onChange({ grouping: chosen })}
      />
      {scope === 'comparison' ? <ViewChoice /> : null}
    </div>
  );
}

/** The comparison as columns or as this table. */
const ViewChoice = (): ReactNode => (
  <Segmented
    label={t('topics.view')}
    options={[
      {
        label: t('topics.columns'),
        isOn: false,
        onPress: () => dispatch({ do: 'go', place: 'compare' }),
      },
      { label: t('place.topics'), isOn: true, onPress: () => undefined },
    ]}
  />
);

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly options: readonly V[];
  readonly value: V;
  readonly wordsOf: (option: V) => string;
  readonly onChange: (option: V) => void;
}

function Choice<V extends string>({ label, options, value, wordsOf, onChange }: ChoiceProps<V>): ReactNode {
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option === target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {wordsOf(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
