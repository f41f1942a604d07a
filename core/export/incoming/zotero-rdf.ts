import { plainBlock } from '../markdown-escape';
import { quotation, tagsOf, type QuotedNote, type ReadNotes } from './quoted-note';
import { zoteroColour } from './zotero';

/** A note of Zotero as its RDF has it, read: the words that it quotes, and the lines of everything else. */
interface ZoteroRdfNote {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  readonly tags: readonly string[];
  readonly marked: readonly {
    readonly key: string;
    readonly colour: string;
    readonly words: string;
    readonly remark: string;
  }[];
  readonly lines: readonly string[];
  readonly pictures: number;
}

/** Each quotation is a note on its words; what else a note says is one on the work as a whole. */
export function notesInZoteroRdf(notes: readonly ZoteroRdfNote[]): ReadNotes {
  const keyOf = keysByWords();
  return notes.flatMap(({ key, title, url, tags, marked, lines, pictures }): ReadNotes => {
    const own = {
      from: 'zotero',
      author: '',
      url,
      title,
      isBookmark: false,
      created: null,
      modified: null,
    } as const;
    const quoted = marked.map(({ key: ofMark, colour, words, remark }): QuotedNote | null => {
      const quote = quotation(words);
      return quote === null
        ? null
        : {
            ...own,
            key: keyOf(ofMark, quote.exact),
            quote,
            text: plainBlock(remark),
            tags: tagsOf(tags),
            colour: zoteroColour(colour),
          };
    });
    const whole: readonly QuotedNote[] =
      lines.length === 0
        ? []
        : [
            {
              ...own,
              key,
              quote: null,
              text: plainBlock(lines.join('\n')),
              tags: tagsOf(tags),
              colour: null,
            },
          ];
    return [...quoted, ...whole, ...Array<null>(pictures).fill(null)];
  });
}

/** A note may quote one highlight twice, cut to other words: each is a note of its own, and the first keeps the key. */
function keysByWords(): (ofMark: string, words: string) => string {
  const firstWords = new Map<string, string>();
  return (ofMark, words) => {
    const first = firstWords.get(ofMark) ?? words;
    firstWords.set(ofMark, first);
    return ofMark === '' || first === words ? ofMark : `${ofMark}\n${words}`;
  };
}
