import type { ReactNode } from 'react';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { Field } from './Field';

interface Fields {
  readonly source: string;
  /** "reportedly"; empty where the article does not hedge. */
  readonly hedge: string;
}

interface Props extends Fields {
  readonly onChange: (fields: Partial<Fields>) => void;
  readonly onSet: () => void;
}

/** A source that the article cites for a passage, and the words with which it hedges. */
export function CitedSourceFields({ source, hedge, onChange, onSet }: Props): ReactNode {
  return (
    <>
      <Field
        label={t('correct.speaker.source.name')}
        value={source}
        onChange={(text) => onChange({ source: text })}
      />
      <Field
        label={t('correct.speaker.source.hedge')}
        hint={t('correct.speaker.source.hedge.hint')}
        value={hedge}
        onChange={(text) => onChange({ hedge: text })}
      />
      <Button isIdle={source.trim() === ''} onPress={onSet}>
        {t('correct.speaker.source.set')}
      </Button>
    </>
  );
}
