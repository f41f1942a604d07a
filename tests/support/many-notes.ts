import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHighlight, createNote, passageTarget } from '@core/annotations/create';
import { emptyNotes, type NotesFile } from '@core/annotations/notes-file';
import { serializeAnnotation } from '@core/annotations/web-annotation';
import { HIGHLIGHT_COLOURS, type Annotation } from '@core/contract/annotation';
import type { Article } from '@core/contract/article';
import { isArticleId, type AnnotationId, type ArticleId } from '@core/contract/ids';
import { createAnchor } from '@core/text/anchoring/anchor';
import { notesUrn, openNotesStore } from '../../main/annotations/notes-store';
import { parseEnvelope } from '../../main/storage/envelope';
import { openStore } from '../../main/storage/conf';

/** How many of each the reader has on one article. */
export interface Many {
  readonly highlights: number;
  readonly notes: number;
}

/** Writes notes on the one imported article of a data folder that no program has open. Answers with the article's id. */
export function writeManyNotes(dataDir: string, many: Many): ArticleId {
  const article = importedArticle(dataDir);
  const target = { on: 'article', articleId: article.id } as const;
  const notes = [
    ...spread(article, many.highlights, 3, (annotation) =>
      createHighlight(annotation.stamp, annotation.target, HIGHLIGHT_COLOURS[annotation.at % 5] ?? 'yellow'),
    ),
    ...spread(article, many.notes, 6, (annotation) => ({
      ...createNote(annotation.stamp, annotation.target, wordsOf(annotation.at)),
      colour: 'yellow' as const,
    })),
  ];
  const store = openNotesStore(dataDir, openStore, target);
  store.write(notesOf(notesUrn(target), notes));
  store.flush();
  return article.id;
}

interface Made {
  readonly at: number;
  readonly stamp: { readonly id: AnnotationId; readonly now: string };
  readonly target: Annotation['target'];
}

/** Annotations on `width` words each, spread evenly over the passages of an article. */
function spread(
  article: Article,
  count: number,
  width: number,
  make: (made: Made) => Annotation,
): readonly Annotation[] {
  const passages = article.blocks.filter(({ kind }) => kind === 'paragraph');
  return Array.from({ length: count }, (_, at) => {
    const block = passages[Math.floor((at * passages.length) / count)];
    if (block === undefined) throw new Error('the article has no passages');
    const words = [...article.text.slice(block.start, block.end).matchAll(/\S+/g)];
    const first = (at * 7 + width) % Math.max(1, words.length - width);
    const [head, tail] = [words[first], words[Math.min(words.length - 1, first + width - 1)]];
    if (head === undefined || tail === undefined) throw new Error('the passage has no words');
    const end = block.start + tail.index + tail[0].length;
    const anchor = createAnchor(article, block.start + head.index, end);
    const stamp = { id: crypto.randomUUID() as AnnotationId, now: instant(at) };
    return make({ at, stamp, target: passageTarget(article.id, anchor) });
  });
}

const instant = (at: number): string => new Date(Date.UTC(2024, 0, 1) + at * 60_000).toISOString();

/** A line or two, and a list now and then, as people write beside a text. */
function wordsOf(at: number): string {
  const line = `Entry ${at}: compare with what the *gate keeper* says of the same hour.`;
  return at % 9 === 0 ? `${line}\n\n- asked again in spring\n- no answer yet` : line;
}

const notesOf = (subject: string, annotations: readonly Annotation[]): NotesFile => ({
  ...emptyNotes(subject),
  items: annotations.map((annotation) => ({ raw: serializeAnnotation(annotation), annotation })),
});

function importedArticle(dataDir: string): Article {
  const [id] = readdirSync(join(dataDir, 'articles')).filter(isArticleId);
  if (id === undefined) throw new Error('no article was imported');
  const envelope = parseEnvelope(readFileSync(join(dataDir, 'articles', id, 'content.json')));
  if (envelope.state !== 'good') throw new Error('the imported article cannot be read');
  return envelope.body as unknown as Article;
}
