/** What a paragraph is, by the name of its style. */
export type StyleRole =
  | { readonly is: 'heading'; readonly level: number }
  | { readonly is: 'title' | 'quotation' | 'caption' | 'contents' | 'code' };

/**
 * Word and LibreOffice name the styles that come with them in English, whatever language they speak; a style of the
 * author's own has the role of the one on which it is based. `null` for a name that says nothing.
 */
export function styleRole(name: string): StyleRole | null {
  const plain = name.trim().toLowerCase();
  const level = /^heading ([1-9])$/.exec(plain)?.[1];
  if (level !== undefined) return { is: 'heading', level: Math.min(6, Number(level)) };
  if (plain === 'title') return { is: 'title' };
  if (/^(?:quotations|quote|intense quote|block text|block quotation)$/.test(plain))
    return { is: 'quotation' };
  if (/^(?:caption|illustration|drawing)$/.test(plain)) return { is: 'caption' };
  if (/^(?:(?:toc|contents) (?:\d|heading)|table of figures)$/.test(plain)) return { is: 'contents' };
  if (/^(?:preformatted text|html preformatted)$/.test(plain)) return { is: 'code' };
  return null;
}
