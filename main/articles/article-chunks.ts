import type { Article } from '@core/contract/article';

/**
 * A chunk of an article for transfer between threads: the structured clone of a text of a million passages would block
 * the receiving thread for a second.
 */
export type ArticlePiece =
  | { readonly field: string; readonly is: 'whole'; readonly value: unknown }
  | { readonly field: string; readonly is: 'text'; readonly text: string }
  | { readonly field: string; readonly is: 'items'; readonly items: readonly unknown[] }
  | { readonly field: string; readonly is: 'entries'; readonly entries: Readonly<Record<string, unknown>> };

/** Items of a list, or entries of a table, in one piece. */
export const PIECE_ITEMS = 4_000;
/** UTF-16 units of a text in one piece. */
export const PIECE_UNITS = 4_000_000;

export function* cutArticle(article: Article): Generator<ArticlePiece> {
  for (const [field, value] of Object.entries(article) as [string, unknown][]) {
    if (Array.isArray(value)) {
      for (const items of slices<unknown>(value)) yield { field, is: 'items', items };
    } else if (typeof value === 'object' && value !== null) {
      for (const entries of slices(Object.entries(value)))
        yield { field, is: 'entries', entries: Object.fromEntries(entries) };
    } else if (typeof value === 'string' && value.length > PIECE_UNITS) {
      for (let at = 0; at < value.length; at += PIECE_UNITS)
        yield { field, is: 'text', text: value.slice(at, at + PIECE_UNITS) };
    } else yield { field, is: 'whole', value };
  }
}

/** Puts pieces together in the order in which they were cut. */
export function joinPieces(): { put(piece: ArticlePiece): void; article(): Article } {
  const fields: Record<string, unknown> = {};
  return {
    put(piece) {
      const { field } = piece;
      if (piece.is === 'whole') fields[field] = piece.value;
      else if (piece.is === 'text') fields[field] = ((fields[field] ?? '') as string) + piece.text;
      else if (piece.is === 'items') ((fields[field] ??= []) as unknown[]).push(...piece.items);
      else Object.assign((fields[field] ??= {}) as object, piece.entries);
    },
    article: () => fields as unknown as Article,
  };
}

/** An empty list is one empty slice. */
function* slices<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at === 0 || at < list.length; at += PIECE_ITEMS) yield list.slice(at, at + PIECE_ITEMS);
}
