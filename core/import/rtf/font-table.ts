import { pageOfCharset, SYMBOL_CHARSET } from './code-pages';

/** What a font says of the bytes that are set in it. */
interface Font {
  charset: number;
  /** `\cpg`, which goes before the character set. */
  page: number | null;
  name: string;
}

/** In which a stretch of bytes is written: a code page, the font Symbol, or a font of pictures without letters. */
export type FontEncoding = { readonly page: number } | 'symbol' | 'pictures';

const LATIN = 1252;

/** The fonts of a document, which in RTF decide what its bytes mean. */
export class FontTable {
  /** Of the document, `\ansicpg`. */
  page = LATIN;
  defaultFont = 0;
  readonly #fonts = new Map<number, Font>();
  /** Asked for at every stretch of text, and there may be thousands of fonts. */
  readonly #encodings = new Map<number, FontEncoding>();

  font(number: number): Font {
    this.#encodings.clear();
    const known = this.#fonts.get(number);
    if (known !== undefined) return known;
    const font: Font = { charset: 1, page: null, name: '' };
    this.#fonts.set(number, font);
    return font;
  }

  encodingOf(number: number): FontEncoding {
    const known = this.#encodings.get(number);
    if (known !== undefined) return known;
    const encoding = this.#find(number);
    this.#encodings.set(number, encoding);
    return encoding;
  }

  #find(number: number): FontEncoding {
    const font = this.#fonts.get(number);
    if (font === undefined) return { page: this.page };
    if (font.charset === SYMBOL_CHARSET) return /^symbol\b/i.test(font.name) ? 'symbol' : 'pictures';
    return {
      page: font.page ?? pageOfCharset(font.charset) ?? (font.charset === 0 ? this.#ansiPage() : this.page),
    };
  }

  /**
   * A font of Western letters beside one of the document's own page, as Word writes them, holds Western letters; where
   * there is no other font the letters can only be those of the document.
   */
  #ansiPage(): number {
    const hasOwn = [...this.#fonts.values()].some(({ charset }) => pageOfCharset(charset) === this.page);
    return hasOwn ? LATIN : this.page;
  }
}
