import type { Article } from '@core/contract/article';
import type { AttachedFields, Correction, MatchedBy } from '@core/contract/correction';
import type { ArticleId } from '@core/contract/ids';
import type { Attachment } from '@core/contract/requests';
import { withCorrection } from '@core/library/corrections';
import { joinWords, t } from './messages';
import { ask } from './ask';
import { correctInTurn } from './correction-actions';
import { perform } from './perform';
import { askForArticle, keepArticle } from './queries';
import { offerUndo } from './undo-toast';

/** References that met their articles, with an Undo after which the citations are as they were. */
export function offerAttachments(attached: readonly Attachment[]): void {
  const filled = attached.filter(({ fields }) => fields.length > 0);
  if (filled.length === 0) return;
  const made = filled.map(({ articleId, bibliographyId }) => reference(articleId, bibliographyId));
  offerUndo({
    label: t('done.citations', { count: filled.length }),
    do: async () => {
      for (const one of made) await one.putBack();
    },
    undo: async () => {
      for (const one of made) await one.takeOff();
    },
  });
}

/** Leaves out what a bibliography gave to an article. */
export function takeReferenceOff(articleId: ArticleId, bibliographyId: ArticleId): Promise<boolean> {
  const { takeOff, putBack } = reference(articleId, bibliographyId);
  return perform(
    { label: t('done.reference-detached'), do: takeOff, undo: putBack },
    { failed: t('failed.detach'), isOffered: true },
  );
}

function reference(articleId: ArticleId, bibliographyId: ArticleId) {
  const isOf = (one: Correction): boolean => one.do === 'apply-reference' && one.from === bibliographyId;
  let taken: readonly Correction[] = [];
  return {
    takeOff: () =>
      change(articleId, (present) => {
        taken = present.filter(isOf);
        return present.filter((one) => !isOf(one));
      }),
    putBack: () => change(articleId, (present) => taken.reduce(withCorrection, present)),
  };
}

const change = (
  articleId: ArticleId,
  make: (present: readonly Correction[]) => readonly Correction[],
): Promise<void> =>
  correctInTurn(async () => {
    const present = (await askForArticle(articleId)).corrected?.corrections ?? [];
    await keepArticle(await ask('library:correct', { articleId, corrections: make(present) }));
  });

/** The references from which an article's citation was completed, and what each gave. */
export const attachmentsOf = ({ corrected }: Pick<Article, 'corrected'>) =>
  (corrected?.corrections ?? []).flatMap((one) =>
    one.do === 'apply-reference' ? [{ ...one, words: fieldWords(Object.keys(one.fields)) }] : [],
  );

/** "authors, date and DOI". */
export const fieldWords = (fields: readonly string[]): string =>
  joinWords(fields.map((field) => t(`citation-field.${field as keyof AttachedFields}`)));

export const matchedBy = (by: MatchedBy): string => t(`matched-by.${by}`);
