import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ArticleId } from '@core/contract/ids';
import { createImportClient } from '../../../../main/import/import-client';
import { refuseLargeStreams } from '../../../../main/import/formats/pdf-streams';
import { buildImportWorker, dropWorker } from '../../../support/build-worker';
import { column, tinyPdf } from '../../../support/tiny-pdf';

let workerPath = '';
beforeAll(async () => {
  workerPath = await buildImportWorker();
});
afterAll(() => dropWorker(workerPath));

const source = { id: 'sha256-0123456789abcdef' as ArticleId, fileName: 'a.pdf', added: '' };
const MB = 1_048_576;
const blank = (megabytes: number): Buffer => Buffer.alloc(megabytes * MB, ' ');

/** A PDF of one page whose content is `coded` by `filters`. */
function pdfOf(coded: Buffer, filters: string): Buffer {
  const stream = `<< /Length ${coded.length} /Filter ${filters} >>\nstream\n${coded.toString('latin1')}\nendstream`;
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents 6 0 R >>';
  const pdf = tinyPdf({ pages: [], objects: [page, stream] }).toString('latin1');
  return Buffer.from(pdf.replace('/Kids [] /Count 0', '/Kids [5 0 R] /Count 1'), 'latin1');
}

/** The most by which the process grew while the document was read, in megabytes, and what came of it. */
async function read(bytes: Buffer): Promise<{ readonly grown: number; readonly failure: unknown }> {
  const reader = createImportClient({ workerPath });
  onTestFinished(() => reader.close());
  // The worker is up before it is measured.
  await reader.read({ extension: 'txt', bytes: Buffer.from('Before.') }, source);
  const before = process.memoryUsage.rss();
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss() - before)), 10);
  const failure = await reader.read({ extension: 'pdf', bytes }, source).then(
    () => null,
    (error: { readonly failure: unknown }) => error.failure,
  );
  clearInterval(timer);
  // The next document comes in.
  const next = await reader.read({ extension: 'txt', bytes: Buffer.from('After.') }, source);
  expect(next.text).toBe('After.');
  return { grown: most / MB, failure };
}

describe('a small PDF that unpacks into gigabytes', () => {
  it('is refused before it is unpacked', async () => {
    const twice = deflateSync(deflateSync(blank(600), { level: 9 }), { level: 9 });
    const pdf = pdfOf(twice, '[/FlateDecode /FlateDecode]');
    expect(pdf.length).toBeLessThan(4_000);
    const { grown, failure } = await read(pdf);
    expect(failure).toEqual({
      code: 'broken-document',
      reason: 'stream-too-large',
      detail: String(64 * MB),
      line: 0,
    });
    expect(grown).toBeLessThan(250);
  });

  it('is ended before it takes a gigabyte where its filters are not known beforehand', async () => {
    // The filter is an object of its own, which is not looked up.
    const twice = deflateSync(deflateSync(blank(1_500), { level: 9 }), { level: 9 });
    const pdf = pdfOf(twice, '7 0 R');
    const object = '\n7 0 obj\n[/FlateDecode /FlateDecode]\nendobj\n';
    // Without its table of objects the file is searched for them.
    const text = pdf.toString('latin1').replace(/xref[\s\S]*?trailer/, `${object}trailer`);
    const { grown, failure } = await read(Buffer.from(text.replace(/startxref\s\d+/, ''), 'latin1'));
    expect(failure).toEqual({ code: 'reader-crashed', isOutOfMemory: true });
    expect(grown).toBeLessThan(1_024);
  });

  it('a long one is read', () => {
    const page = column(72, 72, ['The ferry left the harbour at noon.'], 10);
    const pdf = tinyPdf({ pages: [page] });
    expect(() => refuseLargeStreams(pdf)).not.toThrow();
    const long = pdfOf(deflateSync(blank(60)), '/FlateDecode');
    expect(() => refuseLargeStreams(long)).not.toThrow();
    expect(() => refuseLargeStreams(long, 59 * MB)).toThrow('broken-document');
  });
});
