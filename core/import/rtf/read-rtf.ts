import { brokenDocument } from '../markdown/front-matter';
import type { GroupState, RtfDocument, WhenClosed } from './group-state';
import { applyWord } from './apply-word';
import { letterOf, symbolOf } from './format-words';
import { openGroup } from './open-group';
import { RtfContext } from './rtf-context';
import { Tokens, type Token } from './tokens';

/** Word nests a few dozen groups. */
const DEEPEST = 500;

/**
 * A document in RTF, in one pass over its bytes and without recursion: a stack of states, one for each open group.
 * @throws ReaderError `broken-document` for what is no RTF, is nested too deep or ends too early
 */
export function readRtf(bytes: Uint8Array): RtfDocument {
  if (String.fromCharCode(...bytes.subarray(0, 5)) !== '{\\rtf') throw brokenDocument('not-rtf', 0);
  const walk = new RtfWalk(bytes);
  walk.run();
  return walk.context.document();
}

interface OpenGroup {
  readonly state: GroupState;
  readonly whenClosed: WhenClosed;
}

class RtfWalk {
  readonly context = new RtfContext();
  readonly #tokens: Tokens;
  readonly #stack: OpenGroup[] = [];
  #state: GroupState = this.context.firstState();
  #whenClosed: WhenClosed = null;
  /** The group has only begun: its first word may say what it is for. */
  #isFirst = false;
  /** `\*` stood before it: who does not know the word passes the group over. */
  #isOptional = false;

  constructor(bytes: Uint8Array) {
    this.#tokens = new Tokens(bytes);
  }

  run(): void {
    do {
      const token = this.#tokens.next();
      if (token.is === 'end') throw brokenDocument('cut-off', 0);
      this.#take(token);
    } while (this.#stack.length > 0);
  }

  #take(token: Exclude<Token, { is: 'end' }>): void {
    const { letters } = this.context;
    switch (token.is) {
      case 'open':
        return this.#open();
      case 'close':
        return this.#close();
      case 'word':
        return this.#word(token.name, token.value);
      case 'symbol':
        return this.#symbol(token.sign);
      case 'byte':
        this.#isFirst = false;
        if (this.#state.destination !== 'skip') letters.byte(token.byte, this.#state);
        return;
      case 'text':
        this.#isFirst = false;
        if (this.#state.destination !== 'skip') letters.bytes(token.bytes, this.#state);
    }
  }

  #open(): void {
    if (this.#stack.length >= DEEPEST) throw brokenDocument('nested-too-deep', 0);
    this.context.letters.flush(this.#state);
    this.context.letters.endSkipping();
    this.#stack.push({ state: this.#state, whenClosed: this.#whenClosed });
    this.#state = { ...this.#state };
    [this.#whenClosed, this.#isFirst, this.#isOptional] = [null, true, false];
  }

  #close(): void {
    const outer = this.#stack.pop();
    if (outer === undefined) return;
    this.context.letters.flush(this.#state);
    this.context.letters.endSkipping();
    const [inner, whenClosed] = [this.#state, this.#whenClosed];
    [this.#state, this.#whenClosed, this.#isFirst] = [outer.state, outer.whenClosed, false];
    whenClosed?.(inner);
  }

  #word(name: string, value: number | null): void {
    const [isFirst, isOptional] = [this.#isFirst, this.#isOptional];
    [this.#isFirst, this.#isOptional] = [false, false];
    if (name === 'bin') return this.#tokens.skip(value ?? 0);
    const state = this.#state;
    if (state.destination === 'skip') return;
    if (name === 'u' && value !== null) return this.context.letters.unit(value, state);
    const letter = letterOf(name);
    if (letter !== null) return this.context.letters.letters(letter, state);
    this.context.letters.flush(state);
    if (isFirst) {
      const whenClosed = openGroup(this.context, name, state, this.#stack.at(-1)?.state ?? state);
      if (whenClosed !== undefined) {
        this.#whenClosed = whenClosed;
        return;
      }
      if (isOptional) {
        state.destination = 'skip';
        return;
      }
    }
    applyWord(this.context, name, value, state);
  }

  #symbol(sign: string): void {
    if (sign === '*' && this.#isFirst) {
      this.#isOptional = true;
      return;
    }
    this.#isFirst = false;
    const letter = symbolOf(sign);
    if (letter !== null && this.#state.destination !== 'skip')
      this.context.letters.letters(letter, this.#state);
  }
}
