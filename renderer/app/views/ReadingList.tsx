import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { X } from 'lucide-react';
import { t } from '../messages';
import { CollectionList } from '../../features/collections/view/CollectionList';
import { LibraryList } from '../../features/library/view/LibraryList';
import { SearchResults } from '../../features/search/view/SearchResults';
import { startComparison } from '../comparison-actions';
import { dispatch, useWindow } from '../window-store';
import { IconButton } from '../../ui/Button';
import { restoreFocusIn } from '../../ui/restore-focus';
import { comparisonDialogs } from './comparison-dialogs';
import '../../ui/drawer.css';

interface Props {
  readonly onImport: () => void;
}

/** The articles of the library, or what the search found. */
export function ReadingList({ onImport }: Props): ReactNode {
  const isSearch = useWindow((state) => state.place === 'search');
  return (
    <div
      ref={restoreFocusIn}
      className="side list-side"
      role="region"
      aria-label={t(isSearch ? 'reading.results' : 'place.library')}
    >
      {isSearch ? (
        <SearchResults onMakeTopic={comparisonDialogs.makeTopicOfHits} />
      ) : (
        <LibraryList
          onCompare={(ids) => {
            dispatch({ do: 'show-list', isOpen: false });
            void startComparison(ids);
          }}
          onImport={onImport}
          collections={<CollectionList />}
        />
      )}
    </div>
  );
}

/** The list over the text, from its side: the keys stay in it until an article is chosen or it is closed. */
export function ListDrawer(props: Props): ReactNode {
  const isOpen = useWindow((state) => state.isListOpen);
  const close = (): void => dispatch({ do: 'show-list', isOpen: false });
  return (
    <ModalOverlay
      className="drawer-overlay"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Modal className="drawer">
        <Dialog className="drawer-body" aria-label={t('place.library')}>
          <IconButton label={t('ui.close')} className="drawer-close" autoFocus onPress={close}>
            <X />
          </IconButton>
          <ReadingList {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
