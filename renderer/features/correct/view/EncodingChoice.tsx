import { useId, useState, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { ENCODINGS, type Encoding } from '@core/contract/encoding';
import { t } from '../../../app/messages';
import { readAs } from '../model/re-encoding';
import { Button } from '../../../ui/Button';
import { SCRIPT_LABELS } from '../model/encoding-labels';

/** In which encoding a plain text is read, for the reader to choose another where the letters are wrong. */
export function EncodingChoice({ article }: { readonly article: Article }): ReactNode {
  const id = useId();
  const [refused, setRefused] = useState<{
    readonly encoding: Encoding | null;
    readonly count: number;
  } | null>(null);
  const [isReading, setReading] = useState(false);
  const { origin } = article;
  const isChosen = origin?.isEncodingChosen === true;
  const choose = (encoding: Encoding | null, isRid: boolean): void => {
    // Not disabled meanwhile: it would lose the focus that it has.
    if (isReading) return;
    setRefused(null);
    setReading(true);
    void readAs(article.id, encoding, isRid).then((outcome) => {
      setReading(false);
      if (outcome.is === 'refused') setRefused({ encoding, count: outcome.count });
    });
  };
  return (
    <div className="correct-field">
      <label htmlFor={id}>{t('correct.encoding.label')}</label>
      <select
        id={id}
        value={isChosen ? (origin.encoding ?? '') : ''}
        aria-busy={isReading}
        aria-describedby={`${id}-said`}
        onChange={({ target }) => choose(ENCODINGS.find((one) => one === target.value) ?? null, false)}
      >
        <option value="">
          {isChosen
            ? t('correct.encoding.automatic')
            : t('correct.encoding.detected', { encoding: origin?.encoding ?? t('correct.encoding.unknown') })}
        </option>
        {ENCODINGS.map((encoding) => (
          <option key={encoding} value={encoding}>
            {t('correct.encoding.named', { encoding, script: t(SCRIPT_LABELS[encoding]) })}
          </option>
        ))}
      </select>
      <p id={`${id}-said`} className="muted">
        {isReading ? t('correct.encoding.reading') : t('correct.encoding.hint')}
      </p>
      {refused === null ? null : (
        <div className="correct-refused" role="alert">
          <p>{t('correct.encoding.refused', { count: refused.count })}</p>
          <Button onPress={() => choose(refused.encoding, true)}>
            {t('correct.encoding.discard', { count: refused.count })}
          </Button>
        </div>
      )}
    </div>
  );
}
