/**
 * The encoding that an HTML page names in its head, `null` where it names none. Bytes are looked at as Latin letters:
 * the declaration itself is in ASCII in every encoding that a page may declare.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]{2,30})/i.exec(head)?.[1];
  return label === undefined ? null : knownEncoding(label);
}

/** As WHATWG names it; `null` for a label of none that a document may declare. */
export function knownEncoding(label: string): string | null {
  // What was read so far was no UTF-16.
  if (/^utf-?16/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
