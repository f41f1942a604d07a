import MarkdownIt from 'markdown-it';

const parser = new MarkdownIt({ html: false, linkify: false });
// A picture would be a request of whoever opens the file; its words and address say what it is.
parser.renderer.rules['image'] = (tokens, at) => {
  const token = tokens[at];
  return escapeHtml(`${token?.content ?? ''} (${String(token?.attrGet('src') ?? '')})`);
};

const escapeHtml = (text: string): string => parser.utils.escapeHtml(text);

/** A page of its own, without script and without anything from elsewhere. */
export const exportHtml = (title: string, markdown: string): string =>
  `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>body{max-width:42rem;margin:3rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,serif}blockquote{margin:1.2rem 0;padding-left:1rem;border-left:3px solid #bbb}</style>
</head>
<body>
${parser.render(markdown)}</body>
</html>
`;
