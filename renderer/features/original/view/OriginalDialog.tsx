import { Download } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { isReadFromPictures } from '@core/text/readings';
import { t } from '../../../app/messages';
import { failureOf } from '../../../app/ask';
import { exportOriginal } from '../../../app/exporting';
import { closeOriginal, useOriginalText } from '../../../app/originals';
import { messageOf } from '../../../app/failure-messages';
import { paneHandle } from '../../../app/pane-handles';
import { usePane, useWindow } from '../../../app/window-store';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { OriginalFacts } from './OriginalFacts';
import { ScannedPages } from './ScannedPages';
import './original.css';

interface Props {
  readonly article: Article;
  /** Of a scan, the one that is shown first; `null` for that of the passage in focus. */
  readonly page: number | null;
}

/**
 * The file that an article was read from, as text and never as a page: nothing in it is run or fetched. The pages of a
 * scan stand beside their text.
 */
export function OriginalDialog({ article, page }: Props): ReactNode {
  const pane = useWindow((state) => state.activePane);
  const focused = usePane(pane).focus;
  const focus = paneHandle(pane)?.articleId === article.id ? focused : null;
  const label = focus === null ? undefined : article.places?.[focus];
  return (
    <Dialog
      title={t('original.title')}
      isOpen
      onClose={closeOriginal}
      size="wide"
      actions={
        <>
          <Button icon={<Download />} onPress={() => void exportOriginal(article.id)}>
            {t('original.export')}
          </Button>
          <Button tone="primary" onPress={closeOriginal}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      <OriginalFacts article={article} />
      {isReadFromPictures(article) ? (
        <ScannedPages
          article={article}
          first={page !== null ? { page } : label === undefined ? { page: 1 } : { label }}
          focus={focus}
        />
      ) : (
        <OriginalParts article={article} />
      )}
    </Dialog>
  );
}

/** All text of the file, part by part. */
function OriginalParts({ article }: { readonly article: Article }): ReactNode {
  const [starts, setStarts] = useState<readonly number[]>([0]);
  const start = starts.at(-1) ?? 0;
  const { data, error } = useOriginalText(article.id, article.origin?.encoding ?? null, start);
  if (error !== null) return <p role="alert">{messageOf(failureOf(error))}</p>;
  if (data === undefined)
    return (
      <p className="muted" role="status">
        {t('original.loading')}
      </p>
    );
  const { next } = data;
  return (
    <>
      <OriginalLines article={article} text={data.text} />
      {starts.length > 1 || next !== null ? (
        <nav className="original-parts" aria-label={t('original.parts')}>
          <Button isDisabled={starts.length === 1} onPress={() => setStarts(starts.slice(0, -1))}>
            {t('original.part-before')}
          </Button>
          <span role="status">
            {t('original.part', {
              part: starts.length,
              percent: Math.round((100 * (start + data.text.length)) / data.total),
            })}
          </span>
          <Button
            isDisabled={next === null}
            onPress={() => {
              if (next !== null) setStarts([...starts, next]);
            }}
          >
            {t('original.part-next')}
          </Button>
        </nav>
      ) : null}
    </>
  );
}

/** Lines of a page that the article does not have are marked: they are what the extraction left out. */
function OriginalLines({ article, text }: { readonly article: Article; readonly text: string }): ReactNode {
  const isPage = article.origin?.format === 'html';
  const lines = useMemo(() => text.replace(/\n$/, '').split('\n'), [text]);
  const kept = useMemo(
    () => (isPage ? new Set([...article.text.split('\n'), article.citation.title]) : null),
    [isPage, article],
  );
  const isLeftOut = (line: string): boolean => kept !== null && !kept.has(line);
  const leftOut = lines.filter(isLeftOut).length;
  return (
    <section className="original-text" aria-label={t('original.text')} tabIndex={0}>
      {kept === null ? null : (
        <p className="muted">
          {leftOut === 0 ? t('original.complete') : t('original.left-out', { count: leftOut })}
        </p>
      )}
      {lines.map((line, index) =>
        isLeftOut(line) ? (
          <del key={index} className="original-line left-out" dir="auto">
            {line}
          </del>
        ) : (
          <p key={index} className="original-line" dir="auto">
            {line}
          </p>
        ),
      )}
    </section>
  );
}
