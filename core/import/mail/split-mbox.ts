/**
 * The messages of a mailbox file (RFC 4155), each as it was received. A message begins with a line "From " with a
 * sender and a time, at the head of the file or under a blank line, over its first header; lines of a message that begin so are written with a
 * ">" before them, of which one is taken away.
 * @param source a byte a character, for each message has encodings of its own
 */
export function* splitMbox(source: string): Generator<string> {
  let start = -1;
  for (const { index, 0: line } of source.matchAll(FROM_LINE)) {
    const isFirst = start === -1 && source.slice(0, index).trim() === '';
    if (!isFirst && !/(?:^|\r?\n)\r?\n$/.test(source.slice(Math.max(0, index - 4), index))) continue;
    if (start !== -1) yield unescape(source.slice(start, index));
    start = index + line.length;
  }
  if (start !== -1) yield unescape(source.slice(start));
}

const FROM_LINE =
  /^From (?=[^\r\n]{0,200}\d{1,2}:\d{2})[^\r\n]{0,200}\b\d{4}\b[^\r\n]{0,40}\r?\n(?=[!-9;-~]{1,80}:|>From )/gm;

const unescape = (message: string): string => message.replace(/^>(>*From )/gm, '$1');

/** Whether a file is a mailbox, by what it begins with. */
export const isMbox = (head: string): boolean =>
  /^\s{0,8}From [^\r\n]{1,200}\d{1,2}:\d{2}[^\r\n]{0,40}\b\d{4}\b/.test(head);
