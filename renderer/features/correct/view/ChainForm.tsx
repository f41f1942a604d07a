import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { correctArticle } from '../../../app/correction-actions';
import { Button } from '../../../ui/Button';
import { parseChain, printChain } from '../model/account-fields';
import { Field } from './Field';
import { useDraftFields } from './use-draft';

/** The way of the whole article to this page; an account that came another way says so itself. */
export function ChainForm({ article }: { readonly article: Article }): ReactNode {
  const known = printChain(article.chain);
  const [{ lines }, setDraft] = useDraftFields({ lines: known }, article.id);
  return (
    <form
      className="correct-form"
      aria-label="How the article reached the page"
      onSubmit={(event) => {
        event.preventDefault();
        if (lines === known) return;
        void correctArticle(article.id, 'Way to the page corrected', () => [
          { do: 'set-chain', chain: parseChain(lines) },
        ]);
      }}
    >
      <Field
        label="How the article reached the page"
        hint="A step a line, from the first to tell it: who; how; when"
        isLong
        value={lines}
        onChange={(typed) => setDraft({ lines: typed })}
      />
      <Button type="submit" isIdle={lines === known}>
        Save the way
      </Button>
    </form>
  );
}
