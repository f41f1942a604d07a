import type { Placement, Target } from '../../contract/annotation';
import type { Identifier, Pseudonym } from '../../contract/pseudonym';
import { outletOf } from '../../text/attribution-text';
import { formatDate } from '../../text/format-date';
import type { NotesToExport } from '../notes-markdown';
import { identifiersIn } from './identifiers';
import { partsLeft } from './parts-left';
import { stringsIn } from './strings-in';

/**
 * What an export under pseudonyms still tells: its source, which anybody can look up by its title, and what stands in the
 * passages, the notes and the text.
 */
export function remainingIdentifiers(
  { notes, openArticle, texts = [], words, colourNames }: NotesToExport,
  names: readonly Pseudonym[],
): readonly Identifier[] {
  const [first] = notes;
  const target = first?.annotation.target;
  const article =
    texts[0] ?? (target === undefined || target.on === 'comparison' ? null : openArticle(target.articleId));
  if (article === null) return [];
  const { title, issued, author } = article.citation;
  const source = [
    title,
    outletOf(article),
    issued === null ? null : formatDate(issued, words),
    ...author.map((creator) => ('literal' in creator ? creator.literal : creator.family)),
  ].flatMap((text): readonly Identifier[] =>
    text === null || text === '' ? [] : [{ kind: 'source', text, count: 1 }],
  );
  const quoted = notes.flatMap(({ placement, linkedPlacement, annotation: { target, linkedTo } }) => [
    wordsOf(article.text, target, placement),
    ...(linkedTo === undefined ? [] : [wordsOf(article.text, linkedTo, linkedPlacement)]),
  ]);
  const said = notes.flatMap(({ annotation: { text, label, tags, origin } }) => [
    text,
    label,
    ...tags,
    origin?.author ?? '',
  ]);
  const accounts = article.accounts.flatMap(({ role, heldBy, circumstances }) => [
    role,
    heldBy ?? '',
    circumstances ?? '',
  ]);
  const body = texts.length > 0 ? texts.map(({ text }) => text) : quoted;
  const pseudonyms = names.map(({ pseudonym }) => pseudonym);
  const listed = identifiersIn([...body, ...said, ...accounts], pseudonyms);
  const { text: _, ...rest } = article;
  const left = partsLeft([...body, ...said, ...stringsIn([rest, colourNames])], names);
  const others = left.filter(({ text }) => !listed.some((one) => one.kind === 'name' && one.text === text));
  return [...source, ...listed, ...others];
}

/** The words of a passage as they stand, and those that it was made on where others stand there. */
function wordsOf(text: string, target: Target, placement: Placement | undefined): string {
  const was = target.on === 'passage' ? target.anchor.exact : '';
  if (placement === undefined || !('start' in placement)) return was;
  const now = text.slice(placement.start, placement.end);
  return placement.state === 'changed' ? `${now}\n${was}` : now;
}
