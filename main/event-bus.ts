import type { EventName, Events } from '@core/contract/events';

export type Announce = <E extends EventName>(event: E, payload: Events[E]) => void;
export type Subscriber = (event: EventName, payload: Events[EventName]) => void;

/**
 * An event bus (publish-subscribe): every service publishes to it, and each host forwards the events to its windows.
 */
export function createEventBus(): { announce: Announce; subscribe(subscriber: Subscriber): () => void } {
  const subscribers = new Set<Subscriber>();
  return {
    announce: (event, payload) => subscribers.forEach((subscriber) => subscriber(event, payload)),
    subscribe(subscriber) {
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
  };
}
