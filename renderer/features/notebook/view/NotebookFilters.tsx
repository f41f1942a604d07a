import { Pencil, X } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { tagsInUse } from '@core/annotations/filter';
import { FILTERABLE_KINDS } from '@core/annotations/kinds';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '@core/contract/annotation';
import { colourName } from '../../../app/colours';
import { t } from '../../../app/messages';
import { useSettings } from '../../../app/queries';
import { Button } from '../../../ui/Button';
import { TagDot } from '../../../ui/TagDot';
import { PHONE_BELOW, useIsNarrow } from '../../../ui/use-is-narrow';
import {
  changeNotebookFilter,
  clearNotebookFilter,
  countChosen,
  isFiltering,
  useNotebookFilter,
} from '../model/notebook-filter';
import { countFacets } from '../model/facet-counts';
import type { Subject } from '../model/subjects';
import type { NotebookData } from '../model/use-notebook';
import { ChoiceField } from './ChoiceField';
import { DateField } from './DateField';
import { Facet } from './Facet';
import { RenameTag } from './RenameTag';
import { WhereFields } from './WhereFields';

interface Props {
  readonly data: NotebookData;
  readonly subjects: readonly Subject[];
}

/** What to show. Each choice says how many notes it would show, the others being as they are. */
export function NotebookFilters({ data, subjects }: Props): ReactNode {
  const { placed, context } = data;
  const filter = useNotebookFilter();
  const settings = useSettings();
  const tags = useMemo(() => tagsInUse(placed), [placed]);
  const counts = useMemo(() => countFacets(placed, data.filter, context), [placed, data.filter, context]);
  const [renamed, setRenamed] = useState<string | null>(null);
  const only = filter.tags.length === 1 ? filter.tags[0] : undefined;
  const isShown = (colour: HighlightColour): boolean =>
    filter.colours.includes(colour) || placed.some(({ annotation }) => annotation.colour === colour);
  return (
    <div className="notebook-filters" role="search" aria-label={t('notebook.filter.label')}>
      <input
        className="notebook-words"
        type="search"
        aria-label={t('notebook.filter.words')}
        placeholder={t('notebook.filter.words')}
        value={filter.words}
        onChange={(event) => changeNotebookFilter({ words: event.target.value })}
      />
      <ChoiceField
        label={t('notebook.filter.subject')}
        options={subjects.map(({ id, title }) => ({
          label: t('notebook.filter.counted', { title, count: counts.subjects.get(id) ?? 0 }),
          wanted: [id],
        }))}
        wanted={filter.subjects}
        onChange={(wanted) => changeNotebookFilter({ subjects: wanted })}
      />
      <Folded count={countChosen(filter) - filter.subjects.length}>
        <WhereFields data={data} counts={counts.collections} />
        <Facet
          title={t('notebook.filter.kind')}
          values={FILTERABLE_KINDS}
          wanted={filter.kinds}
          counts={counts.kinds}
          labelOf={(kind) => t(`notebook.kind.${kind}`)}
          onChange={(kinds) => changeNotebookFilter({ kinds })}
        />
        <Facet
          title={t('notebook.filter.colour')}
          values={HIGHLIGHT_COLOURS.filter(isShown)}
          wanted={filter.colours}
          counts={counts.colours}
          labelOf={(colour) => colourName(settings, colour)}
          iconOf={(colour) => (
            <i className={`notebook-facet-colour notebook-facet-colour-${colour}`} aria-hidden="true" />
          )}
          onChange={(colours) => changeNotebookFilter({ colours })}
        />
        <Facet
          title={t('notebook.filter.tag')}
          values={tags}
          wanted={filter.tags}
          counts={counts.tags}
          labelOf={(tag) => tag}
          iconOf={(tag) => <TagDot tag={tag} />}
          onChange={(wanted) => changeNotebookFilter({ tags: wanted })}
        />
        {only !== undefined && tags.includes(only) ? (
          <Button tone="quiet" icon={<Pencil />} onPress={() => setRenamed(only)}>
            {t('notebook.tag.rename')}
          </Button>
        ) : null}
        <DateField dates={filter.dates} onChange={(dates) => changeNotebookFilter({ dates })} />
      </Folded>
      {/* Not among the filters, which are drawn anew where the window becomes narrow or wide. */}
      {renamed === null ? null : <RenameTag tag={renamed} onClose={() => setRenamed(null)} />}
      {isFiltering(filter) ? (
        <Button tone="quiet" icon={<X />} onPress={clearNotebookFilter}>
          {t('notebook.filter.clear')}
        </Button>
      ) : null}
    </div>
  );
}

interface FoldedProps {
  /** How many of the choices inside are made. */
  readonly count: number;
  readonly children: ReactNode;
}

/** Above the notes of a narrow window the choices stand folded, so that the notes have the room. */
function Folded({ count, children }: FoldedProps): ReactNode {
  const isNarrow = useIsNarrow(PHONE_BELOW);
  if (!isNarrow) return children;
  return (
    <details className="notebook-folded">
      <summary>{t('notebook.filter.more', { count })}</summary>
      <div className="notebook-folded-body">{children}</div>
    </details>
  );
}
