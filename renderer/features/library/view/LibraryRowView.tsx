import type { DragEvent, MouseEvent, ReactNode } from 'react';
import type { ArticleSummary } from '@core/contract/article';
import type { Condition } from '@core/contract/account';
import { countAccounts } from '@core/text/count-accounts';
import { t } from '../../../app/messages';
import { conditionLabel, conditionTone } from '../../../app/condition-labels';
import { accountsCounted } from '../../../app/accounts-counted';
import { formatDate } from '../../../app/dates';
import { Chip } from '../../../ui/Chip';
import type { LibraryRow } from '../model/library-rows';

interface Props {
  readonly row: LibraryRow;
  readonly isOpen: boolean;
  readonly isPicked: boolean;
  readonly isTabStop: boolean;
  readonly onOpen: () => void;
  readonly onPick: (isPicked: boolean) => void;
  readonly onMenu: (event: MouseEvent<HTMLElement>) => void;
  /** Begins a drag of the article; without it the row is not dragged. */
  readonly onDrag?: (event: DragEvent<HTMLElement>) => void;
}

/** Words a minute of a careful reader. */
const PACE = 220;

export function LibraryRowView({
  row,
  isOpen,
  isPicked,
  isTabStop,
  onOpen,
  onPick,
  onMenu,
  onDrag,
}: Props): ReactNode {
  const { article, state, furthest, isUnderBook } = row;
  const whence = outletLine(article);
  return (
    <div
      className={`library-row ${isOpen ? 'on' : ''} ${isUnderBook ? 'under-book' : ''}`}
      onContextMenu={onMenu}
      draggable={onDrag !== undefined}
      onDragStart={onDrag}
    >
      <input
        type="checkbox"
        className="library-pick"
        aria-label={t('library.pick', { title: article.title })}
        checked={isPicked}
        tabIndex={isTabStop ? 0 : -1}
        onChange={(event) => onPick(event.target.checked)}
      />
      <button
        type="button"
        className="library-open"
        data-article={article.id}
        aria-current={isOpen ? 'true' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={onOpen}
      >
        <span className="library-title" dir="auto">
          {article.title}
        </span>
        <span className="library-facts">
          <span>{factsOf(article)}</span>
          <ReadMark state={state} furthest={furthest} />
        </span>
        {whence === '' ? null : <span className="library-outlet">{whence}</span>}
        <span className="chips">
          {chipsOf(article).map(({ label, tone }) => (
            <Chip key={label} tone={tone}>
              {label}
            </Chip>
          ))}
        </span>
      </button>
    </div>
  );
}

function factsOf(article: ArticleSummary): string {
  return [
    article.creators || t('article.no-author'),
    article.issued === null ? t('article.no-date') : formatDate(article.issued),
    lengthOf(article),
  ].join(' · ');
}

/**
 * Who published it and who heard the testimony: two things, and the second is no sign of the first. A chapter stands
 * under its book, which is not named a second time.
 */
function outletLine({ outlet, heardBy, chapterOf }: ArticleSummary): string {
  if (heardBy === null) return chapterOf === undefined ? (outlet ?? '') : '';
  return t('library.heard-by', { outlet: outlet ?? t('library.no-publisher'), name: heardBy });
}

/** A list of references is looked up in and not read from end to end. */
const lengthOf = ({ references, words }: ArticleSummary): string =>
  references === undefined
    ? t('library.minutes', { count: Math.max(1, Math.round(words / PACE)) })
    : t('library.references', { count: references });

/** At most three: who speaks, then the conditions that most of them share with the one on freedom first. */
function chipsOf(article: ArticleSummary): readonly { label: string; tone: 'plain' | 'custody' }[] {
  const { witnesses } = article;
  if (witnesses.length === 0)
    return article.kind === 'digest' ? [] : [{ label: originOf(article), tone: 'plain' }];
  const conditions = [...new Set(witnesses.flatMap((witness) => witness.conditions))];
  conditions.sort((a, b) => Number(b === 'custody') - Number(a === 'custody'));
  const shown: Condition[] = countAccounts(witnesses) > 4 ? conditions.slice(0, 1) : conditions.slice(0, 2);
  return [
    ...shown.map((condition) => ({ label: conditionLabel(condition), tone: conditionTone(condition) })),
    { label: accountsCounted(witnesses), tone: 'plain' },
  ];
}

function originOf({ isBook, chapterOf, references }: ArticleSummary): string {
  if (isBook === true) return t('library.origin-book');
  if (chapterOf !== undefined) return t('library.origin-chapter');
  return t(references === undefined ? 'library.origin-imported' : 'library.origin-references');
}

function ReadMark({ state, furthest }: Pick<LibraryRow, 'state' | 'furthest'>): ReactNode {
  const label =
    state === 'begun'
      ? t('library.progress', { percent: Math.round(furthest * 100) })
      : t(`library.state-${state}`);
  return (
    <span className={`library-read-mark ${state}`}>
      <span className="library-read-bar" aria-hidden="true">
        <i style={{ width: `${Math.round(furthest * 100)}%` }} />
      </span>
      {label}
    </span>
  );
}
