import MarkdownIt from 'markdown-it';

const parser = new MarkdownIt({ html: false, linkify: false });
const { escapeHtml } = parser.utils;
// A picture would be a request of whoever opens the file; its words and address say what it is.
parser.renderer.rules['image'] = (tokens, at) => {
  const token = tokens[at];
  return escapeHtml(`${token?.content ?? ''} (${String(token?.attrGet('src') ?? '')})`);
};

const STYLE = [
  'body{max-width:42rem;margin:3rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,serif;color:#1f1d1a}',
  'blockquote{margin:1.2rem 0;padding-left:1rem;border-left:3px solid #cfcabf}',
].join('');

/** Markdown as a page of its own, without script and without anything from elsewhere; HTML in it is shown as text. */
export const exportHtml = (title: string, markdown: string): string =>
  [
    '<!doctype html>',
    '<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>`,
    `${parser.render(markdown)}</body></html>`,
    '',
  ].join('\n');
