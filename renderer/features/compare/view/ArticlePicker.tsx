import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ArticleId } from '@core/contract/ids';
import { foldString } from '@core/text/fold';
import { warmUpComparison, useLibrary } from '../../../app/queries';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';

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

const SHOWN = 200;

/** Chooses articles for a comparison, by name. */
export function ArticlePicker({ title, isOpen, taken, least, most, onChoose, onClose }: Props): ReactNode {
  const library = useLibrary().data;
  useEffect(warmUpComparison, []);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly ArticleId[]>([]);
  const words = foldString(text).split(/\s+/).filter(Boolean);
  const found = useMemo(
    () =>
      (library?.articles ?? [])
        .filter(({ id }) => !taken.includes(id))
        .filter((article) => {
          const hay = foldString(
            [
              article.title,
              article.creators,
              article.outlet ?? '',
              article.heardBy ?? '',
              ...article.witnesses.map(({ name }) => name),
            ].join(' '),
          );
          return words.every((word) => hay.includes(word));
        }),
    [library, taken, words],
  );
  const close = (): void => {
    setChosen([]);
    setText('');
    onClose();
  };
  const finish = (ids: readonly ArticleId[]): void => {
    onChoose(ids);
    close();
  };
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button
            tone="primary"
            isDisabled={chosen.length < least || chosen.length > most}
            onPress={() => finish(chosen)}
          >
            {chosen.length < least
              ? `Choose ${least === 1 ? 'one' : least - chosen.length === 1 ? 'one more' : `${least - chosen.length} or more`}`
              : chosen.length > most
                ? `${most} at most`
                : 'Compare'}
          </Button>
        </>
      }
    >
      <input
        className="picker-filter"
        autoFocus
        aria-label="Filter the articles"
        placeholder="Title, author, outlet or witness"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className="picker-list" aria-label="Articles">
        {found.slice(0, SHOWN).map((article) => (
          <li key={article.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(article.id)}
                onChange={(event) =>
                  setChosen(
                    event.target.checked ? [...chosen, article.id] : chosen.filter((id) => id !== article.id),
                  )
                }
              />
              <span>
                <b dir="auto">{article.title}</b>
                <small>{article.creators || article.outlet || 'Author unknown'}</small>
              </span>
            </label>
          </li>
        ))}
        {found.length === 0 ? <li className="muted">No article fits.</li> : null}
        {found.length > SHOWN ? (
          <li className="muted">{found.length - SHOWN} more; type to narrow.</li>
        ) : null}
      </ul>
    </Dialog>
  );
}
