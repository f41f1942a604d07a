import { SpellCheck, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { withoutCorrection } from '@core/library/reorder-readings';
import { doubtfulReadings } from '@core/text/readings';
import { replaceCorrections } from '../../../app/correction-actions';
import { t } from '../../../app/messages';
import { checkWords, hasReadings } from '../../../app/readings';
import { Button, IconButton } from '../../../ui/Button';
import { readingHistory, type CheckedReading } from '../model/reading-corrections';

/** What is left to check of a scan, and every word that was checked, with what the program had read. */
export function ReadingsSection({ article }: { readonly article: Article }): ReactNode {
  if (!hasReadings(article)) return null;
  const left = doubtfulReadings(article);
  const history = readingHistory(article);
  const [first] = left;
  return (
    <section className="panel-section correct-form" aria-label={t('correct.readings.title')}>
      <h2>{t('correct.readings.title')}</h2>
      <p className="muted" role="status">
        {t('reading-check.left', { count: left.length })}
      </p>
      {first === undefined ? null : (
        <Button icon={<SpellCheck />} onPress={() => checkWords(article, first)}>
          {t('correct.readings.check')}
        </Button>
      )}
      {history.length === 0 ? null : (
        <ul className="correct-readings" aria-label={t('correct.readings.history')}>
          {history.map((one) => (
            <ReadingRow key={one.index} article={article} checked={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ReadingRow({
  article,
  checked: { index, read, reading },
}: {
  readonly article: Article;
  readonly checked: CheckedReading;
}): ReactNode {
  const without = withoutCorrection(article.corrected?.corrections ?? [], index);
  const how = reading === '' ? 'removed' : `${reading} [?]` === read ? 'confirmed' : 'corrected';
  return (
    <li>
      <span dir="auto">{t('correct.readings.item', { how, read, reading })}</span>
      <IconButton
        label={t('correct.readings.restore', { read })}
        isDisabled={without === null}
        onPress={() =>
          void replaceCorrections(article.id, t('correct.readings.restored', { read }), (now) =>
            withoutCorrection(now, index),
          )
        }
      >
        <Undo2 />
      </IconButton>
    </li>
  );
}
