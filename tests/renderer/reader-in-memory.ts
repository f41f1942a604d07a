import type { ReaderApi } from '@core/contract/api';
import type { PlacedAnnotation } from '@core/contract/annotation';
import { ReaderError, type Failure } from '@core/contract/failure';
import type { Channel, Input, Output } from '@core/contract/requests';
import { DEFAULT_SETTINGS, EMPTY_SESSION, type Settings } from '@core/contract/settings';

type Answers = { [C in Channel]?: (input: Input<C>) => Output<C> };

/** A main process that keeps everything in memory, and can be told to fail. */
export class ReaderInMemory implements ReaderApi {
  annotations: PlacedAnnotation[] = [];
  settings: Settings = DEFAULT_SETTINGS;
  asked: { channel: Channel; input: unknown }[] = [];
  /** While set, every question of that channel is answered with the failure. */
  failures = new Map<Channel, Failure>();
  /** A `ReaderError` that one of them throws is answered as its failure. */
  answers: Answers = {};
  /** The next questions of that channel wait for these, one each. */
  holds = new Map<Channel, Promise<void>[]>();
  #listeners = new Map<string, Set<(payload: never) => void>>();

  reset(): void {
    this.annotations = [];
    this.settings = DEFAULT_SETTINGS;
    this.asked = [];
    this.failures.clear();
    this.holds.clear();
    this.answers = {};
  }

  ask: ReaderApi['ask'] = async (channel, input) => {
    this.asked.push({ channel, input });
    await this.holds.get(channel)?.shift();
    const failure = this.failures.get(channel);
    if (failure !== undefined) return { ok: false, failure };
    try {
      return { ok: true, value: this.#answer(channel, input) };
    } catch (error) {
      if (error instanceof ReaderError) return { ok: false, failure: error.failure };
      throw error;
    }
  };

  on: ReaderApi['on'] = (event, listener) => {
    const those = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, those.add(listener));
    return () => those.delete(listener);
  };

  announce(event: string, payload: unknown): void {
    this.#listeners.get(event)?.forEach((listener) => listener(payload as never));
  }

  #answer<C extends Channel>(channel: C, input: Input<C>): Output<C> {
    const own = this.answers[channel];
    if (own !== undefined) return own(input) as Output<C>;
    return this.#usual(channel, input) as Output<C>;
  }

  #usual(channel: Channel, input: unknown): unknown {
    switch (channel) {
      case 'annotations:list':
        return this.annotations;
      case 'annotations:page':
        return { revision: 0, from: 0, placed: this.annotations, total: this.annotations.length };
      case 'annotations:save': {
        const { annotation } = input as Input<'annotations:save'>;
        const placed: PlacedAnnotation = { annotation, placement: { state: 'whole' } };
        this.annotations = [...this.annotations.filter((one) => one.annotation.id !== annotation.id), placed];
        return placed;
      }
      case 'annotations:change': {
        const { put, gone } = input as Input<'annotations:change'>;
        const placed = put.map((annotation): PlacedAnnotation => ({
          annotation,
          placement: { state: 'whole' },
        }));
        const ids = new Set([...gone, ...put.map(({ id }) => id)]);
        this.annotations = [...this.annotations.filter((one) => !ids.has(one.annotation.id)), ...placed];
        return { put: placed, gone };
      }
      case 'settings:read':
        return this.settings;
      case 'settings:save':
        return (this.settings = (input as Input<'settings:save'>).settings);
      case 'session:read':
        return EMPTY_SESSION;
      case 'library:list':
        return { articles: [], broken: [], topics: [] };
      case 'collections:list':
      case 'comparisons:list':
      case 'versions:list':
      case 'app:recoveries':
        return [];
      case 'backups:state':
        return { folder: null, place: null, isOffered: false, backups: [], isBusy: false, failure: null };
      case 'app:folder':
        return { fault: null };
      case 'app:info':
        return {
          version: '1.2.3',
          host: 'browser',
          platform: 'other',
          dataFolder: '/home/reader/synoptic',
          oldCopy: null,
        };
      default:
        return {};
    }
  }
}

export const memory = new ReaderInMemory();
