import { MAX_ENTRIES, referenceFrom, type Bibliography, type EntryFault } from './reference';
import type { Reference } from '../../contract/article';

/** RIS: a tag a line, from TY to ER. Unknown tags are passed over, and a line without a tag goes on the one before. */
export function parseRis(source: string): Bibliography {
  const references: Reference[] = [];
  const faults: EntryFault[] = [];
  let entry: Map<string, string[]> | null = null;
  let begun = 0;
  let values: string[] | null = null;
  const close = (): void => {
    if (entry === null) return;
    const reference = readEntry(entry);
    if (reference === null) faults.push({ reason: 'no-name', line: begun });
    else references.push(reference);
    entry = null;
    values = null;
  };

  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    const [, tag, value] = /^([A-Z][A-Z\d]) {1,2}-(?: (.*))?$/.exec(line.trimEnd()) ?? [];
    if (tag === undefined) {
      if (values !== null && line.trim() !== '') values.push(`${values.pop() ?? ''} ${line.trim()}`);
      continue;
    }
    if (tag === 'TY') {
      close();
      if (references.length + faults.length >= MAX_ENTRIES) break;
      entry = new Map([['TY', [(value ?? '').trim()]]]);
      begun = index + 1;
    } else if (tag === 'ER') close();
    else if (entry !== null) {
      values = (entry as Map<string, string[]>).get(tag) ?? [];
      values.push((value ?? '').trim());
      (entry as Map<string, string[]>).set(tag, values);
    }
  }
  close();
  return { references, faults };
}

function readEntry(entry: ReadonlyMap<string, readonly string[]>): Reference | null {
  const first = (...tags: readonly string[]): string | null =>
    tags.map((tag) => entry.get(tag)?.find((value) => value !== '')).find((value) => value !== undefined) ??
    null;
  const authors = ['AU', 'A1'].flatMap((tag) => entry.get(tag) ?? []);
  // The second author of a chapter edited the book; that of a book its series.
  const isPart = /^(?:CHAP|ECHAP|CONF|CPAPER|EDBOOK)$/.test(first('TY') ?? '');
  const editors = ['ED', ...(isPart ? ['A2'] : [])].flatMap((tag) => entry.get(tag) ?? []);
  const addresses = ['UR', 'L2', 'LK'].flatMap((tag) => entry.get(tag) ?? []);
  return referenceFrom({
    title: first('TI', 'T1', 'CT'),
    author: authors.filter((name) => name !== '').map(creatorOf),
    editor: editors.filter((name) => name !== '').map(creatorOf),
    issued: dateOf(first('DA', 'PY', 'Y1')) ?? dateOf(first('PY', 'Y1')),
    container: first('JO', 'JF', 'T2', 'JA', 'BT'),
    publisher: first('PB'),
    language: first('LA'),
    url: addresses.find((address) => /^https?:/i.test(address)) ?? null,
    doi: first('DO'),
    key: first('ID'),
  });
}

/** "Family, Given" or "Family, Given, Suffix"; a name without a comma is not taken apart. */
function creatorOf(name: string): unknown {
  const [family, given, suffix] = name.split(',').map((part) => part.trim());
  if (given === undefined || given === '') return { literal: family ?? name };
  return { family, given: suffix === undefined || suffix === '' ? given : `${given}, ${suffix}` };
}

/** `2020/05/03/`, `2020///`, `2020-05-03`. */
function dateOf(value: string | null): string | null {
  const [, year, month, day] = /^(\d{4})(?:[/-](\d{1,2})?(?:[/-](\d{1,2})?)?)?/.exec(value ?? '') ?? [];
  if (year === undefined) return null;
  return [year, month, month === undefined ? undefined : day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
