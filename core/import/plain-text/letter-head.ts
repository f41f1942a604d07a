import type { Creator } from '../../contract/citation';
import { namesInByline } from '../byline';
import { parseDateLine } from './date-line';

/** What the head of a letter says, as programs for mail print and copy it. Its lines stay in the text. */
export interface LetterHead {
  /** Paragraphs that it takes. */
  readonly length: number;
  readonly subject: string;
  readonly author: readonly Creator[];
  readonly issued: string | null;
}

const FIELDS: readonly (readonly [keyof Fields, RegExp])[] = [
  ['from', /^(?:from|von|de|от|від|da|van):\s/i],
  ['to', /^(?:to|an|à|кому|cc|bcc|reply-to|a|aan|копія|копия):\s/i],
  ['subject', /^(?:subject|betreff|objet|тема|asunto|oggetto|onderwerp|re):\s/i],
  ['date', /^(?:date|sent|datum|gesendet|envoyé|дата|fecha|data|verzonden):\s/i],
];
interface Fields {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly date: string;
}

export const isLetterField = (line: string): boolean => FIELDS.some(([, shape]) => shape.test(line.trim()));

/** `null` where the text does not begin with two fields or more, of which one says from whom or when. */
export function letterHead(paragraphs: readonly string[]): LetterHead | null {
  const said: Partial<Record<keyof Fields, string>> = {};
  let length = 0;
  for (const line of paragraphs.slice(0, 12)) {
    const field = FIELDS.find(([, shape]) => shape.test(line));
    if (field === undefined) break;
    said[field[0]] ??= line.slice(line.indexOf(':') + 1).trim();
    length += 1;
  }
  if (length < 2 || (said.from === undefined && said.date === undefined)) return null;
  return {
    length,
    subject: said.subject ?? '',
    author: namesInByline((said.from ?? '').replace(/<[^>]*>|"/g, '').trim()),
    issued: dateIn(said.date ?? ''),
  };
}

/** "Sat, 4 Nov 2023 10:15:00 +0200" is its day. */
function dateIn(text: string): string | null {
  const day = text.replace(/^\p{L}{2,9}\.?, /u, '').replace(/[ ,T]+(?:at )?\d{1,2}:\d{2}.*$/, '');
  return parseDateLine(day);
}
