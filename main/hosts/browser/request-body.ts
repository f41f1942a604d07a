import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly text: string };

/** Reads a JSON body. @param limit in bytes; it stops there, also when the announced length lies or is missing. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  // Only this type makes a browser ask before it sends the request for a foreign page.
  if (type !== 'application/json') return { ok: false, status: 415, text: 'Only application/json is read.' };
  if (Number(request.headers['content-length'] ?? 0) > limit) return TOO_LARGE;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) return TOO_LARGE;
    parts.push(part);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, status: 400, text: 'The body is not JSON.' };
  }
}

const TOO_LARGE: Body = { ok: false, status: 413, text: 'The body is too large.' };
