/** The part of the global that is used here; core is compiled without the types of a browser or of Node. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** By Windows' numbers of code pages, as the WHATWG labels them. */
const PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  10017: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  28591: 'windows-1252',
  28592: 'iso-8859-2',
  28595: 'iso-8859-5',
  65001: 'utf-8',
  ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [1250 + index, `windows-${1250 + index}`])),
};

/** By the numbers that fonts give to their character sets (`\fcharset`). 0 and 1 are what the document says. */
const CHARSETS: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  130: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  255: 437,
};

export const SYMBOL_CHARSET = 2;
export const pageOfCharset = (charset: number): number | null => CHARSETS[charset] ?? null;

/** IBM's pages of MS-DOS, which no browser knows: 0x80 and on. */
const DOS: Readonly<Record<number, string>> = {
  437: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
  850: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
};

/** Adobe's encoding of the font Symbol: 0x20 to 0x7E, and 0xA0 to 0xFE. */
const SYMBOL_LOW =
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const SYMBOL_HIGH =
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uFFFD〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';

export const symbolLetter = (byte: number): string =>
  [...SYMBOL_LOW][byte - 0x20] ?? [...SYMBOL_HIGH][byte - 0xa0] ?? '\uFFFD';

export const isKnownPage = (page: number): boolean => page in PAGES || page in DOS;

/** Letters of a code page. What has none in it, or is in a page that is not known, is U+FFFD. */
export function decodePage(page: number, bytes: Uint8Array): string {
  const label = PAGES[page];
  if (label !== undefined) return decoderOf(label).decode(bytes);
  const high = DOS[page] ?? '';
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (high[byte - 0x80] ?? '\uFFFD'),
  ).join('');
}

const decoders = new Map<string, { decode(bytes: Uint8Array): string }>();

function decoderOf(label: string): { decode(bytes: Uint8Array): string } {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(label);
  decoders.set(label, decoder);
  return decoder;
}
