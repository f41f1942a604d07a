import type { ReactNode } from 'react';
import type { Mark } from '@core/contract/article';

interface Props {
  readonly mark: Mark;
  readonly onLink: (url: string) => void;
  readonly children: ReactNode;
}

/** Words with a mark of their source: emphasis, code, a link. */
export function InlineMark({ mark, onLink, children: node }: Props): ReactNode {
  switch (mark.kind) {
    case 'emphasis':
      return <em>{node}</em>;
    case 'strong':
      return <strong>{node}</strong>;
    case 'code':
      return <code>{node}</code>;
    case 'note-reference':
      return <sup title={mark.note}>{node}</sup>;
    case 'editorial':
    case 'reading':
      return node;
    case 'link': {
      const { href } = mark;
      if (href === null) return node;
      return (
        <a
          href={href}
          rel="noreferrer"
          // A drag that begins on a link chooses words, as anywhere in the text.
          draggable={false}
          {...(node === href ? { className: 'address', title: href } : {})}
          onClick={(event) => {
            event.preventDefault();
            const isDrag = event.detail > 0 && document.getSelection()?.isCollapsed === false;
            if (!isDrag) onLink(href);
          }}
        >
          {node}
        </a>
      );
    }
  }
}
