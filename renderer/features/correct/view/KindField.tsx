import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import { correctArticle } from '../../../app/correction-actions';
import { t } from '../../../app/messages';
import { markAs } from '../model/block-corrections';
import { KIND_CHOICES, kindOf } from '../model/block-kinds';
import { useDraft } from './use-draft';

interface Props {
  readonly article: Article;
  readonly block: Block;
}

/** What a passage is: paragraph, heading, quotation … */
export function KindField({ article, block }: Props): ReactNode {
  const known = kindOf(block);
  // Shown at once: put back until the answer is here, the list would take the next letter typed for a new choice.
  const [shown, show] = useDraft(known, `${block.id} ${known}`);
  const mark = (index: number): void => {
    const to = KIND_CHOICES[index];
    if (to === undefined) return;
    show(index);
    const done = t('correct.kind.marked', { kind: t(to.name).toLowerCase() });
    void correctArticle(article.id, done, () => markAs(block.id, to.kind, to.level)).then((isDone) =>
      isDone ? undefined : show(known),
    );
  };
  return (
    <label className="correct-field">
      {t('correct.kind.label')}
      <select value={shown} onChange={(event) => mark(Number(event.target.value))}>
        {known === -1 ? <option value={-1}>{t('correct.kind.source')}</option> : null}
        {KIND_CHOICES.map(({ name }, index) => (
          <option key={name} value={index}>
            {t(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
