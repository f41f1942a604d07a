import {
  AlignHorizontalJustifyCenter,
  Check,
  CircleSlash2,
  NotebookPen,
  Trash2,
  Undo2,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../app/messages';
import { useCurrentComparison } from '../../../app/current-comparison';
import { removeReaderMark, reviewDifference } from '../../../app/difference-actions';
import { useWindow } from '../../../app/window-store';
import { Button } from '../../../ui/Button';
import { useDifferencePanel, writeNoteOn } from '../model/chosen-difference';
import type { DifferenceRow } from '../model/difference-rows';
import { confirmedAs, findingOf, passagesOf } from '../model/findings';
import { ReviewNote } from './ReviewNote';

interface Props {
  readonly row: DifferenceRow;
  readonly onBringLevel: () => void;
}

/** What the reader can say of the chosen difference, and his note on it. */
export function DifferenceActions({ row, onBringLevel }: Props): ReactNode {
  const { key, note } = row.difference;
  const comparison = useCurrentComparison();
  const isWriting = useDifferencePanel(({ writing }) => writing === key);
  const isApart = useWindow(({ panes }) =>
    [row.a, row.b].some(({ column }) => panes[column.key]?.isLinked === false),
  );
  const { a, b, ...finding } = findingOf(row);
  return (
    <div className="finding-actions">
      <div className="finding-buttons">
        <Verdicts row={row} />
        <Button tone="quiet" icon={<NotebookPen />} onPress={() => writeNoteOn(isWriting ? null : key)}>
          {note === '' ? t('compare.writeNote') : t('compare.editNote')}
        </Button>
        {isApart ? (
          <Button tone="quiet" icon={<AlignHorizontalJustifyCenter />} onPress={onBringLevel}>
            {t('compare.bringLevel')}
          </Button>
        ) : null}
      </div>
      {comparison === null ? null : (
        <ReviewNote
          at={{ comparisonId: comparison.id, a, b, finding }}
          kept={note}
          label={t('compare.noteLabel')}
          isWriting={isWriting}
          onClose={() => writeNoteOn(null)}
        />
      )}
    </div>
  );
}

function Verdicts({ row }: { readonly row: DifferenceRow }): ReactNode {
  const { difference } = row;
  const say = (verdict: Parameters<typeof reviewDifference>[2]) => () =>
    void reviewDifference(findingOf(row), passagesOf(row), verdict);
  if (difference.by === 'reader')
    return (
      <Button icon={<Trash2 />} onPress={() => void removeReaderMark(findingOf(row))}>
        {t('compare.removeMark')}
      </Button>
    );
  if (difference.verdict !== null)
    return (
      <Button icon={<Undo2 />} onPress={say(null)}>
        {t('compare.takeBack')}
      </Button>
    );
  const isScope = confirmedAs(row) === 'not-comparable';
  return (
    <>
      <Button tone="primary" icon={<Check />} onPress={say(confirmedAs(row))}>
        {t('compare.confirm')}
      </Button>
      <Button icon={<X />} onPress={say('dismissed')}>
        {t('compare.dismiss')}
      </Button>
      {isScope ? (
        <Button tone="quiet" onPress={say('confirmed')}>
          {t('compare.itDiffers')}
        </Button>
      ) : (
        <Button tone="quiet" icon={<CircleSlash2 />} onPress={say('not-comparable')}>
          {t('compare.notComparable')}
        </Button>
      )}
    </>
  );
}
