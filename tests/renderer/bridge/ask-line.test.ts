import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAskLine, type AskLine } from '../../../renderer/bridge/ask-line';

/** What jsdom would connect in earnest: it keeps what was sent and says what the test tells it to. */
class Line {
  static readonly OPEN = 1;
  static all: Line[] = [];
  readonly sent: unknown[] = [];
  readyState = 0;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  constructor() {
    Line.all.push(this);
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  connect(): this {
    this.readyState = Line.OPEN;
    return this;
  }
  answer(id: number, value: unknown): void {
    this.onmessage?.({ data: JSON.stringify({ id, result: { ok: true, value } }) });
  }
  breakOff(): void {
    this.readyState = 3;
    this.onclose?.();
  }
}

let line: AskLine;
const wire = (): Line => Line.all.at(-1) as Line;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', Line);
  Line.all = [];
  line = createAskLine('ws://127.0.0.1:1/line');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the line to the browser host', () => {
  it('is not there until it is open, so that the question goes another way', () => {
    expect(line.ask('library:list', '{}')).toBeNull();
    line.open();
    expect(line.ask('library:list', '{}')).toBeNull();
    wire().connect();
    expect(line.ask('library:list', '{}')).not.toBeNull();
  });

  it('brings each answer to its question, whichever comes first', async () => {
    line.open();
    wire().connect();
    const one = line.ask('search:query', '{"text":"a"}');
    const two = line.ask('search:query', '{"text":"ab"}');
    expect(wire().sent).toEqual([
      { id: 1, channel: 'search:query', input: { text: 'a' } },
      { id: 2, channel: 'search:query', input: { text: 'ab' } },
    ]);
    wire().answer(2, 'second');
    wire().answer(1, 'first');
    expect(await Promise.all([one, two])).toEqual([
      { ok: true, value: 'first' },
      { ok: true, value: 'second' },
    ]);
  });

  it('leaves a large question to another way', () => {
    line.open();
    wire().connect();
    expect(line.ask('library:import', `{"base64":"${'x'.repeat(300_000)}"}`)).toBeNull();
  });

  it('says that the host was not reached where it breaks off, and is opened anew after a while', async () => {
    line.open();
    wire().connect();
    const asked = line.ask('annotations:save', '{}');
    wire().breakOff();
    expect(await asked).toEqual({ ok: false, failure: { code: 'unreachable' } });
    expect(line.ask('library:list', '{}')).toBeNull();
    line.open();
    expect(Line.all).toHaveLength(1);
    vi.advanceTimersByTime(5_000);
    line.open();
    expect(Line.all).toHaveLength(2);
  });
});
