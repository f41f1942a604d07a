import MarkdownIt, { type Token } from 'markdown-it';
import { createElement, Fragment, type ReactNode } from 'react';
import './markdown.css';

const parser = new MarkdownIt({ html: false, linkify: false, breaks: true });

const ELEMENTS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote strong em s table thead tbody tr th td'.split(' '),
);

export interface MarkdownProps {
  readonly source: string;
  readonly onLink: (url: string) => void;
}

/** Draws the reader's own Markdown as elements, token by token: no HTML string is made or injected on the way. */
export function Markdown({ source, onLink }: MarkdownProps): ReactNode {
  return <div className="markdown">{drawTokens(parser.parse(source, {}), onLink)}</div>;
}

interface Frame {
  readonly tag: string;
  readonly href: string | null;
  readonly children: ReactNode[];
}

function drawTokens(tokens: readonly Token[], onLink: (url: string) => void): ReactNode[] {
  const root: Frame = { tag: '', href: null, children: [] };
  const open: Frame[] = [root];
  const add = (node: ReactNode): void => void (open.at(-1) ?? root).children.push(node);
  tokens.forEach((token, key) => {
    if (token.type === 'inline') {
      add(<Fragment key={key}>{drawTokens(token.children ?? [], onLink)}</Fragment>);
    } else if (token.nesting === 1) {
      open.push({ tag: token.tag, href: textOf(token.attrGet('href')), children: [] });
    } else if (token.nesting === -1) {
      const frame = open.pop();
      if (frame !== undefined) add(drawFrame(frame, key, onLink));
    } else {
      add(drawLeaf(token, key));
    }
  });
  return root.children;
}

const textOf = (value: string | number | null): string | null => (value === null ? null : String(value));

function drawFrame({ tag, href, children }: Frame, key: number, onLink: (url: string) => void): ReactNode {
  if (href !== null) {
    return (
      <a
        key={key}
        href={href}
        onClick={(event) => {
          event.preventDefault();
          onLink(href);
        }}
      >
        {children}
      </a>
    );
  }
  return ELEMENTS.has(tag) ? (
    createElement(tag, { key }, ...children)
  ) : (
    <Fragment key={key}>{children}</Fragment>
  );
}

function drawLeaf(token: Token, key: number): ReactNode {
  switch (token.type) {
    case 'code_inline':
      return <code key={key}>{token.content}</code>;
    case 'fence':
    case 'code_block':
      return (
        <pre key={key}>
          <code>{token.content}</code>
        </pre>
      );
    case 'hardbreak':
    case 'softbreak':
      return <br key={key} />;
    case 'hr':
      return <hr key={key} />;
    case 'image':
      // A picture would be a request; its words and address say what it is.
      return <span key={key}>{`${token.content} (${token.attrGet('src') ?? ''})`}</span>;
    default:
      return <Fragment key={key}>{token.content}</Fragment>;
  }
}
