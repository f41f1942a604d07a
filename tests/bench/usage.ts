/** The benchmarks, each a file beside this one, with what it measures and what it can be told. */
interface Usage {
  /** What stands after the name; empty where there is nothing to say. */
  readonly options: string;
  readonly measures: string;
}

export const BENCHES: Readonly<Record<string, Usage>> = {
  anchor: {
    options: '[--texts DIR] [--old FILE --new FILE]',
    measures:
      'Passages through edits of the bundled digests and made-up texts, or those of DIR: right places, wrong ones, orphans, ' +
      'beside the first verbatim occurrence and the old position; --old and --new measure one real revision.',
  },
  attribution: {
    options: '--docs FILE.jsonl [--half 0|1] [--model FILE]',
    measures:
      'Who says what, against labelled articles: spans of source, cue and content, beside two simple rules; --half measures the ' +
      'first or the second half of the file.',
  },
  align: {
    options: '--pairs FILE.jsonl [--tune FILE.jsonl] [--library fresh]',
    measures:
      'Links between passages against labelled pairs, ours and those of peers; --tune fits thresholds of peers; ' +
      '--library fresh counts the words of each pair alone.',
  },
  compare: {
    options: '[--words N]',
    measures: 'Milliseconds to compare four made-up accounts of N words (10000) on the real thread.',
  },
  discrepancies: {
    options: '--pairs FILE.jsonl [--articles FILE.jsonl] [--half 0|1]',
    measures:
      'Conflicts between labelled passages, by kind, and between labelled articles aligned as the product aligns them; ' +
      '--half measures one of two halves by a hash of the id.',
  },
  import: {
    options: 'DIR [--expect DIR] [--search] [--batch]',
    measures:
      'Every file below DIR into a fresh library: outcome, milliseconds, blocks, characters. --expect compares pages with ' +
      'what Readability’s test suite expects of them; --search makes searchable what comes in, as the app does.',
  },
  'large-notes': {
    options: '[--highlights N] [--notes N] [--paragraphs N] [--rounds N]',
    measures:
      'One article with 2000 highlights and 10000 notes beside the same article without: click to text shown, j to the ' +
      'next passage, b to its sign, a note saved; medians over rounds (7) that take turns.',
  },
  saving: {
    options: '',
    measures:
      'A save of one note to its answer, where an article has 10,000; and how long these take to open.',
  },
  search: {
    options: '[--docs FILE.jsonl --queries FILE.jsonl [--qrels FILE.tsv]] [--runs N]',
    measures: 'Search beside Lunr as it comes, on made-up articles or your own; medians of N runs (5).',
  },
  start: {
    options: '',
    measures: 'Start of the browser host to the first paint, beside a bare page served the same way.',
  },
  typing: {
    options: '[--count N]',
    measures: 'Key press to painted results, over the bundled library and over N made-up articles (10000).',
  },
  'typing-importing': {
    options: '[--count N]',
    measures: 'The same while a folder of N mixed files (1000) comes in.',
  },
};

export const GENERAL_USAGE =
  'Usage: npm run bench -- NAME [options] [--json]\n' +
  `NAME is one of: ${Object.keys(BENCHES).join(', ')}\n` +
  'NAME --help tells what it measures and its options.\n';

/** `null` where there is no such benchmark. */
export function usageOf(name: string): string | null {
  const usage = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (usage === undefined) return null;
  const line = ['Usage: npm run bench --', name, usage.options, '[--json]'].filter(Boolean).join(' ');
  return `${line}\n${usage.measures}\n`;
}
