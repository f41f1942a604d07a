import { Suspense, type ReactNode } from 'react';
import { lazyComponent } from '../../../ui/lazy-component';
import type { MarkdownProps } from '../../../ui/Markdown';
import '../../../ui/markdown.css';

const Markdown = lazyComponent(() => import('../../../ui/Markdown').then((part) => part.Markdown));

/** The words of a note; as they were typed until what draws their Markdown is there. */
export function NoteText(props: MarkdownProps): ReactNode {
  return (
    <Suspense fallback={<div className="markdown note-plain">{props.source}</div>}>
      <Markdown {...props} />
    </Suspense>
  );
}
