/** The file of the thesaurus: a line that names the format, then a word a line, its fields parted by bars. */
import { readFileSync } from 'node:fs';
import { NO_THESAURUS, type NounField, type Thesaurus, type ThesaurusEntry } from '@core/language/thesaurus';

const FORMAT = 'synoptic-thesaurus-1';

/** Comparison works without a thesaurus, with lower recall: a file that is missing or of another format gives none. */
export function openThesaurus(path: string): Thesaurus {
  try {
    const [format, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
    if (format !== FORMAT) throw new Error('the file of the thesaurus is of another format');
    return lookUp(lines);
  } catch (error) {
    process.emitWarning(String(error), { code: 'NO_THESAURUS' });
    return NO_THESAURUS;
  }
}

/** Reads a line when its word is first asked for: a comparison needs a few hundred of some 14,000. */
function lookUp(lines: readonly string[]): Thesaurus {
  const unread = new Map(lines.map((line) => [line.slice(0, line.indexOf('|')), line]));
  const read = new Map<string, ThesaurusEntry>();
  return {
    get(stem) {
      const known = read.get(stem);
      if (known !== undefined) return known;
      const line = unread.get(stem);
      if (line === undefined) return undefined;
      const entry = parseEntry(line);
      read.set(stem, entry);
      return entry;
    },
  };
}

const FIELDS: ReadonlySet<string> = new Set<NounField>([
  'person',
  'place',
  'artifact',
  'group',
  'act',
  'other',
]);
const isField = (name: string): name is NounField => FIELDS.has(name);

function parseEntry(line: string): ThesaurusEntry {
  const [, senses = '', derived = '', wider = '', antonyms = '', kinds = ''] = line.split('|');
  const [field = ''] = kinds.split('+');
  return {
    ...{ senses: numbers(senses), derived: numbers(derived), wider: numbers(wider) },
    antonyms: words(antonyms),
    field: isField(field) ? field : null,
    isVerb: kinds.endsWith('+verb'),
  };
}

const words = (list: string): readonly string[] => (list === '' ? [] : list.split(' '));
const numbers = (list: string): readonly number[] => words(list).map((one) => Number.parseInt(one, 36));
