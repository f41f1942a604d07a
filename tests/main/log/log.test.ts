import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { logFile, openLog, readLog } from '../../../main/log/log';
import { openRotatingFile } from '../../../main/log/rotating-file';
import { stackFrames } from '../../../main/log/stack-frames';
import { tempFolder } from '../storage/temp-folder';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const NOW = new Date('2024-03-01T12:00:00.000Z');

describe('the log', () => {
  it('holds codes, counts and frames, one line of JSON each', () => {
    const dataDir = tempFolder();
    const log = openLog(dataDir, ROOT, () => NOW);
    log.write('request-slow', { channel: 'search:query', ms: 1234.56 });
    log.writeError('crash', Object.assign(new RangeError('words'), { code: 'ERR_OUT_OF_RANGE' }), {
      where: 'main',
    });
    const [slow, crash] = readLog(logFile(dataDir))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(slow).toEqual({
      at: NOW.toISOString(),
      event: 'request-slow',
      channel: 'search:query',
      ms: 1235,
    });
    expect(crash).toMatchObject({ error: 'RangeError', code: 'ERR_OUT_OF_RANGE', where: 'main' });
    expect((crash?.['frames'] as string[])[0]).toMatch(/^log\.test\.ts:\d+:\d+$/);
  });

  it('has no word that it does not know', () => {
    const dataDir = tempFolder();
    const log = openLog(dataDir, ROOT);
    const error = Object.assign(new Error('harbour'), { name: 'Harbour', code: 'harbour' });
    log.write('request-failed', { channel: 'harbour', failure: 'harbour' });
    log.writeError('worker-lost', error, { worker: 'harbour' });
    log.writeFrames('window-error', ['the harbour', '/home/harbour/x.js:1:2'], { error: 'harbour' });
    log.writeError('worker-lost', 'harbour');
    log.writeError('worker-lost', null);
    const text = readLog(log.file);
    expect(text.trim().split('\n')).toHaveLength(5);
    expect(text).not.toMatch(/harbour/i);
  });

  it('a message that looks like frames gives none', () => {
    const own = `    at fn (${ROOT}/harbour.js:1:2)`;
    expect(stackFrames(new Error(`first\n${own}`), ROOT).join()).not.toContain('harbour');
    const changed = new Error(`first\n${own}`);
    expect(changed.stack).toContain('first');
    changed.message = 'other';
    expect(stackFrames(changed, ROOT)).toEqual([]);
    expect(stackFrames(new Error('outside'), path.join(ROOT, 'core'))).toEqual([]);
  });

  it('is three files at most, the newest lines in the first', () => {
    const file = path.join(tempFolder(), 'log/a.log');
    const append = openRotatingFile(file, 100);
    for (let at = 0; at < 40; at += 1) append(`line ${String(at).padStart(10, '0')}`);
    expect(fs.readdirSync(path.dirname(file)).sort()).toEqual(['a.log', 'a.log.1', 'a.log.2']);
    expect(fs.readFileSync(file, 'utf8')).toContain('0000000039');
    for (const name of ['a.log', 'a.log.1', 'a.log.2'])
      expect(fs.statSync(path.join(path.dirname(file), name)).size).toBeLessThanOrEqual(100);
    openRotatingFile(file, 100)('more');
    expect(fs.readFileSync(file, 'utf8')).toContain('more');
  });

  it('that cannot be written costs nothing else', () => {
    const folder = tempFolder();
    fs.writeFileSync(path.join(folder, 'log'), 'a file where the folder should be');
    const log = openLog(folder, ROOT);
    expect(() => log.write('start')).not.toThrow();
    expect(readLog(log.file)).toBe('');
  });
});
