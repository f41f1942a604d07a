import { Columns2, Forward } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { LikelyVersion } from '@core/contract/version';
import { useAnnotationsOn } from '../../../app/annotations-on';
import { formatInstant } from '../../../app/dates';
import { rich, t } from '../../../app/messages';
import { useLibrary } from '../../../app/queries';
import {
  carryOver,
  closeVersions,
  compareVersions,
  showCarried,
  useCarriedEdits,
} from '../../../app/versions';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { CarriedEdits } from './CarriedEdits';

/** Asks what an article that seems to be a later version of another is to be: a second article, or the heir of the first. */
export function VersionOffer({ likely }: { readonly likely: LikelyVersion }): ReactNode {
  const { earlier, articleId: later, because } = likely;
  const articles = useLibrary().data?.articles ?? [];
  const titleOf = (id: string): string =>
    articles.find((article) => article.id === id)?.title ?? t('import.a-text');
  const added = articles.find(({ id }) => id === earlier)?.added ?? null;
  const notes = useAnnotationsOn(earlier).length;
  const [isCarrying, setCarrying] = useState(false);
  const [isWithEdits, setWithEdits] = useState(true);
  const edits = useCarriedEdits({ earlier, later });
  const canCarry = edits.is === 'known' && edits.told.some(({ left }) => left === null);
  const carry = async (): Promise<void> => {
    if (isCarrying) return;
    setCarrying(true);
    const isDone = await carryOver({ earlier, later }, titleOf(later), isWithEdits && canCarry);
    setCarrying(false);
    if (isDone) showCarried(later);
  };
  return (
    <Dialog
      title={t('versions.offer-title')}
      isOpen
      onClose={closeVersions}
      actions={
        <>
          <Button onPress={closeVersions}>{t('versions.keep-both')}</Button>
          <Button icon={<Columns2 />} onPress={() => compareVersions({ earlier, later })}>
            {t('versions.compare')}
          </Button>
          <Button tone="primary" icon={<Forward />} isIdle={isCarrying} onPress={() => void carry()}>
            {t('versions.carry')}
          </Button>
        </>
      }
    >
      <div className="versions-offer">
        <p>
          {rich('versions.offer', {
            later: <bdi>{titleOf(later)}</bdi>,
            earlier: <bdi>{titleOf(earlier)}</bdi>,
            because,
          })}
        </p>
        <p>
          {t('versions.offer-notes', {
            notes,
            added: added === null ? '' : formatInstant(added),
            isKnown: added === null ? 'no' : 'yes',
          })}
        </p>
        <p className="muted">{t('versions.offer-hint')}</p>
        {canCarry ? (
          <label className="versions-option">
            <input type="checkbox" checked={isWithEdits} onChange={() => setWithEdits(!isWithEdits)} />
            {t('versions.with-edits')}
          </label>
        ) : null}
        <CarriedEdits edits={edits} isDone={false} />
      </div>
    </Dialog>
  );
}
