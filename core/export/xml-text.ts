/**
 * Text inside XML 1.0, as content or as the value of an attribute in double quotes. What XML has no way to hold is
 * written as U+FFFD: control characters but tab and line feed, halves of surrogate pairs, U+FFFE and U+FFFF.
 */
export const escapeXml = (text: string): string =>
  text.replace(UNWRITABLE, '\uFFFD').replace(/[&<>"\r]/gu, (sign) => ENTITIES[sign] ?? sign);

const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
