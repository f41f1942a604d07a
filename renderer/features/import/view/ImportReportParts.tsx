import { Copy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ArticleSummary } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import type { LabelKey } from '@core/messages/translator';
import type { LikelyVersion } from '@core/contract/version';
import type { Attachment, SimilarText } from '@core/contract/requests';
import { rich, t } from '../../../app/messages';
import { fieldWords, matchedBy } from '../../../app/attachments';
import { copyText } from '../../../app/clipboard';
import type { BatchReport } from '../model/import-report';
import { useLibrary } from '../../../app/queries';
import { Button } from '../../../ui/Button';
import { groupLikenesses, groupRefused, formatRefused } from '../model/group-report';

/** Rows drawn of one kind: a folder of thousands is told in numbers. */
const SHOWN = 200;
/** Names under one reason. */
const SHOWN_NAMES = 50;
const more = (count: number): string => t('import.more', { count });

export function Refused({ refused }: Pick<BatchReport, 'refused'>): ReactNode {
  return (
    <Part title={t('import.part-refused')} count={refused.length} action={<CopyList refused={refused} />}>
      {groupRefused(refused).map(({ reason, files }) => (
        <li key={reason} className="report-refused">
          <p>{files.length === 1 ? reason : t('import.refused-files', { count: files.length, reason })}</p>
          <ul className="report-files">
            {files.slice(0, SHOWN_NAMES).map((file, index) => (
              <li key={index}>
                <bdi title={file}>{file}</bdi>
              </li>
            ))}
          </ul>
          {files.length > SHOWN_NAMES ? <p className="muted">{more(files.length - SHOWN_NAMES)}</p> : null}
        </li>
      ))}
    </Part>
  );
}

/** Says on itself what came of it: a line at the foot of the window would lie below the dialog. */
function CopyList({ refused }: Pick<BatchReport, 'refused'>): ReactNode {
  const [said, setSaid] = useState<LabelKey>('import.copy');
  const copy = (): Promise<void> =>
    copyText(formatRefused(refused)).then(
      () => setSaid('import.copied'),
      () => setSaid('import.copy-failed'),
    );
  return (
    <Button icon={<Copy />} onPress={() => void copy()}>
      <span aria-live="polite">{t(said)}</span>
    </Button>
  );
}

/** The list of the library may be behind what came in just now. */
function useTitleOf(known: readonly ArticleSummary[]): (id: ArticleId) => string {
  const listed = useLibrary().data?.articles ?? [];
  return (id) => [...listed, ...known].find((one) => one.id === id)?.title ?? t('import.a-text');
}

interface LikenessesProps {
  readonly likenesses: readonly SimilarText[];
  /** What came in, by title. */
  readonly known: readonly ArticleSummary[];
  readonly onBeside: (likeness: SimilarText) => void;
}

export function Likenesses({ likenesses, known, onBeside }: LikenessesProps): ReactNode {
  const titleOf = useTitleOf(known);
  const groups = groupLikenesses(likenesses);
  return (
    <Part title={t('import.part-alike')} count={groups.length} left={groups.length - SHOWN}>
      {groups.slice(0, SHOWN).map(({ articleId, first, others }) => (
        <li key={articleId} className="report-likeness">
          <div>
            <b dir="auto">{titleOf(articleId)}</b>
            <p>
              {rich('import.alike', {
                as: first.as === 'near-duplicate' ? 'copy' : 'source',
                title: <bdi>{titleOf(first.likeTo)}</bdi>,
                others,
              })}
            </p>
            {first.because === 'facts' ? (
              <p className="muted">{t('import.alike-facts', { facts: first.shared.join(', ') })}</p>
            ) : null}
          </div>
          <Button onPress={() => onBeside(first)}>{t('import.compare-them')}</Button>
        </li>
      ))}
    </Part>
  );
}

interface VersionsProps {
  readonly versions: readonly LikelyVersion[];
  /** As in `LikenessesProps`. */
  readonly known: readonly ArticleSummary[];
  readonly onReview: (version: LikelyVersion) => void;
}

/** New articles that seem to be later versions of others; each is asked for apart. */
export function Versions({ versions, known, onReview }: VersionsProps): ReactNode {
  const titleOf = useTitleOf(known);
  return (
    <Part title={t('versions.part')} count={versions.length} left={versions.length - SHOWN}>
      {versions.slice(0, SHOWN).map((version) => (
        <li key={version.articleId} className="report-likeness">
          <p>
            {rich('versions.offer', {
              later: <bdi>{titleOf(version.articleId)}</bdi>,
              earlier: <bdi>{titleOf(version.earlier)}</bdi>,
              because: version.because,
            })}
          </p>
          <Button onPress={() => onReview(version)}>{t('versions.review')}</Button>
        </li>
      ))}
    </Part>
  );
}

interface AttachmentsProps {
  readonly attached: readonly Attachment[];
  /** As in `LikenessesProps`. */
  readonly known: readonly ArticleSummary[];
  readonly onOpen: (id: ArticleId) => void;
}

export function Attachments({ attached, known, onOpen }: AttachmentsProps): ReactNode {
  const titleOf = useTitleOf(known);
  return (
    <Part title={t('import.part-attached')} count={attached.length} left={attached.length - SHOWN}>
      {attached.slice(0, SHOWN).map(({ articleId, bibliographyId, by, fields }) => (
        <li key={`${articleId} ${bibliographyId}`}>
          {rich('import.attached', {
            list: <bdi>{titleOf(bibliographyId)}</bdi>,
            article: (
              <button type="button" className="report-open" dir="auto" onClick={() => onOpen(articleId)}>
                {titleOf(articleId)}
              </button>
            ),
            by: matchedBy(by),
            fields: fields.length === 0 ? 'none' : fieldWords(fields),
          })}
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

export function Articles({ title, articles, onOpen }: ArticlesProps): ReactNode {
  return (
    <Part title={title} count={articles.length} left={articles.length - SHOWN}>
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
  /** Rows that are not drawn. */
  readonly left?: number;
  /** A button beside the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Part({ title, count, left = 0, action, children }: PartProps): ReactNode {
  if (count === 0) return null;
  return (
    <section className="report-part" aria-label={title}>
      <div className="report-head">
        <h3>
          {title} <small>{count.toLocaleString('en')}</small>
        </h3>
        {action}
      </div>
      <ul>{children}</ul>
      {left > 0 ? <p className="muted">{more(left)}</p> : null}
    </section>
  );
}
