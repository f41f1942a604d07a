import type { ArchiveFault, DocumentFault } from '@core/contract/document-fault';
import { describe, expect, it } from 'vitest';
import { ARCHIVE_LIMITS, readArchive } from '../../../../main/import/formats/archive';
import { failureOf } from '../../../support/failure-of';
import { tinyZip, type ZipFile } from '../../../support/tiny-zip';

const unsafe = (reason: ArchiveFault, limit = 0) => ({ code: 'unsafe-archive', reason, limit });
const refusal = (...files: readonly ZipFile[]) => failureOf(() => readArchive(tinyZip(files)));
const file = (name: string, data: ZipFile['data'] = 'text'): ZipFile => ({ name, data });
const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024);
const withLimits = (limits: Partial<typeof ARCHIVE_LIMITS>, ...files: readonly ZipFile[]) =>
  failureOf(() => readArchive(tinyZip(files), () => true, { ...ARCHIVE_LIMITS, ...limits }));

describe('a zip container', () => {
  it('gives its files by name, packed or stored, and leaves the unwanted packed', async () => {
    const zip = tinyZip([
      file('a/b.txt', 'één'),
      { ...file('stored', 'as it is'), isStored: true },
      { ...file('picture.png', 'not text'), crc: 1 },
      file('folder/', ''),
    ]);
    const archive = await readArchive(zip, (name) => !name.endsWith('.png'));
    expect([...archive].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['a/b.txt', 'één'],
      ['stored', 'as it is'],
    ]);
  });

  it('keeps names that a plain object would swallow', async () => {
    const archive = await readArchive(tinyZip([file('__proto__'), file('constructor')]));
    expect([...archive.keys()]).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['text']).toBeUndefined();
  });

  it.each([
    ['../../secret', 'outside'],
    ['a/../../b', 'outside'],
    ['/absolute', 'outside'],
    ['C:/drive', 'outside'],
    ['..\\..\\x', 'outside'],
    ['a\\b', 'outside'],
    ['a\0b', 'control-characters'],
    ['a\nb', 'control-characters'],
  ] as const)('is refused for an entry named %j', async (name, reason) => {
    expect(await refusal(file('good'), file(name))).toEqual(unsafe(reason));
  });

  it('is refused for a link, a device, and two files of one name', async () => {
    expect(await refusal({ ...file('link', '/etc/hosts'), mode: 0o120777 })).toEqual(unsafe('no-plain-file'));
    expect(await refusal({ ...file('pipe'), mode: 0o010644 })).toEqual(unsafe('no-plain-file'));
    expect(await refusal(file('a'), file('b'), file('a'))).toEqual(unsafe('same-name'));
  });

  it('is refused where it would unpack into far more than it is', async () => {
    expect(await refusal(file('bomb', zeros(40)))).toEqual(unsafe('compression-ratio', 200));
    expect(await refusal(file('huge', zeros(51)))).toEqual(unsafe('file-too-large', 50 * 1024 * 1024));
    expect(await withLimits({ total: 10 }, file('a', '123456'), file('b', '123456'))).toEqual(
      unsafe('too-large', 10),
    );
    expect(await withLimits({ entries: 2 }, file('a'), file('b'), file('c'))).toEqual(
      unsafe('too-many-files', 2),
    );
  });

  it('is refused where a file is not as large as it declares', async () => {
    expect(await refusal({ ...file('a', zeros(20)), declared: 100 })).toEqual(unsafe('size-mismatch'));
    expect(await refusal({ ...file('a', 'short'), declared: 100 })).toEqual(unsafe('size-mismatch'));
    expect(await refusal({ ...file('a', 'short'), declared: 3, isStored: true })).toEqual(
      unsafe('size-mismatch'),
    );
  });

  it('is refused where its files share packed bytes', async () => {
    const zip = tinyZip([file('a', 'x'.repeat(500)), file('b', 'y'.repeat(500))]);
    const second = zip.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    zip.writeUInt32LE(0, second + 42);
    expect(await failureOf(() => readArchive(zip))).toEqual(unsafe('overlap'));
  });

  it('of ten thousand files is read, and of more refused', async () => {
    const files = Array.from({ length: 10_001 }, (_, index) => ({
      ...file(`f${index}`, ''),
      isStored: true,
    }));
    expect((await readArchive(tinyZip(files.slice(1)), (name) => name === 'f10000')).size).toBe(1);
    expect(await refusal(...files)).toEqual(unsafe('too-many-files', 10_000));
  });

  it('says that it is locked, damaged, cut off or no container at all', async () => {
    expect(await refusal({ ...file('a'), isEncrypted: true })).toEqual({ code: 'encrypted' });
    const broken = (reason: DocumentFault) => ({ code: 'broken-document', reason, detail: '', line: 0 });
    expect(await refusal({ ...file('a'), crc: 1 })).toEqual(broken('damaged-zip'));
    const zip = tinyZip([file('a', 'some words')]);
    zip.fill(0xff, 31, 40);
    expect(await failureOf(() => readArchive(zip))).toEqual(broken('damaged-zip'));
    expect(await failureOf(() => readArchive(zip.subarray(0, -30)))).toEqual(broken('not-zip'));
    expect(await failureOf(() => readArchive(Buffer.from('plain words')))).toEqual(broken('not-zip'));
  });
});
