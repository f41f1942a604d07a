import type { PlacedAnnotation } from '@core/contract/annotation';
import type { TextRange } from '@core/contract/attribution';
import type { Article, Mark } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import { citationUrl } from '@core/text/citation-url';
import { creatorsLine, outletOf } from '@core/text/attribution-text';
import { passageNumbers } from '@core/text/passage-number';
import { formatLongDate } from '../../../app/dates';
import { t } from '../../../app/messages';
import { sourceNotes } from '../../../app/notice-words';
import { formatPlaces } from '../../../app/source-words';
import { gatherByBlock } from './gather-by-block';
import type { PassageVoice } from './passage-facts';
import { rangeOf } from './text-runs';
import { voicesOf } from './voices';

/** A passage as it stands on paper. */
export interface PassageOnPaper {
  readonly block: Block;
  readonly marks: readonly Mark[];
  readonly annotations: readonly PlacedAnnotation[];
  /** The words that are one speaker's, where the passage is not as a whole. */
  readonly parts: readonly TextRange[];
  /** `null` for headings. */
  readonly number: number | null;
  /** As it is cited; empty where the document has no places. */
  readonly place: string;
  /** Who speaks, where that changes. */
  readonly voice: PassageVoice | null;
}

/** Every passage of an article but what the page had around it, unless a note stands on it. */
export function passagesOnPaper(
  article: Article,
  annotations: readonly PlacedAnnotation[],
): readonly PassageOnPaper[] {
  const numbers = passageNumbers(article);
  const marks = gatherByBlock(article.marks, article, (mark) => mark);
  const notes = gatherByBlock(annotations, article, rangeOf);
  const voiceAt = voicesOf(article);
  return article.blocks.flatMap((block, index) =>
    block.kind === 'furniture' && !notes.has(block.id)
      ? []
      : [
          {
            block,
            marks: marks.get(block.id) ?? [],
            annotations: notes.get(block.id) ?? [],
            number: numbers.get(block.id) ?? null,
            place: formatPlaces(article, [block]),
            parts: voiceAt(index).parts,
            voice: voiceAt(index).shown,
          },
        ],
  );
}

/** Head of the paper: whose text it is, when and where it appeared, and what it is not. */
export function headOnPaper(article: Article, passages: readonly PassageOnPaper[]): readonly string[] {
  const { citation, heardBy, kind } = article;
  const author = creatorsLine(citation.author);
  const facts = [
    author === '' ? t('reader.head.authorUnknown') : author,
    citation.issued === null ? t('reader.head.undated') : formatLongDate(citation.issued),
    outletOf(article) ?? '',
    heardBy === null ? '' : t('reader.head.interviewedBy', { name: heardBy }),
  ];
  return [
    facts.filter((fact) => fact !== '').join(' · '),
    citationUrl(citation) ?? '',
    kind === 'digest' ? t('print.digest') : '',
    citation.titleIsOurs && kind === 'text' ? t('print.title-ours') : '',
    ...sourceNotes(article),
    leftOut(article, passages.length),
  ].filter((line) => line !== '');
}

/** What is not on the paper is said there. */
function leftOut({ blocks }: Article, printed: number): string {
  const count = blocks.length - printed;
  return count === 0 ? '' : t('print.furniture', { count });
}

/** The notes of the text itself and what an editor says of its words, which paper cannot show under a pointer. */
export const remarksOnPaper = ({ marks, text }: Article): readonly string[] =>
  marks.flatMap(({ kind, note, start, end }) => {
    if (note === undefined) return [];
    const sign = text.slice(start, end);
    switch (kind) {
      case 'editorial':
        return [t('print.editorial', { sign, note })];
      case 'reading':
        return [t('print.reading', { words: sign, read: note })];
      default:
        return [t('print.text-note', { sign, note })];
    }
  });
