import { styleRole, type StyleRole } from '../rich-text/style-role';

interface Style {
  /** With the semicolon that ends it, and what follows. */
  name: string;
  basedOn: number | null;
  /** From 0, as `\outlinelevel` counts. */
  outline: number | null;
}

const DEEPEST = 20;
/** `\outlinelevel9` is "body text". */
const LAST_LEVEL = 8;

/** The paragraph styles of a document by their numbers. */
export class StyleSheet {
  readonly #styles = new Map<number, Style>();

  style(number: number): Style {
    const known = this.#styles.get(number);
    if (known !== undefined) return known;
    const style: Style = { name: '', basedOn: null, outline: null };
    this.#styles.set(number, style);
    return style;
  }

  /** @param outline level that the paragraph itself names; `null` where it names none */
  roleOf(number: number | null, outline: number | null): StyleRole | null {
    let at = number;
    let level = outline;
    for (let depth = 0; at !== null && depth < DEEPEST; depth += 1) {
      const style = this.#styles.get(at);
      if (style === undefined) break;
      const role = styleRole(style.name.replace(/;.*$/s, ''));
      if (role !== null) return role;
      level ??= style.outline;
      at = style.basedOn;
    }
    return level === null || level < 0 || level > LAST_LEVEL
      ? null
      : { is: 'heading', level: Math.min(6, level + 1) };
  }
}
