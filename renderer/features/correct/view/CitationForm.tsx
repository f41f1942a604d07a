import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { correctArticle } from '../../../app/correction-actions';
import { Button } from '../../../ui/Button';
import { Field } from './Field';
import { citationOf, faultsOf, fieldsOf, type CitationFields } from '../model/citation-fields';
import { useDraftFields } from './use-draft';

/** Title, authors, outlet, date, language and address, as the reader knows them. Empty is "unknown". */
export function CitationForm({ article }: { readonly article: Article }): ReactNode {
  const known = fieldsOf(article);
  const [fields, setFields] = useDraftFields(known, article.id);
  const faults = faultsOf(fields);
  const isRight = Object.keys(faults).length === 0;
  const isChanged = JSON.stringify(fields) !== JSON.stringify(known);
  const set =
    (name: keyof CitationFields) =>
    (value: string): void =>
      setFields({ ...fields, [name]: value });
  const save = (): void =>
    void correctArticle(article.id, 'Citation corrected', (now) => [
      { do: 'set-citation', ...citationOf(fields, now) },
    ]);
  return (
    <form
      className="correct-form"
      aria-label="Citation"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged && isRight) save();
      }}
    >
      <Field label="Title" value={fields.title} fault={faults.title} onChange={set('title')} />
      <label className="correct-check">
        <input
          type="checkbox"
          checked={fields.titleIsOurs}
          onChange={(event) => setFields({ ...fields, titleIsOurs: event.target.checked })}
        />
        The source has no title; this one describes it
      </label>
      <Field label="Authors, one a line" value={fields.authors} isLong onChange={set('authors')} />
      <Field label="Outlet" value={fields.outlet} onChange={set('outlet')} />
      <Field label="Publisher" value={fields.publisher} onChange={set('publisher')} />
      <Field
        label="Date"
        hint="2022, 2022-05 or 2022-05-20"
        value={fields.issued}
        fault={faults.issued}
        onChange={set('issued')}
      />
      <Field
        label="Language"
        hint="Its code: en, uk, de"
        value={fields.language}
        fault={faults.language}
        onChange={set('language')}
      />
      <Field label="Address" value={fields.url} fault={faults.url} onChange={set('url')} />
      <Field label="DOI" value={fields.doi} fault={faults.doi} onChange={set('doi')} />
      <Field label="Testimony heard by" value={fields.heardBy} onChange={set('heardBy')} />
      <Button type="submit" tone="primary" isIdle={!isChanged || !isRight}>
        Save the citation
      </Button>
    </form>
  );
}
