import { useMemo, type ReactNode } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import { t } from '../../../../app/messages';
import { describeStep } from '../../../../app/source-words';
import { Sheet, SheetList } from '../../../../ui/sheet/Sheet';
import { headOnPaper, passagesOnPaper, remarksOnPaper } from '../../model/printed-article';
import { PrintedPassage } from './PrintedPassage';

interface Props {
  readonly article: Article;
  /** Those that are printed with it, in text order; none where the text is printed alone. */
  readonly annotations: readonly PlacedAnnotation[];
  /** Draws a note of the reader; `null` where nothing but its mark in the text is to say of it. */
  readonly drawNote: (placed: PlacedAnnotation) => ReactNode;
}

/** A whole article on paper: its head with the source trail, its passages, and what stands at its foot. */
export function ArticleSheet({ article, annotations, drawNote }: Props): ReactNode {
  const passages = useMemo(() => passagesOnPaper(article, annotations), [article, annotations]);
  const elsewhere = annotations.filter(({ placement: { state } }) => state === 'whole' || state === 'orphan');
  return (
    <Sheet
      title={article.citation.title}
      lines={headOnPaper(article, passages)}
      language={article.citation.language}
    >
      <SheetList
        title={t('reader.trail.label')}
        isNumbered={article.chain.length > 0}
        items={
          article.chain.length === 0
            ? [t('reader.trail.none')]
            : article.chain.map((step) =>
                [step.who, describeStep(step)].filter((part) => part !== '').join(' · '),
              )
        }
      />
      <div className="sheet-text">
        {passages.map((passage) => (
          <div key={passage.block.id}>
            <PrintedPassage text={article.text} {...passage} />
            {passage.annotations
              .filter(({ placement }) => startsIn(placement, passage.block))
              .map((placed) => (
                <div key={placed.annotation.id}>{drawNote(placed)}</div>
              ))}
          </div>
        ))}
      </div>
      <SheetList title={t('print.remarks')} items={remarksOnPaper(article)} />
      <SheetList title={t('print.other-notes')} items={elsewhere.map(drawNote)} />
    </Sheet>
  );
}

/** A note over several passages stands below the first of them. */
const startsIn = (
  placement: PlacedAnnotation['placement'],
  { start, end }: { readonly start: number; readonly end: number },
): boolean => 'start' in placement && placement.start >= start && placement.start < end;
