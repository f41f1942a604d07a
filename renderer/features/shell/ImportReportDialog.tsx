import type { ReactNode } from 'react';
import type { ArticleSummary } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import type { Attachment, Likeness } from '@core/contract/requests';
import { fieldWords, MATCHED_WORDS } from '../../state/attachments';
import { closeBatchReport, putBeside, type BatchReport } from '../../state/import-report';
import { openArticle } from '../../state/opening';
import { useLibrary } from '../../state/queries';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

/** Rows drawn of one kind: a folder of thousands is told in numbers. */
const SHOWN = 200;

/** What became of many files, each with its reason where it is not in. */
export function ImportReportDialog({ report }: { readonly report: BatchReport }): ReactNode {
  const { added, existing, refused, likenesses, attached, isCancelled } = report;
  const open = (id: ArticleId): void => {
    closeBatchReport();
    openArticle(id);
  };
  const beside = (likeness: Likeness): void => {
    closeBatchReport();
    void putBeside(likeness);
  };
  return (
    <Dialog
      title="What came in"
      isOpen
      onClose={closeBatchReport}
      size="wide"
      actions={
        <Button tone="primary" onPress={closeBatchReport}>
          Close
        </Button>
      }
    >
      <p role="status">
        {added.length} added, {existing.length} already there, {refused.length} not brought in
        {isCancelled ? '; the rest was cancelled' : ''}.
      </p>
      <Part title="Not brought in" count={refused.length}>
        {refused.slice(0, SHOWN).map(({ file, reason }, index) => (
          <li key={index}>
            <b dir="auto">{file}</b> {reason}
          </li>
        ))}
      </Part>
      <Likenesses likenesses={likenesses} onBeside={beside} />
      <Attachments attached={attached} onOpen={open} />
      <Articles title="Added" articles={added} onOpen={open} />
      <Articles title="Already there" articles={existing} onOpen={open} />
    </Dialog>
  );
}

interface LikenessesProps {
  readonly likenesses: readonly Likeness[];
  readonly onBeside: (likeness: Likeness) => void;
}

function Likenesses({ likenesses, onBeside }: LikenessesProps): ReactNode {
  const articles = useLibrary().data?.articles ?? [];
  const titleOf = (id: ArticleId): string => articles.find((one) => one.id === id)?.title ?? 'a text';
  return (
    <Part title="Like what is there" count={likenesses.length}>
      {likenesses.slice(0, SHOWN).map((likeness) => (
        <li key={`${likeness.articleId} ${likeness.likeTo}`}>
          “{titleOf(likeness.articleId)}” seems to be{' '}
          {likeness.as === 'near-duplicate' ? 'another copy of' : 'the source of the digest'} “
          {titleOf(likeness.likeTo)}”{likeness.shared.length === 0 ? '' : `: ${likeness.shared.join(', ')}`}.{' '}
          <Button onPress={() => onBeside(likeness)}>Put beside each other</Button>
        </li>
      ))}
    </Part>
  );
}

interface AttachmentsProps {
  readonly attached: readonly Attachment[];
  readonly onOpen: (id: ArticleId) => void;
}

function Attachments({ attached, onOpen }: AttachmentsProps): ReactNode {
  const articles = useLibrary().data?.articles ?? [];
  const titleOf = (id: ArticleId): string => articles.find((one) => one.id === id)?.title ?? 'a text';
  return (
    <Part title="References attached" count={attached.length}>
      {attached.slice(0, SHOWN).map(({ articleId, bibliographyId, by, fields }) => (
        <li key={`${articleId} ${bibliographyId}`}>
          A reference in “{titleOf(bibliographyId)}” is attached to{' '}
          <button type="button" className="report-open" dir="auto" onClick={() => onOpen(articleId)}>
            {titleOf(articleId)}
          </button>
          , known by {MATCHED_WORDS[by]}
          {fields.length === 0 ? '; its citation stays as it is' : `: it gave ${fieldWords(fields)}`}.
        </li>
      ))}
    </Part>
  );
}

interface ArticlesProps {
  readonly title: string;
  readonly articles: readonly ArticleSummary[];
  readonly onOpen: (id: ArticleId) => void;
}

function Articles({ title, articles, onOpen }: ArticlesProps): ReactNode {
  return (
    <Part title={title} count={articles.length}>
      {articles.slice(0, SHOWN).map((article) => (
        <li key={article.id}>
          <button type="button" className="report-open" dir="auto" onClick={() => onOpen(article.id)}>
            {article.title}
          </button>
        </li>
      ))}
    </Part>
  );
}

interface PartProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Part({ title, count, children }: PartProps): ReactNode {
  if (count === 0) return null;
  return (
    <section className="report-part" aria-label={title}>
      <h3>{title}</h3>
      <ul>{children}</ul>
      {count > SHOWN ? <p>And {count - SHOWN} more.</p> : null}
    </section>
  );
}
