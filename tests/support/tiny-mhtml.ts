/** One part of a web archive that a test builds. */
export interface TinyPart {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Lines of its head besides its type. */
  readonly head?: readonly string[];
  readonly encoding?: 'quoted-printable' | 'base64' | '8bit';
}

const BOUNDARY = '----MultipartBoundary--pier';

export function tinyMhtml(
  parts: readonly TinyPart[],
  head: readonly string[] = ['Snapshot-Content-Location: https://news.example/fog'],
  type = '',
): Buffer {
  const opening = [
    'From: <Saved by Pen>',
    ...head,
    'MIME-Version: 1.0',
    `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${BOUNDARY}"${type}`,
    '',
    '',
  ].join('\r\n');
  return Buffer.concat([
    Buffer.from(opening),
    ...parts.map(({ type, body, head: own = [], encoding = 'quoted-printable' }) =>
      Buffer.concat([
        Buffer.from(
          [
            `--${BOUNDARY}`,
            `Content-Type: ${type}`,
            `Content-Transfer-Encoding: ${encoding}`,
            ...own,
            '',
            '',
          ].join('\r\n'),
        ),
        encoded(Buffer.from(body as Uint8Array), encoding),
        Buffer.from('\r\n'),
      ]),
    ),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
}

function encoded(body: Buffer, encoding: TinyPart['encoding']): Buffer {
  if (encoding === '8bit') return body;
  if (encoding === 'base64') return Buffer.from(body.toString('base64').replace(/.{76}/g, '$&\r\n'));
  const letters = Array.from(body, (byte) =>
    byte > 126 || byte === 61
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  );
  // A line is at most 76 long; one more sign ends those that are broken only here.
  return Buffer.from(letters.join('').replace(/(?:=[\dA-F]{2}|[^=\n]){60}/g, '$&=\r\n'));
}
