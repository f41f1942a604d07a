import type { FormEvent, ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { correctArticle } from '../../../app/correction-actions';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';
import { citationOf, faultsOf, fieldsOf, type CitationFields } from '../model/citation-fields';
import { Field } from './Field';
import { useDraftFields } from './use-draft';

/** Title, authors, outlet, date, language and address, as the reader knows them. Empty is "unknown". */
export function CitationForm({ article }: { readonly article: Article }): ReactNode {
  const known = fieldsOf(article);
  const [fields, setFields] = useDraftFields(known, article.id);
  const faults = faultsOf(fields);
  const isRight = Object.keys(faults).length === 0;
  const isChanged = JSON.stringify(fields) !== JSON.stringify(known);
  const bind = (name: Exclude<keyof CitationFields, 'titleIsOurs'>) => ({
    value: fields[name],
    fault: faults[name],
    onChange: (value: string): void => setFields({ ...fields, [name]: value }),
  });
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!isChanged || !isRight) return;
    void correctArticle(article.id, t('correct.citation.done'), (now) => [
      { do: 'set-citation', ...citationOf(fields, now) },
    ]);
  };
  return (
    <form className="correct-form" aria-label={t('correct.citation.title')} onSubmit={save}>
      <Field label={t('correct.citation.field.title')} {...bind('title')} />
      <label className="correct-check">
        <input
          type="checkbox"
          checked={fields.titleIsOurs}
          onChange={(event) => setFields({ ...fields, titleIsOurs: event.target.checked })}
        />
        {t('correct.citation.field.titleIsOurs')}
      </label>
      <Field label={t('correct.citation.field.authors')} isLong {...bind('authors')} />
      <Field label={t('correct.citation.field.outlet')} {...bind('outlet')} />
      <Field label={t('correct.citation.field.publisher')} {...bind('publisher')} />
      <Field label={t('correct.citation.field.date')} hint={t('correct.date.hint')} {...bind('issued')} />
      <Field
        label={t('correct.citation.field.language')}
        hint={t('correct.citation.field.language.hint')}
        {...bind('language')}
      />
      <Field label={t('correct.citation.field.url')} {...bind('url')} />
      <Field label={t('correct.citation.field.doi')} {...bind('doi')} />
      <Field label={t('correct.citation.field.heardBy')} {...bind('heardBy')} />
      <Button type="submit" tone="primary" isIdle={!isChanged || !isRight}>
        {t('correct.citation.save')}
      </Button>
    </form>
  );
}
