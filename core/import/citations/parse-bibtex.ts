import { BibtexReader, type BibtexEntry } from './bibtex-entries';
import { withInherited } from './inherited-fields';
import { latexText } from './latex-text';
import { MAX_ENTRIES, referenceFrom, type Bibliography, type EntryFault } from './reference';
import type { Reference } from '../../contract/article';

/** BibTeX and BibLaTeX. */
export function parseBibtex(source: string): Bibliography {
  const reader = new BibtexReader(source.replace(/^\uFEFF/, ''));
  const references: Reference[] = [];
  const faults: EntryFault[] = [];
  for (const { key, fields, line } of withInherited([...take(reader.entries(), MAX_ENTRIES)])) {
    const reference = readFields(key, fields);
    if (reference === null) faults.push({ reason: 'no-name', line });
    else references.push(reference);
  }
  return { references, faults: [...faults, ...reader.faults].sort((a, b) => a.line - b.line) };
}

function* take(entries: Iterable<BibtexEntry>, most: number): Generator<BibtexEntry> {
  let taken = 0;
  for (const entry of entries) {
    if ((taken += 1) > most) return;
    yield entry;
  }
}

function readFields(key: string, fields: ReadonlyMap<string, string>): Reference | null {
  const raw = (...names: readonly string[]): string =>
    names.map((name) => fields.get(name) ?? '').find((value) => value.trim() !== '') ?? '';
  const text = (...names: readonly string[]): string | null => latexText(raw(...names)) || null;
  const subtitle = text('subtitle');
  const title = text('title');
  return referenceFrom({
    title: title !== null && subtitle !== null ? `${title}: ${subtitle}` : title,
    author: namesIn(raw('author')),
    editor: namesIn(raw('editor')),
    issued: dateOf(text('date') ?? '', text('year') ?? '', text('month') ?? '', text('day') ?? ''),
    container: text('journaltitle', 'journal', 'booktitle', 'maintitle'),
    publisher: text('publisher', 'institution', 'school', 'organization'),
    language: text('langid', 'language'),
    // An address is no prose: a tilde or a double hyphen in it is itself.
    url: addressIn(raw('url', 'howpublished')),
    doi: raw('doi').replace(/\\_/g, '_'),
    key,
  });
}

const addressIn = (value: string): string | null =>
  /https?:\/\/[^\s{}]+/i.exec(value.replace(/\\([&%$#_~])/g, '$1'))?.[0] ?? null;

/** Names are parted by "and" outside of braces; a name in braces is that of a body and is not taken apart. */
function namesIn(value: string): readonly unknown[] {
  const names: string[] = [''];
  let depth = 0;
  for (const part of value.split(/([{}]|\s+and\s+)/i)) {
    if (depth === 0 && /^\s+and\s+$/i.test(part)) names.push('');
    else {
      if (part === '{') depth += 1;
      else if (part === '}') depth -= 1;
      names.push(`${names.pop() ?? ''}${part}`);
    }
  }
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'others')
    .map(creatorOf);
}

function creatorOf(name: string): unknown {
  if (/^\{[^{}]*\}$/.test(name)) return { literal: latexText(name) };
  const [family, second, third] = name.split(',').map(latexText);
  if (second !== undefined && second !== '')
    return third === undefined || third === ''
      ? { family, given: second }
      : { family: `${family ?? ''} ${second}`, given: third };
  const words = latexText(name).split(' ');
  // "Ludwig van Beethoven": the family name begins at the first word in small letters, else it is the last.
  const particle = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word));
  const at = particle === -1 ? words.length - 1 : particle;
  return at > 0
    ? { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') }
    : { literal: words.join(' ') };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function dateOf(date: string, year: string, month: string, day: string): string | null {
  if (/^\d{4}(?:-\d{2}){0,2}(?:$|[T/])/.test(date)) return date.split(/[T/]/, 1)[0] ?? null;
  const [digits] = /\d{4}/.exec(year) ?? [];
  if (digits === undefined) return null;
  const number = /^\d{1,2}$/.test(month)
    ? Number(month)
    : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (number < 1 || number > 12) return digits;
  const of = `${digits}-${String(number).padStart(2, '0')}`;
  return /^\d{1,2}$/.test(day) ? `${of}-${day.padStart(2, '0')}` : of;
}
