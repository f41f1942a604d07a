import { Columns2, FileText, Folder, NotebookPen, PenLine, Rows3, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TrashItem, TrashRef } from '@core/contract/history';
import { formatInstant } from '../../../app/dates';
import { t } from '../../../app/messages';
import { useLibrary } from '../../../app/queries';
import { Button } from '../../../ui/Button';

const ICONS: Readonly<Record<TrashRef['is'], ReactNode>> = {
  note: <NotebookPen />,
  article: <FileText />,
  comparison: <Columns2 />,
  collection: <Folder />,
  writing: <PenLine />,
  topic: <Rows3 />,
};

interface Props {
  readonly item: TrashItem;
  readonly onRestore: () => void;
  readonly onErase: () => void;
}

/** One thing in the trash: what it is, since when it is there and until when it is kept. */
export function TrashRow({ item, onRestore, onErase }: Props): ReactNode {
  const { ref, title, articleId, removed, until } = item;
  const article = useLibrary().data?.articles.find(({ id }) => id === articleId);
  const name = title === '' ? t('trash.untitled') : title;
  return (
    <li className="trash-row" aria-label={t('trash.item', { kind: ref.is, title: name })}>
      <span className="trash-icon" aria-hidden="true">
        {ICONS[ref.is]}
      </span>
      <div className="trash-what">
        <strong dir="auto">{name}</strong>
        <small>
          {t('trash.item-facts', {
            kind: ref.is,
            place: article === undefined ? '' : article.title,
            hasPlace: article === undefined ? 'no' : 'yes',
            removed: formatInstant(removed),
            until: formatInstant(until),
          })}
        </small>
      </div>
      <span className="trash-tools">
        <Button icon={<Undo2 />} onPress={onRestore}>
          {t('trash.restore')}
        </Button>
        <Button tone="quiet" onPress={onErase}>
          {t('trash.erase-ask')}
        </Button>
      </span>
    </li>
  );
}
