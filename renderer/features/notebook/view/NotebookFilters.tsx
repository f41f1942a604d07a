import { X } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { tagsInUse } from '@core/annotations/filter';
import { subjectOf } from '@core/annotations/order';
import {
  HIGHLIGHT_COLOURS,
  type Annotation,
  type AnnotationKind,
  type PlacedAnnotation,
} from '@core/contract/annotation';
import { colourName } from '../../../app/colours';
import { useSettings } from '../../../app/queries';
import { Button } from '../../../ui/Button';
import {
  changeNotebookFilter,
  clearNotebookFilter,
  isFiltering,
  toggled,
  useNotebookFilter,
} from '../model/notebook-filter';
import { countBy, type Subject } from '../model/notebook-groups';

const KINDS: readonly { readonly kind: AnnotationKind; readonly label: string }[] = [
  { kind: 'bookmark', label: 'Bookmarks' },
  { kind: 'highlight', label: 'Highlights' },
  { kind: 'note', label: 'Notes' },
  { kind: 'tag', label: 'Tags' },
  { kind: 'inference', label: 'My inferences' },
];

interface Props {
  readonly placed: readonly PlacedAnnotation[];
  readonly subjects: readonly Subject[];
}

/** What to show. Each choice says how many notes it would show, the others being as they are. */
export function NotebookFilters({ placed, subjects }: Props): ReactNode {
  const filter = useNotebookFilter();
  const settings = useSettings();
  const tags = useMemo(() => tagsInUse(placed), [placed]);
  const counts = useMemo(
    () => ({
      kinds: countBy(placed, filter, 'kinds', ({ kind }) => [kind]),
      colours: countBy(placed, filter, 'colours', colourOf),
      tags: countBy(placed, filter, 'tags', (annotation) => annotation.tags),
      subjects: countBy(placed, filter, 'subjects', ({ target }) => [subjectOf(target)]),
    }),
    [placed, filter],
  );
  const colours = HIGHLIGHT_COLOURS.filter(
    (colour) =>
      filter.colours.includes(colour) || placed.some(({ annotation }) => annotation.colour === colour),
  );
  return (
    <div className="notebook-filters" role="search" aria-label="Choose what the notebook shows">
      <input
        className="notebook-words"
        type="search"
        aria-label="Words in your notes"
        placeholder="Words in your notes"
        value={filter.words}
        onChange={(event) => changeNotebookFilter({ words: event.target.value })}
      />
      <label className="notebook-subject">
        <span>Article or comparison</span>
        <select
          value={filter.subjects[0] ?? ''}
          onChange={(event) =>
            changeNotebookFilter({ subjects: event.target.value === '' ? [] : [event.target.value] })
          }
        >
          <option value="">All</option>
          {subjects.map(({ id, title }) => (
            <option key={id} value={id}>
              {title} ({counts.subjects.get(id) ?? 0})
            </option>
          ))}
        </select>
      </label>
      <Facet title="Kind">
        {KINDS.map(({ kind, label }) => (
          <Choice
            key={kind}
            label={label}
            count={counts.kinds.get(kind) ?? 0}
            isOn={filter.kinds.includes(kind)}
            onToggle={() => changeNotebookFilter({ kinds: toggled(filter.kinds, kind) })}
          />
        ))}
      </Facet>
      {colours.length === 0 ? null : (
        <Facet title="Colour">
          {colours.map((colour) => (
            <Choice
              key={colour}
              label={colourName(settings, colour)}
              count={counts.colours.get(colour) ?? 0}
              isOn={filter.colours.includes(colour)}
              onToggle={() => changeNotebookFilter({ colours: toggled(filter.colours, colour) })}
              sign={<i className={`facet-colour facet-colour-${colour}`} aria-hidden="true" />}
            />
          ))}
        </Facet>
      )}
      {tags.length === 0 ? null : (
        <Facet title="Tag">
          {tags.map((tag) => (
            <Choice
              key={tag}
              label={tag}
              count={counts.tags.get(tag) ?? 0}
              isOn={filter.tags.includes(tag)}
              onToggle={() => changeNotebookFilter({ tags: toggled(filter.tags, tag) })}
            />
          ))}
        </Facet>
      )}
      {isFiltering(filter) ? (
        <Button tone="quiet" icon={<X />} onPress={clearNotebookFilter}>
          Show everything
        </Button>
      ) : null}
    </div>
  );
}

const colourOf = ({ colour }: Annotation): readonly NonNullable<Annotation['colour']>[] =>
  colour === null ? [] : [colour];

function Facet({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="facet" role="group" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly sign?: ReactNode;
}

function Choice({ label, count, isOn, onToggle, sign = null }: ChoiceProps): ReactNode {
  return (
    <button
      type="button"
      className={`facet-choice ${count === 0 && !isOn ? 'none' : ''}`}
      aria-pressed={isOn}
      onClick={onToggle}
    >
      {sign}
      <span className="facet-label">{label}</span>
      <span className="facet-count">{count.toLocaleString('en')}</span>
    </button>
  );
}
