import { PLAIN, type CharacterFormat } from '../rich-text/inline-writer';
import { channelsOf, groundColour } from '../nearest-colour';
import { styleRole, type StyleRole } from '../rich-text/style-role';
import { firstNamed, elementsNamed, type XmlElement } from '../xml';

/** What the styles of an OpenDocument text say of the text under them (ODF 1.3 part 3, 16): the rest is looks. */
export interface TextStyle extends Omit<CharacterFormat, 'href'> {
  readonly isHidden: boolean;
}

export interface ParagraphStyle {
  readonly role: StyleRole | null;
  readonly isHidden: boolean;
  readonly beginsPage: boolean;
  readonly endsPage: boolean;
  readonly list: string | null;
}

/** Styles are based on one another, and a circle of them would never end. */
const DEEPEST = 20;

export class Styles {
  readonly #styles = new Map<string, XmlElement>();

  /** @param holders elements with styles in them: those of the document, then those that its text uses */
  constructor(holders: readonly XmlElement[]) {
    for (const style of holders.flatMap((holder) => elementsNamed(holder, 'style')))
      this.#styles.set(key(style.attributes.get('family') ?? '', style.attributes.get('name') ?? ''), style);
  }

  text(name: string | undefined, outer: TextStyle = NO_STYLE): TextStyle {
    const chain = this.#chain('text', name);
    const property = (property: string): string | undefined => textProperty(chain, property);
    const weight = property('font-weight');
    const slant = property('font-style');
    const position = property('text-position');
    return {
      isStrong: weight === undefined ? outer.isStrong : /^(?:bold|[6-9]00)$/.test(weight),
      isEmphasis: slant === undefined ? outer.isEmphasis : /^(?:italic|oblique)$/.test(slant),
      isCode: outer.isCode || chain.some((style) => /^(?:Source Text|Teletype)$/.test(nameOf(style))),
      position: position === undefined ? outer.position : positionOf(position),
      highlight: this.#highlight(chain[0], outer),
      isHidden: outer.isHidden || property('display') === 'none',
    };
  }

  /** Who marks words does so on them; the ground of a style that others have is its look. */
  #highlight(own: XmlElement | undefined, outer: TextStyle): TextStyle['highlight'] {
    const ground = own === undefined ? undefined : textProperty([own], 'background-color');
    return ground === undefined ? outer.highlight : groundColour(channelsOf(ground));
  }

  paragraph(name: string | undefined): ParagraphStyle {
    const chain = this.#chain('paragraph', name);
    const setting = (attribute: string): string | undefined =>
      chain
        .map((style) => firstNamed(style, 'paragraph-properties')?.attributes.get(attribute))
        .find((value) => value !== undefined);
    const master = chain
      .map((style) => style.attributes.get('master-page-name'))
      .find((page) => page !== undefined);
    return {
      role: chain.map((style) => styleRole(nameOf(style))).find((role) => role !== null) ?? null,
      isHidden: textProperty(chain, 'display') === 'none',
      beginsPage: setting('break-before') === 'page' || (master ?? '') !== '',
      endsPage: setting('break-after') === 'page',
      list:
        chain.map((style) => style.attributes.get('list-style-name')).find((list) => list !== undefined) ??
        null,
    };
  }

  /** The style, the one on which it is based, and so on. */
  #chain(family: string, name: string | undefined): readonly XmlElement[] {
    const chain: XmlElement[] = [];
    let style = name === undefined ? undefined : this.#styles.get(key(family, name));
    while (style !== undefined && chain.length < DEEPEST) {
      chain.push(style);
      style = this.#styles.get(key(family, style.attributes.get('parent-style-name') ?? ''));
    }
    return chain;
  }
}

export const NO_STYLE: TextStyle = { ...PLAIN, isHidden: false };

const key = (family: string, name: string): string => `${family} ${name}`;

const textProperty = (chain: readonly XmlElement[], name: string): string | undefined =>
  chain
    .map((style) => firstNamed(style, 'text-properties')?.attributes.get(name))
    .find((value) => value !== undefined);

/** As its author reads it; without a name for people, `_20_` stands for a space in the one for programs. */
const nameOf = ({ attributes }: XmlElement): string =>
  attributes.get('display-name') ?? (attributes.get('name') ?? '').replace(/_20_/g, ' ');

/** "super 58%", or how far above the line in percent. */
function positionOf(value: string): CharacterFormat['position'] {
  if (/^(?:super|[1-9])/.test(value)) return 'sup';
  return /^(?:sub|-)/.test(value) ? 'sub' : null;
}
