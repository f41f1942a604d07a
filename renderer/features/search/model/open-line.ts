import type { PassageMatch, TextRange } from '@core/contract/search';
import { openComparison } from '../../../app/comparison-actions';
import { giveKeys, leaveField } from '../../../app/give-keys';
import { openArticle } from '../../../app/navigation';
import { cachedAnnotations } from '../../../app/queries';
import { READING } from '../../../app/window-state';
import { dispatch } from '../../../app/window-store';
import type { PassageLine } from './result-groups';

/** Opens the place of a result, and points its note out where it is one. */
export function openLine({ group: { of }, passage }: PassageLine): void {
  const range = rangeOf(passage);
  leaveField();
  dispatch({ do: 'edit', annotationId: null });
  if (of.is === 'comparison') {
    openComparison(of.id);
    giveKeys((_, pane) => pane !== READING);
  } else {
    openArticle(of.id, range);
    // A place in the text takes the keys itself once it is reached.
    if (range === null) giveKeys(({ articleId }, pane) => pane === READING && articleId === of.id);
  }
  if (passage.annotationId !== null) {
    dispatch({ do: 'show-panel', isOpen: true });
    const pane = of.is === 'article' ? READING : null;
    dispatch({ do: 'show-note', note: { id: passage.annotationId, pane } });
  }
}

/** Where a result stands in its text: its own words, or those that its note is on. */
function rangeOf({ start, end, annotationId }: PassageMatch): TextRange | null {
  if (end > start) return { start, end };
  const placement = cachedAnnotations().find(({ annotation }) => annotation.id === annotationId)?.placement;
  if (placement === undefined || placement.state === 'whole' || placement.state === 'orphan') return null;
  return { start: placement.start, end: placement.end };
}
