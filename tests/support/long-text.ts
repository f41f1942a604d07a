/** What a long text of the stories is made of; `at` counts from 1 over its paragraphs. */
const LENGTHS = [9, 31, 14, 52, 22, 75, 12, 40] as const;
const WORDS =
  'the keeper of the gate wrote down each hour of the flood and sent the book up the valley before the bridge went'.split(
    ' ',
  );

export interface LongText {
  readonly title: string;
  readonly paragraphs: number;
  /** Paragraphs between two headings. */
  readonly part: number;
  /** Words of its own for some paragraphs, by number. */
  readonly own?: Readonly<Record<number, string>>;
}

/** Markdown of any number of paragraphs of unequal length, each with words that no other has. */
export function longText({ title, paragraphs, part, own = {} }: LongText): string {
  const lines = [`# ${title}`];
  for (let at = 1; at <= paragraphs; at += 1) {
    if (at % part === 1) lines.push(`## Part ${Math.ceil(at / part)}`);
    const length = LENGTHS[at % LENGTHS.length] ?? 9;
    const words = Array.from({ length }, (_, word) => WORDS[(word * 7 + at) % WORDS.length]);
    lines.push(own[at] ?? `Entry ${at}: ${words.join(' ')}.`);
  }
  return `${lines.join('\n\n')}\n`;
}
