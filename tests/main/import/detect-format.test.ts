import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../main/import/detect-format';

const recognise = (name: string | null, start: string): string =>
  detectFormat(name, Buffer.from(start, 'latin1'));

describe('the kind of a document', () => {
  it.each([
    ['a.txt', 'Words.', 'txt'],
    ['a.MARKDOWN', 'Words.', 'md'],
    ['a.htm', '<p>Words.', 'html'],
    ['a.txt', '<!DOCTYPE html><p>Words.', 'html'],
    ['a.html', '%PDF-1.7', 'pdf'],
    ['a.pdf', 'Words.', 'pdf'],
    ['a.md', '<html>is how it begins', 'md'],
    ['noextension', '%PDF-1.7', 'pdf'],
    ['noextension', 'PK\x03\x04aaaaaaaaaaaaaaaaaaaaaaaaaamimetypeapplication/epub+zip', 'epub'],
    ['a.fb2.zip', 'PK\x03\x04', 'fbz'],
    ['noextension', '<?xml version="1.0"?>\n<FictionBook xmlns="x">', 'fb2'],
    [
      'noextension',
      'PK\x03\x04aaaaaaaaaaaaaaaaaaaaaaaaaamimetypeapplication/vnd.oasis.opendocument.text',
      'odt',
    ],
    ['../../etc/passwd.txt', 'Words.', 'txt'],
    [null, 'Words.', 'txt'],
    [null, '# Words\n\nMore', 'md'],
    [null, '<meta charset="utf-8"><p>A copied <b>page</b></p>', 'html'],
    [null, '<p> is how a paragraph begins', 'txt'],
  ])('%s that begins with %j', (name, start, format) => {
    expect(recognise(name, start)).toBe(format);
  });

  it.each([
    ['letter.doc', 'old-word'],
    ['page.webarchive', 'safari-archive'],
    ['crawl.warc.gz', 'warc'],
    ['crawl.WARC', 'warc'],
  ])('%s is refused with what to do', (name, reason) => {
    expect(() => recognise(name, '\xd0\xcf\x11\xe0')).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code: 'broken-document', reason }) }),
    );
  });

  it.each([
    ['letter.doc', '{\\rtf1 Words.}', 'rtf'],
    ['letter.doc', '<html><body>Words.', 'html'],
  ])('%s that begins with %j is read by its bytes', (name, start, format) => {
    expect(recognise(name, start)).toBe(format);
  });

  it.each([
    ['a.exe', 'MZ'],
    ['a.7z', 'PK\x03\x04'],
    ['a.bin', '%PDF-1.7'],
    ['noextension', 'Words.'],
    ['a.__proto__', 'Words.'],
    ['a.constructor', 'Words.'],
  ])('%s is refused', (name, start) => {
    expect(() => recognise(name, start)).toThrow('unsupported-format');
  });
});
