import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ArticleSummary } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { nameOfCollection, useScope, useScoped } from '../../../app/collections';
import { t } from '../../../app/messages';
import { warmUpComparison, useLibrary } from '../../../app/queries';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Segmented } from '../../../ui/Segmented';
import { articlesToAdd } from '../model/articles-to-add';
import { orderChoices, useRelated } from '../model/related-articles';
import { ArticleChoices } from './ArticleChoices';

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  /** Articles that stand there already and cannot be chosen again. */
  readonly taken: readonly ArticleId[];
  readonly least: number;
  readonly most: number;
  readonly onChoose: (articleIds: readonly ArticleId[]) => void;
  readonly onClose: () => void;
}

const NONE: readonly ArticleSummary[] = [];

/** Chooses articles for a comparison, by name; of the collection that is chosen, unless the reader wants them all. */
export function ArticlePicker({ title, isOpen, taken, least, most, onChoose, onClose }: Props): ReactNode {
  const library = useLibrary().data;
  useEffect(warmUpComparison, []);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly ArticleId[]>([]);
  const related = useRelated(library?.articles.filter(({ id }) => taken.includes(id)) ?? []);
  const scope = useScope();
  const [isNarrowed, setNarrowed] = useState(true);
  const scoped = useScoped(library?.articles);
  const offered = isNarrowed ? scoped : (library?.articles ?? NONE);
  const found = useMemo(
    () => orderChoices(articlesToAdd(offered, taken, typed), related),
    [offered, taken, typed, related],
  );
  const close = (): void => {
    setChosen([]);
    setTyped('');
    onClose();
  };
  const finish = (): void => {
    onChoose(chosen);
    close();
  };
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('ui.cancel')}</Button>
          <Button tone="primary" isDisabled={chosen.length < least || chosen.length > most} onPress={finish}>
            {labelOf(chosen.length, least, most)}
          </Button>
        </>
      }
    >
      {scope === null ? null : (
        <Segmented
          label={t('collection.scope')}
          options={[
            {
              label: t('collection.in', { name: nameOfCollection(scope) }),
              isOn: isNarrowed,
              onPress: () => setNarrowed(true),
            },
            { label: t('collection.all'), isOn: !isNarrowed, onPress: () => setNarrowed(false) },
          ]}
        />
      )}
      <ArticleChoices
        found={found}
        related={related}
        typed={typed}
        onType={setTyped}
        chosen={chosen}
        onChange={setChosen}
      />
    </Dialog>
  );
}

/** What the button does, or what is still missing before it can. */
function labelOf(count: number, least: number, most: number): string {
  if (count > most) return t('compare.picker.tooMany', { count: most });
  if (count >= least) return t('compare.picker.compare');
  return t(count === 0 ? 'compare.picker.first' : 'compare.picker.tooFew', { count: least - count });
}
