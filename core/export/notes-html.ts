import type { ExportedFile } from '../contract/requests';
import { formatNotesMarkdown, type NotesToExport } from './notes-markdown';
import { markdownHtml } from './printed-markdown';
import { escapeXml } from './xml-text';

/** The notes as one page that stands alone: no script, no picture, nothing from elsewhere. */
export function formatNotesHtml(input: NotesToExport): ExportedFile {
  const { text } = formatNotesMarkdown(input);
  return {
    fileName: `synoptic-notes-${input.today}.html`,
    mediaType: 'text/html',
    text: [
      '<!doctype html>',
      '<html><head><meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      `<title>${escapeXml(input.words('export.title'))}</title><style>${STYLE}</style></head><body>`,
      markdownHtml(text).trimEnd(),
      '</body></html>',
      '',
    ].join('\n'),
  };
}

const STYLE = [
  'body{font:16px/1.6 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1f1d1a}',
  'h1,h2,h3,h4,h5,h6{font-family:system-ui,sans-serif;line-height:1.3;break-after:avoid}',
  'blockquote{margin:1rem 0;padding:0 1rem;border-inline-start:3px solid #cfcabf}',
  'ul{padding-inline-start:1.25rem}p,li,blockquote,h1,h2,h3{unicode-bidi:plaintext;overflow-wrap:anywhere}',
].join('');
