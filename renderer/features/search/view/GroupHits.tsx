import { Columns2, NotebookPen } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { PassageMatch, TextRange } from '@core/contract/search';
import { t } from '../../../app/messages';
import { describeSpeaker } from '../../../app/source-words';
import { linesOf, MAX_LISTED, othersOf, type Line, type ResultGroup } from '../model/result-groups';

interface GroupHitsProps {
  readonly group: ResultGroup;
  /** Id of the line that Enter would open; `null` where it is in another group. */
  readonly activeId: string | null;
  readonly onOpen: (line: Line) => void;
}

/** Kept as it is drawn while what it shows stays the same: most letters change few of the groups. */
export const GroupHits = memo(function GroupHits({
  group,
  activeId: activeId,
  onOpen,
}: GroupHitsProps): ReactNode {
  return (
    <div role="group" aria-label={group.title} className="search-article">
      <div className="search-title" dir="auto">
        {group.of.is === 'comparison' ? <Columns2 aria-label={t('search.a-comparison')} /> : null}
        <Marked text={group.title} marks={group.titleMarks} />
      </div>
      {linesOf(group).map((line) => (
        <div
          key={line.id}
          id={line.id}
          role="option"
          aria-selected={line.id === activeId}
          className={`search-line ${line.passage === null ? 'search-more' : ''} ${line.id === activeId ? 'on' : ''}`}
          onClick={() => onOpen(line)}
        >
          {line.passage === null ? moreIn(group) : <Passage {...line.passage} />}
        </div>
      ))}
      {group.passages.length >= MAX_LISTED && othersOf(group) > 0 ? (
        <p className="search-line search-more">{moreIn(group)}</p>
      ) : null}
    </div>
  );
}, showsTheSame);

function Passage(passage: PassageMatch): ReactNode {
  return (
    <>
      <span className="search-place">
        {passage.in === 'note' ? <NotebookPen aria-label={t('search.your-note')} /> : placeOf(passage)}
      </span>
      <span className="search-snippet" dir="auto">
        <Marked text={passage.snippet} marks={passage.marks} />
        {passage.voice === null ? null : <small>{describeSpeaker(passage.voice)}</small>}
      </span>
    </>
  );
}

function moreIn(group: ResultGroup): string {
  if (group.others === 'awaited') return t('search.searching');
  const count = countOthers(group);
  return group.others === 'failed' ? `${t('search.failed')}: ${count}` : count;
}

const countOthers = (group: ResultGroup): string =>
  t(group.of.is === 'article' ? 'search.more-passages' : 'search.more-notes', { count: othersOf(group) });

/** The score changes with every letter and is not shown. */
function showsTheSame(a: GroupHitsProps, b: GroupHitsProps): boolean {
  return (
    a.group.of.id === b.group.of.id &&
    a.group.title === b.group.title &&
    a.group.titleMarks === b.group.titleMarks &&
    a.group.passages === b.group.passages &&
    a.group.passagesFound === b.group.passagesFound &&
    a.group.others === b.group.others &&
    a.activeId === b.activeId &&
    a.onOpen === b.onOpen
  );
}

const placeOf = ({ number }: PassageMatch): string => (number === 0 ? '·' : String(number));

function Marked({ text, marks }: { readonly text: string; readonly marks: readonly TextRange[] }): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
