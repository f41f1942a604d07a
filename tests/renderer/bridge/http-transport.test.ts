import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHttpTransport } from '../../../renderer/bridge/http-transport';

/** What jsdom lacks: it remembers whether it is open and says what the test tells it to. */
class Stream extends EventTarget {
  static readonly all: Stream[] = [];
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  isOpen = true;
  constructor() {
    super();
    Stream.all.push(this);
  }
  close(): void {
    this.isOpen = false;
  }
  say(event: string, payload: unknown): void {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(payload) }));
  }
}

const openStreams = (): Stream[] => Stream.all.filter(({ isOpen }) => isOpen);

function show(state: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

vi.stubGlobal('EventSource', Stream);
const fetched = vi.fn((address: string) =>
  Promise.resolve(new Response(JSON.stringify({ ok: true, value: { asked: address } }))),
);
vi.stubGlobal('fetch', fetched);
/** A tab has one for as long as it lives. */
const reader = createHttpTransport();
afterEach(() => show('visible'));

describe('a tab of the browser host', () => {
  it('hears announcements over one stream, however many listen', () => {
    const heard = vi.fn();
    reader.on('library:changed', heard);
    reader.on('annotations:changed', () => undefined);
    expect(openStreams()).toHaveLength(1);
    openStreams()[0]?.say('library:changed', {});
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('holds no connection while it is hidden', () => {
    show('hidden');
    expect(openStreams()).toHaveLength(0);
  });

  it('asks for the settings once its stream is open, and drops an answer that was overtaken', async () => {
    const settings = vi.fn();
    reader.on('settings:changed', settings);
    const [stream] = openStreams();
    stream?.onopen?.();
    await vi.waitFor(() => expect(settings).toHaveBeenCalledWith({ asked: '/ask/settings:read' }));
    settings.mockClear();
    fetched.mockClear();
    stream?.onopen?.();
    stream?.say('settings:changed', { theme: 'dark' });
    // The answer that was overtaken has been read to its end.
    await vi.waitFor(async () => expect((await fetched.mock.results[0]?.value)?.bodyUsed).toBe(true));
    await new Promise((resolve) => setTimeout(resolve));
    expect(settings.mock.calls).toEqual([[{ theme: 'dark' }]]);
  });

  it('listens again when it is shown, and asks for what it missed', async () => {
    const changed = vi.fn();
    const settings = vi.fn();
    reader.on('annotations:changed', changed);
    reader.on('settings:changed', settings);
    show('hidden');
    show('visible');
    expect(openStreams()).toHaveLength(1);
    expect(changed).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(settings).toHaveBeenCalledWith({ asked: '/ask/settings:read' }));
  });
});
