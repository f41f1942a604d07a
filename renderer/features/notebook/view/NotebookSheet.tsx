import type { ReactNode } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import type { ArticleId } from '@core/contract/ids';
import { sourceLabel } from '@core/text/attribution-text';
import { passageNumbers } from '@core/text/passage-number';
import { quotedWords } from '@core/text/uncertain-sign';
import { t } from '../../../app/messages';
import { Sheet } from '../../../ui/sheet/Sheet';
import { locationLabel } from '../model/location-label';
import type { GroupHeading, NotebookGroup } from '../model/notebook-groups';

/** A note ready to be drawn on paper; what draws it belongs to another feature. */
export interface NoteOnPaper {
  readonly placed: PlacedAnnotation;
  readonly place: string;
  readonly quote: string | null;
  readonly isDigest: boolean;
}

interface Props {
  /** Those that pass the filter. */
  readonly groups: readonly NotebookGroup[];
  /** Number of all notes. */
  readonly count: number;
  /** Number of those that pass, each counted once. */
  readonly found: number;
  /** What they are narrowed to and how they are laid out, in words. */
  readonly about: readonly string[];
  /** Articles by id; one that is gone or not read is absent. */
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly draw: (note: NoteOnPaper) => ReactNode;
}

/** The notebook on paper, as it is filtered, grouped and sorted, and whole. */
export function NotebookSheet({ groups, count, found, about, articles, draw }: Props): ReactNode {
  const counted =
    found === count ? t('notebook.count', { count }) : t('notebook.countFiltered', { shown: found, count });
  return (
    <Sheet title={t('notebook.title')} lines={[counted, ...about]}>
      <div className="notebook-sheet">
        {groups.map(({ heading, notes }) => {
          const article = heading.is === 'article' ? articles.get(heading.id) : undefined;
          return (
            <section key={heading.id}>
              <h2 dir="auto">{heading.title}</h2>
              {heading.is === 'orphans' ? <p>{t('notebook.orphans.hint')}</p> : null}
              {article === undefined ? null : <p className="muted">{sourceLabel(article, t)}</p>}
              {notes.map((placed) => (
                <div key={placed.annotation.id}>{draw(onPaper(placed, articles, heading.is))}</div>
              ))}
            </section>
          );
        })}
      </div>
    </Sheet>
  );
}

function onPaper(
  placed: PlacedAnnotation,
  articles: ReadonlyMap<ArticleId, Article>,
  isUnder: GroupHeading['is'],
): NoteOnPaper {
  const {
    annotation: { target },
    placement,
  } = placed;
  if (target.on === 'comparison')
    return { placed, place: t('notebook.place.comparison'), quote: null, isDigest: false };
  const article = articles.get(target.articleId);
  const quote =
    article !== undefined && 'start' in placement
      ? quotedWords(article.text, placement.start, placement.end)
      : target.on === 'passage'
        ? target.anchor.exact
        : null;
  return {
    placed,
    quote,
    place:
      article === undefined
        ? t('notebook.gone.article')
        : isUnder === 'value' && placement.state !== 'orphan'
          ? t('notebook.place.of', {
              // Under no heading of its article a note says whose words they are.
              title: sourceLabel(article, t),
              place: locationLabel(placement, article, passageNumbers(article)),
            })
          : locationLabel(placement, article, passageNumbers(article)),
    // Whether a missing article was a digest is not known; then its words are not claimed for a source either.
    isDigest: article?.kind !== 'text',
  };
}
