import { useId, useMemo, useState, type FormEvent, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { correctArticle, startCorrecting } from '../../../app/correction-actions';
import { t } from '../../../app/messages';
import { useLibrary } from '../../../app/queries';
import { setAsked, useIsAsked } from '../../../app/session';
import { Button } from '../../../ui/Button';
import { dateFault } from '../model/date-field';
import {
  correctionsOf,
  missingIn,
  NO_DETAILS,
  suggestionsFor,
  type Detail,
  type DetailFields,
} from '../model/missing-details';
import './missing.css';

/** Asks once, between the head of an article and its text, what the article does not say of itself. */
export function MissingDetails({ article }: { readonly article: Article }): ReactNode {
  const isAsked = useIsAsked(article.id);
  // What was missing when the form was opened: a field does not go away while another one is saved.
  const [asked, setAskedFor] = useState<readonly Detail[] | null>(null);
  const missing = asked ?? missingIn(article);
  if (isAsked || missing.length === 0) return null;
  const names = missing.map((detail) => t(`correct.missing.${detail}`)).join(', ');
  const skip = (): void => setAsked(article.id);
  return (
    <section className="correct-missing" aria-label={t('correct.missing.title')}>
      {asked !== null ? (
        <MissingForm article={article} missing={missing} onSkip={skip} />
      ) : (
        <div className="correct-missing-line">
          <span>{t('correct.missing.line', { names })}</span>
          <Button onPress={() => setAskedFor(missing)}>{t('correct.missing.add')}</Button>
          <Button tone="quiet" onPress={skip}>
            {t('correct.missing.skip')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface FormProps {
  readonly article: Article;
  readonly missing: readonly Detail[];
  readonly onSkip: () => void;
}

function MissingForm({ article, missing, onSkip }: FormProps): ReactNode {
  const [fields, setFields] = useState<DetailFields>(NO_DETAILS);
  const others = useLibrary().data?.articles;
  const suggestions = useMemo(() => suggestionsFor(article, others ?? []), [article, others]);
  const fault = dateFault(fields.date);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (fault !== undefined) return;
    const isWritten = correctionsOf(article, fields).length > 0;
    if (!isWritten) return onSkip();
    void correctArticle(article.id, t('correct.missing.done'), (now) => correctionsOf(now, fields)).then(
      (isDone) => (isDone ? onSkip() : undefined),
    );
  };
  return (
    <form className="correct-missing-form" onSubmit={save}>
      {missing.map((detail, at) => (
        <MissingField
          key={detail}
          detail={detail}
          value={fields[detail]}
          suggestions={suggestions[detail]}
          takesFocus={at === 0}
          fault={detail === 'date' && fault !== undefined ? t(fault) : null}
          onChange={(value) => setFields({ ...fields, [detail]: value })}
        />
      ))}
      <div className="correct-missing-line">
        <Button type="submit" tone="primary" isIdle={fault !== undefined}>
          {t('correct.missing.save')}
        </Button>
        <Button tone="quiet" onPress={onSkip}>
          {t('correct.missing.skip')}
        </Button>
        <Button tone="quiet" onPress={() => startCorrecting(article.id)}>
          {t('correct.missing.more')}
        </Button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly detail: Detail;
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly takesFocus: boolean;
  readonly fault: string | null;
  readonly onChange: (value: string) => void;
}

function MissingField({ detail, value, suggestions, takesFocus, fault, onChange }: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className="correct-field">
      <label htmlFor={id}>{t(`correct.missing.field.${detail}`)}</label>
      <input
        id={id}
        dir="auto"
        value={value}
        list={`${id}-list`}
        autoComplete="off"
        aria-invalid={fault !== null}
        aria-describedby={`${id}-said`}
        autoFocus={takesFocus}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={`${id}-list`}>
        {suggestions.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <p id={`${id}-said`} className={fault === null ? 'muted' : 'correct-fault'}>
        {fault ?? t(`correct.missing.hint.${detail}`)}
      </p>
    </div>
  );
}
