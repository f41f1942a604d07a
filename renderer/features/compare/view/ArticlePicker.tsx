import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ArticleId } from '@core/contract/ids';
import { t } from '../../../app/messages';
import { warmUpComparison, useLibrary } from '../../../app/queries';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
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

/** Chooses articles for a comparison, by name. */
export function ArticlePicker({ title, isOpen, taken, least, most, onChoose, onClose }: Props): ReactNode {
  const library = useLibrary().data;
  useEffect(warmUpComparison, []);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly ArticleId[]>([]);
  const related = useRelated(library?.articles.filter(({ id }) => taken.includes(id)) ?? []);
  const found = useMemo(
    () => orderChoices(articlesToAdd(library?.articles ?? [], taken, typed), related),
    [library, taken, typed, related],
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
