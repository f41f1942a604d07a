import { Suspense, useState, type ReactNode } from 'react';
import type { ArticleId } from '@core/contract/ids';
import { ImportDropzone } from '../../features/import/view/ImportDropzone';
import { useCommand } from '../commands';
import { showLog } from '../error-log';
import { addPane } from '../pane-actions';
import { startComparison } from '../comparison-actions';
import { useSplitting } from '../chapters';
import { findAnnotation } from '../annotation-actions';
import { useOpenHistory } from '../note-history';
import { useOpenPlaces } from '../note-places';
import { useOpenPseudonyms } from '../pseudonyms';
import { useNewLink } from '../new-link';
import { useImportedNotes } from '../notes-import';
import { useOpenOriginal } from '../originals';
import { useArticle, useLibrary } from '../queries';
import { closeCollectionDialog, openCollectionDialog, useCollectionDialog } from '../collection-dialog';
import { useCheckedWords } from '../readings';
import { useOpenSpeakers } from '../speakers';
import { useOpenTransfer } from '../transfer';
import { openTrash, useIsTrashOpen } from '../trash';
import { useOpenVersions } from '../versions';
import { dispatch, useWindow, windowState } from '../window-store';
import { lazyComponent } from '../../ui/lazy-component';
import { KeyBuffer } from './KeyBuffer';

const CommandPalette = lazyComponent(() =>
  import('../../features/palette/view/CommandPalette').then((part) => part.CommandPalette),
);
const QuickOpen = lazyComponent(() =>
  import('../../features/palette/view/QuickOpen').then((part) => part.QuickOpen),
);
const Help = lazyComponent(() => import('../../features/shell/view/Help').then((part) => part.Help));
const LogDialog = lazyComponent(() =>
  import('../../features/shell/view/LogDialog').then((part) => part.LogDialog),
);
const PasteDialog = lazyComponent(() =>
  import('../../features/import/view/PasteDialog').then((part) => part.PasteDialog),
);

const OriginalDialog = lazyComponent(() =>
  import('../../features/original/view/OriginalDialog').then((part) => part.OriginalDialog),
);

const ReadingDialog = lazyComponent(() =>
  import('../../features/correct/view/ReadingDialog').then((part) => part.ReadingDialog),
);

const SpeakersDialog = lazyComponent(() =>
  import('../../features/correct/view/SpeakersDialog').then((part) => part.SpeakersDialog),
);

const NoteHistoryDialog = lazyComponent(() =>
  import('../../features/notes/view/NoteHistoryDialog').then((part) => part.NoteHistoryDialog),
);

const NotePlacesDialog = lazyComponent(() =>
  import('../../features/notes/view/NotePlacesDialog').then((part) => part.NotePlacesDialog),
);

const LinkDialog = lazyComponent(() =>
  import('../../features/notes/view/LinkDialog').then((part) => part.LinkDialog),
);

const VersionDialogs = lazyComponent(() =>
  import('../../features/versions/view/VersionDialogs').then((part) => part.VersionDialogs),
);

const TrashDialog = lazyComponent(() =>
  import('../../features/trash/view/TrashDialog').then((part) => part.TrashDialog),
);

const TransferDialog = lazyComponent(() =>
  import('../../features/transfer/view/TransferDialog').then((part) => part.TransferDialog),
);

const ImportedNotesDialog = lazyComponent(() =>
  import('../../features/transfer/view/ImportedNotesDialog').then((part) => part.ImportedNotesDialog),
);

const PseudonymDialog = lazyComponent(() =>
  import('../../features/pseudonyms/view/PseudonymDialog').then((part) => part.PseudonymDialog),
);

const ChaptersDialog = lazyComponent(() =>
  import('../../features/chapters/view/ChaptersDialog').then((part) => part.ChaptersDialog),
);

const CollectionDialog = lazyComponent(() =>
  import('../../features/collections/view/CollectionDialog').then((part) => part.CollectionDialog),
);

type Open =
  | { readonly is: 'nothing' | 'palette' | 'open' | 'help' }
  | { readonly is: 'paste' | 'log'; readonly text: string };

