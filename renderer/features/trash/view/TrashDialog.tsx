import { useState, type ReactNode } from 'react';
import type { TrashItem, UnreachedCopy } from '@core/contract/history';
import { t } from '../../../app/messages';
import { closeTrash, eraseForGood, restoreFromTrash, useTrash } from '../../../app/trash';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { unreachedWords } from '../model/unreached-words';
import { TrashRow } from './TrashRow';
import './trash.css';

/** What the reader removed, what was removed last first: it can be restored, or removed for good after a question. */
export function TrashDialog(): ReactNode {
  const { data: items } = useTrash();
  const [asked, setAsked] = useState<TrashItem | null>(null);
  const [left, setLeft] = useState<readonly UnreachedCopy[] | null>(null);
  const erase = async (item: TrashItem): Promise<void> => {
    setLeft(await eraseForGood(item));
    setAsked(null);
  };
  const close = (
    <Button tone="primary" onPress={closeTrash}>
      {t('ui.close')}
    </Button>
  );
  return (
    <Dialog
      title={t('trash.title')}
      isOpen
      onClose={closeTrash}
      size="wide"
      actions={
        asked === null ? close : <Question onErase={() => void erase(asked)} onBack={() => setAsked(null)} />
      }
    >
      {asked === null ? (
        <>
          <p className="trash-about">{t('trash.about')}</p>
          {left === null ? null : <Left copies={left} />}
          {items?.length === 0 ? <p>{t('trash.empty')}</p> : null}
          <ul className="trash">
            {(items ?? []).map((item) => (
              <TrashRow
                key={`${item.ref.is} ${item.ref.id}`}
                item={item}
                onRestore={() => void restoreFromTrash(item)}
                onErase={() => setAsked(item)}
              />
            ))}
          </ul>
        </>
      ) : (
        <p className="trash-question">
          {t('trash.question', {
            kind: asked.ref.is,
            title: asked.title === '' ? t('trash.untitled') : asked.title,
          })}
        </p>
      )}
    </Dialog>
  );
}

function Question({
  onErase,
  onBack,
}: {
  readonly onErase: () => void;
  readonly onBack: () => void;
}): ReactNode {
  return (
    <>
      <Button onPress={onBack}>{t('ui.cancel')}</Button>
      <Button tone="danger" onPress={onErase}>
        {t('trash.erase')}
      </Button>
    </>
  );
}

/** What is gone, and the copies that Synoptic cannot reach. */
function Left({ copies }: { readonly copies: readonly UnreachedCopy[] }): ReactNode {
  return (
    <div className="trash-left" role="status">
      <p>{t('trash.erased')}</p>
      {copies.length === 0 ? null : (
        <ul>
          {copies.map((copy) => {
            const words = unreachedWords(copy);
            return <li key={words}>{words}</li>;
          })}
        </ul>
      )}
    </div>
  );
}
