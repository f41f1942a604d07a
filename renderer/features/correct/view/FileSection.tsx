import { BookOpen, Download, FileText, ListTree } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { hasEncodingChoice } from '@core/import/formats';
import { isBook, startSplitting } from '../../../app/chapters';
import { exportOriginal } from '../../../app/exporting';
import { rich, t } from '../../../app/messages';
import { openArticle } from '../../../app/navigation';
import { showOriginal } from '../../../app/originals';
import { useLibrary } from '../../../app/queries';
import { Button } from '../../../ui/Button';
import { EncodingChoice } from './EncodingChoice';

/** The file that the article was read from, which nothing here changes. */
export function FileSection({ article }: { readonly article: Article }): ReactNode {
  return (
    <section className="panel-section correct-form" aria-label={t('correct.file.title')}>
      <h2>{t('correct.file.title')}</h2>
      <p className="provenance-line">{article.fileName ?? t('correct.file.pasted')}</p>
      <Book article={article} />
      {hasEncodingChoice(article.origin?.format ?? '') ? <EncodingChoice article={article} /> : null}
      <Button icon={<FileText />} onPress={() => showOriginal(article.id)}>
        {t('correct.file.original')}
      </Button>
      <Button icon={<Download />} onPress={() => void exportOriginal(article.id)}>
        {t('correct.file.export')}
      </Button>
    </section>
  );
}

/** From a book to its chapters, and from a chapter back to its book where that is still in the library. */
function Book({ article }: { readonly article: Article }): ReactNode {
  const { id, chapterOf } = article;
  const book = useLibrary().data?.articles.find((one) => one.id === chapterOf?.book);
  if (isBook(article))
    return (
      <Button icon={<ListTree />} onPress={() => startSplitting(id)}>
        {t('correct.file.split')}
      </Button>
    );
  if (book === undefined) return null;
  return (
    <>
      <p className="muted">{rich('correct.file.chapterOf', { book: <bdi>{book.title}</bdi> })}</p>
      <Button icon={<BookOpen />} onPress={() => openArticle(book.id)}>
        {t('correct.file.openBook')}
      </Button>
    </>
  );
}
