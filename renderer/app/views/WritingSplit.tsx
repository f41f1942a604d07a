import { Suspense, useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import { useCommand } from '../commands';
import { t } from '../messages';
import { usePanelLayout } from '../panel-layout';
import { focusedNote, sendNote } from '../send-to-writing';
import { dispatch, useWindow } from '../window-store';
import { isWritingOpen, openWriting, useIsWritingOpen, withWriting } from '../writing-pane';
import { followWritings } from '../writings';
import { Divider } from '../../ui/Divider';
import { lazyComponent } from '../../ui/lazy-component';
import { useIsNarrow } from '../../ui/use-is-narrow';
import { LoadingState } from '../../ui/StatusViews';
import '../../ui/folding-sheet.css';

const WritingPane = lazyComponent(() =>
  import('../../features/writing/view/WritingPane').then((part) => part.WritingPane),
);

/** Window widths in CSS pixels below which the side panel and the pane do not fit beside a text. */
const BOTH_FIT = 1180;

/** The view, and beside it, or under it in a narrow window, the pane in which the reader writes. */
export function WritingSplit({ children }: { readonly children: ReactNode }): ReactNode {
  const isOpen = useIsWritingOpen();
  const isNarrow = useIsNarrow();
  useEffect(followWritings, []);
  useWritingCommands();
  useOneBeside();
  const layout = usePanelLayout(isNarrow ? 'writing-narrow' : 'writing', [
    'view',
    ...(isOpen ? ['writing'] : []),
  ]);
  return (
    <Group orientation={isNarrow ? 'vertical' : 'horizontal'} className="writing-split" {...layout.group}>
      <Panel id="view" minSize={isNarrow ? '150px' : '400px'}>
        {children}
      </Panel>
      {isOpen ? (
        <>
          <Divider
            label={t('divider.writing')}
            layout={layout}
            between={['view', 'writing']}
            isFlat={isNarrow}
          />
          <Panel
            id="writing"
            defaultSize={isNarrow ? '55%' : '400px'}
            minSize={isNarrow ? '180px' : '280px'}
            groupResizeBehavior="preserve-pixel-size"
          >
            <div className="place-writing" onKeyDown={isNarrow ? closeOnEscape : undefined}>
              {isNarrow ? <i className="sheet-grip" aria-hidden="true" /> : null}
              <Suspense fallback={<LoadingState label={t('ui.loading')} />}>
                <WritingPane />
              </Suspense>
            </div>
          </Panel>
        </>
      ) : null}
    </Group>
  );
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.preventDefault();
  openWriting(false);
}

function useWritingCommands(): void {
  useCommand('view.writing', () => {
    if (isWritingOpen()) openWriting(false);
    else withWriting((pane) => pane.focus());
  });
  // A text that is read has its own, which comes before this one.
  useCommand('writing.send', () => {
    const note = focusedNote();
    if (note !== null) void sendNote(note);
  });
}

/** Where there is room for one of them, the side panel gives way, unless it is what was opened last. */
function useOneBeside(): void {
  const isCrowded = useIsNarrow(BOTH_FIT);
  const isPanelOpen = useWindow((state) => state.isPanelOpen);
  const isOpen = useIsWritingOpen();
  const wasPanelOpen = useRef(isPanelOpen);
  useEffect(() => {
    const isOpenedNow = isPanelOpen && !wasPanelOpen.current;
    wasPanelOpen.current = isPanelOpen;
    if (!isCrowded || !isPanelOpen || !isOpen) return;
    if (isOpenedNow) openWriting(false);
    else dispatch({ do: 'show-panel', isOpen: false });
  }, [isCrowded, isPanelOpen, isOpen]);
}
