import type { Article } from '@core/contract/article';
import type { Correction } from '@core/contract/correction';
import type { Encoding } from '@core/contract/encoding';
import type { ArticleId } from '@core/contract/ids';
import { withCorrection } from '@core/library/corrections';
import { ask, failureOf } from '../../../app/ask';
import { correctInTurn } from '../../../app/correction-actions';
import { isDeepEqual } from '../../../app/deep-equal';
import { t } from '../../../app/messages';
import { orphansIn, describeOrphans } from './orphans';
import { askForArticle, keepArticle } from '../../../app/queries';
import { withErrorToast, showToast } from '../../../app/toasts';
import { offerUndo } from '../../../app/undo-toast';

/** What became of the wish to read a text in another encoding. */
export type ReEncoding =
  | { readonly is: 'read' | 'failed' }
  /** Corrections of passages stand in the way, so many. */
  | { readonly is: 'refused'; readonly count: number };

/**
 * Reads the file of a plain text in another encoding, `null` for the one that is found out, and offers Undo.
 * @param isRid leave the corrections of passages out first; the same Undo brings them back
 */
export async function readAs(
  articleId: ArticleId,
  encoding: Encoding | null,
  isRid = false,
): Promise<ReEncoding> {
  let outcome: ReEncoding = { is: 'failed' };
  const reread = async (): Promise<void> => {
    const before = await askForArticle(articleId);
    const corrections = before.corrected?.corrections ?? [];
    const lost = await orphansIn(before);
    const forth = async (): Promise<Article> => {
      if (isRid) {
        // As they are by then: a redo leaves what was made since.
        const present = (await askForArticle(articleId)).corrected?.corrections ?? [];
        await correct(
          articleId,
          present.filter((one) => !namesPassages(one)),
        );
      }
      return read(articleId, encoding);
    };
    const back = async (): Promise<void> => {
      const present =
        (await read(articleId, before.corrected?.encoding ?? null)).corrected?.corrections ?? [];
      // What was corrected since stays.
      const since = present.filter((one) => !corrections.some((other) => isDeepEqual(one, other)));
      const all = since.reduce(withCorrection, corrections);
      if (!isDeepEqual(all, present)) await correct(articleId, all);
    };
    let after: Article;
    try {
      after = await forth();
    } catch (error) {
      if (isRid) await correct(articleId, corrections);
      const failure = failureOf(error);
      if (failure.code !== 'corrections-misfit') throw error;
      outcome = { is: 'refused', count: failure.count };
      return;
    }
    outcome = { is: 'read' };
    offerUndo({
      label: t('correct.encoding.done', {
        encoding: after.origin?.encoding ?? t('correct.encoding.done.unknown'),
      }),
      do: () => correctInTurn(async () => void (await forth())),
      undo: () => correctInTurn(back),
    });
    const left = await orphansIn(after);
    const said = describeOrphans({
      notes: left.notes - lost.notes,
      passages: left.passages - lost.passages,
    });
    if (said !== null) showToast(said);
  };
  await correctInTurn(() => withErrorToast(t('correct.encoding.failed'), reread));
  return outcome;
}

const namesPassages = (one: Correction): boolean => 'blockId' in one || 'blockIds' in one;

async function read(articleId: ArticleId, encoding: Encoding | null): Promise<Article> {
  const article = await ask('library:set-encoding', { articleId, encoding });
  await keepArticle(article);
  return article;
}

async function correct(articleId: ArticleId, corrections: readonly Correction[]): Promise<void> {
  await keepArticle(await ask('library:correct', { articleId, corrections }));
}
