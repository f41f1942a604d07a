import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPageLoadWatch } from '../../../../main/hosts/browser/page-load-watch';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function startWatch() {
  const told = vi.fn();
  const follow = createPageLoadWatch(told);
  const send = (pathname: string): (() => void) => {
    const response = new EventEmitter();
    follow(response as ServerResponse, pathname);
    return () => void response.emit('close');
  };
  return { told, send };
}

test('a page has its files when nothing is under way after its script', () => {
  const { told, send } = startWatch();
  send('/')();
  vi.advanceTimersByTime(1_000);
  expect(told).not.toHaveBeenCalled();
  const endScript = send('/assets/start-a.js');
  const endStyle = send('/assets/a.css');
  endScript();
  vi.advanceTimersByTime(1_000);
  expect(told).not.toHaveBeenCalled();
  endStyle();
  vi.advanceTimersByTime(1_000);
  expect(told).toHaveBeenCalledTimes(1);
});

test('it is told once, however many pages come', () => {
  const { told, send } = startWatch();
  for (let page = 0; page < 3; page += 1) {
    send('/assets/start-a.js')();
    vi.advanceTimersByTime(1_000);
  }
  expect(told).toHaveBeenCalledTimes(1);
});
