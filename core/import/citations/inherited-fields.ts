import type { BibtexEntry } from './bibtex-entries';

/**
 * What an entry takes over from another (biblatex, 2.4.1 and 3.13.6): all that an `xdata` entry holds, and of the volume
 * that `crossref` names its editors, date and publisher, its title as that of the book. `xdata` entries are no works.
 */
export function withInherited(entries: readonly BibtexEntry[]): readonly BibtexEntry[] {
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  return entries
    .filter(({ type }) => type !== 'xdata')
    .map((entry) => ({ ...entry, fields: fieldsOf(entry, byKey, new Set()) }));
}

type Fields = ReadonlyMap<string, string>;

/** @param on the way from the first, so that two that name each other end */
function fieldsOf(
  entry: BibtexEntry,
  byKey: ReadonlyMap<string, BibtexEntry>,
  on: ReadonlySet<BibtexEntry>,
): Fields {
  const below = new Set([...on, entry]);
  const named = (field: string): readonly BibtexEntry[] =>
    (entry.fields.get(field) ?? '')
      .split(',')
      .flatMap((key) => byKey.get(key.trim().toLowerCase()) ?? [])
      .filter((found) => !below.has(found));
  const fields = new Map(entry.fields);
  const add = (name: string, value: string): void => {
    if ((fields.get(name) ?? '').trim() === '') fields.set(name, value);
  };
  for (const data of named('xdata')) fieldsOf(data, byKey, below).forEach((value, name) => add(name, value));
  for (const volume of named('crossref'))
    fieldsOf(volume, byKey, below).forEach((value, name) => {
      if (!NOT_TAKEN.has(name)) add(AS_PART[name] ?? name, value);
    });
  return fields;
}

/** They belong to the volume alone. */
const NOT_TAKEN = new Set([
  'author',
  'crossref',
  'xdata',
  'xref',
  'doi',
  'url',
  'keywords',
  'pages',
  'shorttitle',
  'entryset',
]);
/** Under these names a part has what is the volume's own. */
const AS_PART: Readonly<Record<string, string>> = {
  title: 'booktitle',
  subtitle: 'booksubtitle',
  titleaddon: 'booktitleaddon',
};
