import { escapeXml } from '../xml-text';

/** Attributes without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const own = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : ` ${key}="${oneLine(String(value))}"`))
    .join('');
  return children.length === 0 ? `<${name}${own}/>` : `<${name}${own}>${children.join('')}</${name}>`;
}

export const textElement = (name: string, text: string): string =>
  text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`;

/** Parsers make a space of a line feed in an attribute; here it is one already. */
const oneLine = (value: string): string => escapeXml(value.replace(/\s+/gu, ' '));