/** The dialogs that can be opened from anywhere; one at a time. */
export function WindowDialogs(): ReactNode {
  const [open, setOpen] = useState<Open>({ is: 'nothing' });
  const { articleId: originalOf, page } = useOpenOriginal();
  const original = useArticle(originalOf);
  const checked = useCheckedWords();
  const checkedArticle = useArticle(checked?.articleId ?? null);
  const splitting = useSplitting();
  const filing = useCollectionDialog();
  useCommand('library.trash', openTrash);
  useCommand('collection.new', () => openCollectionDialog());
  useCommand('collection.all', () => dispatch({ do: 'choose-collection', collectionId: null }));
  useCollectCommand();
  const book = useLibrary().data?.articles.find(({ id }) => id === splitting);
  const close = (): void => setOpen({ is: 'nothing' });
  const toggle = (is: 'palette' | 'open' | 'help') => () =>
    setOpen((before) => ({ is: before.is === is ? 'nothing' : is }));
  useCommand('view.palette', toggle('palette'));
  useCommand('go.open', toggle('open'));
  useCommand('view.help', toggle('help'));
  useCommand('view.log', () => void showLog((text) => setOpen({ is: 'log', text })));
  return (
    <>
      <ImportDropzone onPaste={(text) => setOpen({ is: 'paste', text })} />
      <Suspense fallback={<KeyBuffer />}>
        {open.is === 'palette' ? <CommandPalette onClose={close} /> : null}
        {open.is === 'open' ? <QuickOpen onClose={close} onBeside={putBeside} /> : null}
        {open.is === 'help' ? <Help onClose={close} /> : null}
        {original.data == null || originalOf === null ? null : (
          <OriginalDialog article={original.data} page={page} />
        )}
        {checkedArticle.data == null || checked === null ? null : (
          <ReadingDialog
            key={`${checked.start} ${checkedArticle.data.articleRev}`}
            article={checkedArticle.data}
            range={checked}
          />
        )}
        {book === undefined ? null : <ChaptersDialog key={book.id} book={book} />}
        {filing === null ? null : (
          <CollectionDialog articleIds={filing.articleIds} onClose={closeCollectionDialog} />
        )}
        <SpeakersOf />
        <RecordDialogs />
        <PlacesOf />
        <LinkAsked />
        <VersionsOpen />
        {open.is === 'log' ? <LogDialog text={open.text} onClose={close} /> : null}
        {open.is === 'paste' ? <PasteDialog text={open.text} onClose={close} /> : null}
      </Suspense>
    </>
  );
}

/** The proposed speakers of the article that they are looked at in. */
function SpeakersOf(): ReactNode {
  const open = useOpenSpeakers();
  const article = useArticle(open?.articleId ?? null).data;
  if (article == null || open === null) return null;
  return <SpeakersDialog key={article.id} article={article} speakerId={open.speakerId} />;
}

/** The passages that a note may be put on, of the article that it is on. */
function PlacesOf(): ReactNode {
  const { id, end } = useOpenPlaces();
  const note = id === null ? null : findAnnotation(id);
  const target = note?.[end];
  const article = useArticle(target?.on === 'passage' ? target.articleId : null).data;
  return note === null || article == null ? null : (
    <NotePlacesDialog
      key={`${note.id} ${end} ${article.articleRev}`}
      annotation={note}
      end={end}
      article={article}
    />
  );
}

/** What is asked of a link that is being made. */
function LinkAsked(): ReactNode {
  const link = useNewLink();
  return link?.isAsking === true ? <LinkDialog link={link} /> : null;
}

function VersionsOpen(): ReactNode {
  return useOpenVersions() === null ? null : <VersionDialogs />;
}

/** What was: the versions of a note, and what was removed. */
function RecordDialogs(): ReactNode {
  const history = useOpenHistory();
  const isTrashOpen = useIsTrashOpen();
  const imported = useImportedNotes();
  const isTransferOpen = useOpenTransfer() !== null;
  const pseudonyms = useOpenPseudonyms();
  return (
    <>
      {history === null ? null : <NoteHistoryDialog key={history} id={history} />}
      {isTrashOpen ? <TrashDialog /> : null}
      {isTransferOpen ? <TransferDialog /> : null}
      {imported === null ? null : <ImportedNotesDialog imported={imported} />}
      {pseudonyms === null ? null : <PseudonymDialog key={JSON.stringify(pseudonyms)} of={pseudonyms} />}
    </>
  );
}

/** In a comparison the article joins it; in the reader it begins one with the open article. */
function putBeside(articleId: ArticleId): void {
  const { place, comparisonId, articleId: openId } = windowState();
  if (place === 'compare' && comparisonId !== null) void addPane(articleId);
  else void startComparison(openId === null ? [articleId] : [openId, articleId]);
}

/** Puts what is ticked in a collection, else the article that is open. */
function useCollectCommand(): void {
  const picked = useWindow((state) => state.picked);
  const articleId = useWindow((state) => state.articleId);
  const articleIds = picked.length > 0 ? picked : articleId === null ? [] : [articleId];
  useCommand('collection.add', () => openCollectionDialog(articleIds), articleIds.length > 0);
}
