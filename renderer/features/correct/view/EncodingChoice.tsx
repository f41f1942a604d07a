import { useId, useState, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { ENCODINGS, type Encoding } from '@core/contract/encoding';
import { readAs } from '../model/re-encoding';
import { Button } from '../../../ui/Button';
import { encodingName } from '../model/encoding-labels';

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
      <label htmlFor={id}>Encoding</label>
      <select
        id={id}
        value={isChosen ? (origin.encoding ?? '') : ''}
        aria-busy={isReading}
        aria-describedby={`${id}-said`}
        onChange={({ target }) => choose(ENCODINGS.find((one) => one === target.value) ?? null, false)}
      >
        <option value="">
          {isChosen ? 'As it is found out' : `${origin?.encoding ?? 'unknown'} (detected)`}
        </option>
        {ENCODINGS.map((encoding) => (
          <option key={encoding} value={encoding}>
            {encoding} · {encodingName(encoding)}
          </option>
        ))}
      </select>
      <p id={`${id}-said`} className="muted">
        {isReading ? 'Reading the file again …' : 'Choose another where the letters are wrong.'}
      </p>
      {refused === null ? null : (
        <div className="correct-refused" role="alert">
          <p>
            Not read again: {refused.count === 1 ? 'one correction' : `${refused.count} corrections`} of its
            passages would no longer fit the text.
          </p>
          <Button onPress={() => choose(refused.encoding, true)}>
            {refused.count === 1 ? 'Take it back' : 'Take them back'} and read it so
          </Button>
        </div>
      )}
    </div>
  );
}
