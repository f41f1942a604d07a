import type { HighlightColour } from '../../contract/annotation';
import { groundColour, nearestColour } from '../nearest-colour';

/** More colours than this no document has. */
const MOST = 10_000;

/** The colours of a document, each ended by a semicolon; the first is often empty and stands for that of the program. */
export class ColourTable {
  readonly #colours: (readonly number[])[] = [];
  #next: [number, number, number] = [0, 0, 0];

  channel(word: string, value: number | null): void {
    const at = ['red', 'green', 'blue'].indexOf(word);
    if (at !== -1) this.#next[at] = value ?? 0;
  }

  end(): void {
    if (this.#colours.length < MOST) this.#colours.push(this.#next);
    this.#next = [0, 0, 0];
  }

  /** `\highlight`, which is what its name says; 0 is none. */
  highlight(index: number | null): HighlightColour | null {
    return index === null || index === 0 ? null : nearestColour(this.#colours[index] ?? []);
  }

  /** `\cb` and `\chcbpat`, the ground under letters, with which other programs write a highlight. */
  ground(index: number | null): HighlightColour | null {
    return index === null || index === 0 ? null : groundColour(this.#colours[index] ?? []);
  }
}
