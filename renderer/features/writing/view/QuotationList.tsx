import { memo, useState, type ReactNode } from 'react';
import { isFaithful, type CheckedQuotation } from '@core/writing/check-quotation';
import { t } from '../../../app/messages';
import { openArticle } from '../../../app/navigation';
import { useIsNarrow } from '../../../ui/use-is-narrow';
import type { CheckedText } from '../model/checked-quotations';
import { QuotationRow } from './QuotationRow';

interface Props {
  readonly checked: CheckedText;
  readonly onShow: (quotation: CheckedQuotation) => void;
  readonly onRestore: (quotation: CheckedQuotation) => void;
}

/** Drawn at once; a text with more is long enough to be looked through in parts. */
const MANY = 200;

/** Every quotation of the text, checked against its source; folded to one line that says how many are in order. */
export const QuotationList = memo(function QuotationList({ checked, onShow, onRestore }: Props): ReactNode {
  const isNarrow = useIsNarrow();
  const [shown, setShown] = useState(MANY);
  const { quotations, isPending, articleOf } = checked;
  if (isPending) return <p className="writing-checking muted">{t('writing.checking')}</p>;
  if (quotations.length === 0) return null;
  const references = quotations.filter(({ state: { is } }) => is === 'reference').length;
  const differing = quotations.filter(({ state }) => !isFaithful(state)).length - references;
  return (
    <details className="writing-quotations" open={!isNarrow}>
      <summary>
        {t('writing.quotations', { count: quotations.length })}
        <span className={differing === 0 ? 'muted' : 'writing-differing'}>
          {t('writing.differing', { count: differing })}
        </span>
      </summary>
      <ul aria-label={t('writing.quotations-list')}>
        {quotations.slice(0, shown).map((quotation) => (
          <QuotationRow
            key={quotation.block.link.start}
            quotation={quotation}
            onShow={() => onShow(quotation)}
            onGo={() => openArticle(articleOf(quotation)?.id ?? quotation.block.articleId, quotation.place)}
            onRestore={() => onRestore(quotation)}
          />
        ))}
      </ul>
      {quotations.length <= shown ? null : (
        <button type="button" className="writing-more" onClick={() => setShown(shown + MANY)}>
          {t('writing.more')}
        </button>
      )}
    </details>
  );
});
