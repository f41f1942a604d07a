import { useState, type ReactNode } from 'react';
import type { PassageRange, PairResult, SharedOrigin } from '@core/contract/correspondence';
import { passageNumbers } from '@core/text/passage-number';
import { formatLongDate } from '../../../app/dates';
import { conditionLabel } from '../../../app/condition-labels';
import { goToPassage } from '../../../app/go-to-passage';
import type { Column } from '../model/column';

interface Props {
  readonly columns: readonly Column[];
  readonly found: PairResult | null;
}

/** What passages of two texts have from one source, said of these passages and of nothing else. */
export function SharedSources({ columns, found }: Props): ReactNode {
  if (found === null || found.origins.length === 0) return null;
  return (
    <section className="panel-section" aria-label="Same source">
      <h2>Same source</h2>
      <ul className="origins">
        {found.origins.map((origin) => (
          <Origin
            key={`${origin.a}-${origin.b}-${origin.kind}-${nameOf(origin)}`}
            origin={origin}
            a={columns[origin.a]}
            b={columns[origin.b]}
          />
        ))}
      </ul>
    </section>
  );
}

interface OriginProps {
  readonly origin: SharedOrigin;
  readonly a: Column | undefined;
  readonly b: Column | undefined;
}

function Origin({ origin, a, b }: OriginProps): ReactNode {
  if (a === undefined || b === undefined) return null;
  const { kind, what, from, to } = origin;
  if (kind === 'same-outlet')
    return (
      <li>
        Panes {a.at + 1} and {b.at + 1} both came through {what}.
      </li>
    );
  if (kind === 'copied-wording') return <CopiedWording origin={origin} a={a} b={b} />;
  return (
    <li>
      {KINDS[kind]} {nameOf(origin)}: <Passages column={a} places={from} /> and{' '}
      <Passages column={b} places={to} />
    </li>
  );
}

/** A copy of a book has thousands of passages. */
const PAGE = 20;

interface CopiedProps {
  readonly origin: SharedOrigin;
  readonly a: Column;
  readonly b: Column;
}

function CopiedWording({ origin: { from, to }, a, b }: CopiedProps): ReactNode {
  const [shown, setShown] = useState(PAGE);
  const rest = from.length - shown;
  return (
    <li>
      Same wording:{' '}
      {from.slice(0, shown).map((place, at) => (
        <span key={at} className="origin-pair">
          <Passages column={a} places={[place]} /> and <Passages column={b} places={to.slice(at, at + 1)} />
        </span>
      ))}
      {rest > 0 ? (
        <button type="button" className="text-button" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(PAGE, rest)} more of {rest.toLocaleString('en')}
        </button>
      ) : null}
    </li>
  );
}

/** "CNN, 1 March 2022, interview": a body that heard twice is told apart. */
function nameOf({ what, hearing }: SharedOrigin): string {
  if (hearing === undefined) return what;
  const conditions = hearing.conditions.map((one) => conditionLabel(one).toLowerCase());
  return [what, formatLongDate(hearing.date), ...conditions].join(', ');
}

const KINDS: Readonly<Record<Exclude<SharedOrigin['kind'], 'same-outlet' | 'copied-wording'>, string>> = {
  'same-witness': 'Same witness,',
  'same-captor': 'Held by the same,',
  'same-hearing': 'Same hearing, by',
};

function Passages({
  column,
  places,
}: {
  readonly column: Column;
  readonly places: readonly PassageRange[];
}): ReactNode {
  const numbers = passageNumbers(column.article);
  const ids = [...new Set(places.map(({ blockId }) => blockId))];
  return (
    <span>
      pane {column.at + 1}, {ids.length === 1 ? 'passage' : 'passages'}{' '}
      {ids.map((id, at) => (
        <span key={id}>
          {at === 0 ? '' : ', '}
          <button
            type="button"
            className="text-button"
            aria-label={`Passage ${numbers.get(id) ?? 'without a number'} of ${column.article.citation.title}`}
            onClick={() => goToPassage(column.key, id)}
          >
            {numbers.get(id) ?? 'heading'}
          </button>
        </span>
      ))}
    </span>
  );
}
