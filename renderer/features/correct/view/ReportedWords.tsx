import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import type { ReportedPassage } from '../model/reported-passages';

interface Props {
  readonly article: Article;
  readonly passage: ReportedPassage;
}

/** A passage whole, with what is said, the words that report it and who says it marked: the reasons of the proposal. */
export function ReportedWords({ article, passage: { block, marks } }: Props): ReactNode {
  const { text } = article;
  return (
    <span className="correct-speakers-words" dir="auto" lang={article.citation.language ?? undefined}>
      {marks.map(({ is, start, end }, at) => (
        <span key={start}>
          {text.slice(marks[at - 1]?.end ?? block.start, start)}
          <mark className={`correct-${is}`}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? block.start, block.end)}
    </span>
  );
}
