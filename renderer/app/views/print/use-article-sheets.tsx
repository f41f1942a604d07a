import { orderAnnotations } from '@core/annotations/order';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { annotationsOn } from '../../annotations-on';
import { t } from '../../messages';
import { lazySheet, useSheets, type PrintSheet } from '../../print/sheets';
import { useAnnotations, useArticle } from '../../queries';

const articleSheet = lazySheet(() =>
  import('./article-parts').then(({ ArticleSheet, PrintedNote, hasWords }) => {
    const drawNote = (placed: PlacedAnnotation) =>
      hasWords(placed) ? <PrintedNote placed={placed} place="" quote={null} isDigest={false} /> : null;
    return function PrintedArticle(props: { article: Article; annotations: readonly PlacedAnnotation[] }) {
      return <ArticleSheet {...props} drawNote={drawNote} />;
    };
  }),
);

/** The open article for paper: its text alone and, where the reader has notes on it, with them. */
export function useArticleSheets(articleId: ArticleId | null): void {
  const article = useArticle(articleId).data;
  const own = annotationsOn(useAnnotations().data, articleId);
  useSheets(article == null ? [] : sheetsOf(article, own));
}

function sheetsOf(article: Article, annotations: readonly PlacedAnnotation[]): readonly PrintSheet[] {
  const sheetWith = (id: string, label: string, notes: readonly PlacedAnnotation[]): PrintSheet => ({
    ...{ id, label },
    title: article.citation.title,
    load: articleSheet.load,
    // Put in order when it is printed: an article may have thousands.
    draw: () => articleSheet.draw({ article, annotations: orderAnnotations(notes, () => 0) }),
  });
  const alone = sheetWith('article', t('print.article'), []);
  return annotations.length === 0
    ? [alone]
    : [
        alone,
        sheetWith('article-notes', t('print.article-notes', { count: annotations.length }), annotations),
      ];
}
