import { useEffect, useRef, type ReactNode } from 'react';
import { t } from '../../../app/messages';
import { RESULTS_ID } from '../model/listed';
import type { ResultGroup } from '../model/result-groups';
import { GroupHits } from './GroupHits';
import type { ResultCursor } from './use-result-cursor';

interface Props {
  /** Those that are drawn by now. */
  readonly groups: readonly ResultGroup[];
  readonly cursor: ResultCursor;
  /** Another one with every answer. */
  readonly answer: object | undefined;
}

/** The results of the query; the active one is scrolled into view. */
export function ResultList({ groups, cursor: { at, active: lit, open }, answer }: Props): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  // Scrolling to the active line lays out the whole list, which costs as much as drawing it: only done after the cursor moved.
  const isMoved = useRef(false);
  useEffect(() => {
    if (at === 0 && !isMoved.current) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    isMoved.current = at > 0;
  }, [at, answer]);
  return (
    <div
      className="search-scroller"
      id={RESULTS_ID}
      role="listbox"
      aria-label={t('search.results')}
      ref={list}
      onScroll={() => (isMoved.current = true)}
    >
      {groups.map((group) => (
        <GroupHits
          key={group.of.id}
          group={group}
          activeId={lit !== null && lit.group.of.id === group.of.id ? lit.id : null}
          onOpen={open}
        />
      ))}
    </div>
  );
}
