import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Puts into the page itself what its first paint needs, the theme and the style of the frame, so that the paint waits
 * for one answer of the host instead of three. The hosts admit both parts by their hashes (`main/hosts/inline-hashes.ts`).
 * The program is not named for preloading: measured, its compilation then comes before the paint and makes it later by
 * a third, and the first article no sooner.
 * @param root the folder of `index.html`
 */
export function inlineFrame(root: string): Plugin {
  return {
    name: 'inline-frame',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (bundle === undefined) return html;
        const theme = withoutComments(readFileSync(join(root, 'public/theme.js'), 'utf8'));
        const sheet = /<link rel="stylesheet"[^>]*href="\.\/(assets\/[^"]+\.css)">/;
        const style = textOf(bundle[sheet.exec(html)?.[1] ?? '']);
        const withTheme = replaced(
          html,
          /<script src="\.\/theme\.js"><\/script>/,
          `<script>${theme}</script>`,
        );
        const page = replaced(withTheme, sheet, `<style>${countedFromPage(style)}</style>`);
        const waited = /<link rel="(?:modulepreload|stylesheet)"[^>]*>/.exec(page);
        if (waited !== null) throw new Error(`the first paint would wait for ${waited[0]}`);
        return page;
      },
    },
  };
}

/** A page that lost one of the parts would be slow and nobody would see why, so the build fails. */
function replaced(html: string, part: RegExp, by: string): string {
  if (!part.test(html)) throw new Error(`index.html has no ${part.source}`);
  return html.replace(part, () => by);
}

const withoutComments = (script: string): string => script.replaceAll(/^\/\/.*\n/gm, '').trim();

/** Addresses in a style sheet count from the sheet, which was in `assets`. */
const countedFromPage = (style: string): string => style.replaceAll(/url\((["']?)\.\//g, 'url($1./assets/');

function textOf(file: { readonly source?: string | Uint8Array } | object | undefined): string {
  if (file === undefined || !('source' in file) || typeof file.source !== 'string') {
    throw new Error('the entry has no style sheet');
  }
  return file.source.trim();
}
