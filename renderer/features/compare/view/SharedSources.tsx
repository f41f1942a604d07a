import { Fragment, useState, type ReactNode } from 'react';
import type { PassageRange, PairResult, SharedOrigin } from '@core/contract/correspondence';
import { formatLongDate } from '../../../app/dates';
import { conditionLabel } from '../../../app/condition-labels';
import { rich, t } from '../../../app/messages';
import type { Column } from '../model/column';
import { PassageLink } from './PassageLink';
import './matches.css';

interface Props {
  readonly columns: readonly Column[];
  readonly found: PairResult | null;
}

/** What passages of two texts have from one source, said of these passages and of nothing else. */
export function SharedSources({ columns, found }: Props): ReactNode {
  if (found === null || found.origins.length === 0) return null;
  return (
    <section className="panel-section" aria-label={t('compare.origin')}>
      <h2>{t('compare.origin')}</h2>
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
    return <li>{t('compare.origin.same-outlet', { a: a.at + 1, b: b.at + 1, what })}</li>;
  if (kind === 'copied-wording') return <CopiedWording origin={origin} a={a} b={b} />;
  return (
    <li>
      {rich(`compare.origin.${kind}`, {
        what: nameOf(origin),
        a: <Passages column={a} places={from} />,
        b: <Passages column={b} places={to} />,
      })}
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
  const pairs = from.slice(0, shown).map((place, at) => (
    <span key={at} className="origin-pair">
      {rich('compare.origin.pair', {
        a: <Passages column={a} places={[place]} />,
        b: <Passages column={b} places={to.slice(at, at + 1)} />,
      })}
    </span>
  ));
  return (
    <li>
      {rich('compare.origin.copied', { pairs: <>{pairs}</> })}
      {rest > 0 ? (
        <button type="button" className="text-button" onClick={() => setShown(shown + PAGE)}>
          {t('compare.origin.more', { count: Math.min(PAGE, rest), rest })}
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

function Passages({
  column,
  places,
}: {
  readonly column: Column;
  readonly places: readonly PassageRange[];
}): ReactNode {
  const ids = [...new Set(places.map(({ blockId }) => blockId))];
  const links = ids.map((id, at) => (
    <Fragment key={id}>
      {at === 0 ? '' : ', '}
      <PassageLink column={column} blockId={id} />
    </Fragment>
  ));
  return (
    <span>
      {rich('compare.origin.passages', {
        pane: column.at + 1,
        count: ids.length,
        passages: <>{links}</>,
      })}
    </span>
  );
}
