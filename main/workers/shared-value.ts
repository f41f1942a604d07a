import { deserialize, serialize } from 'node:v8';

/**
 * A value that every task of a worker needs: serialized once and built once in each thread, where a message with the value
 * itself copies it for each task.
 */
export interface SharedValue<T> {
  /** Tells it from every other of the process. */
  readonly key: number;
  readonly bytes: SharedArrayBuffer;
  /** Never there; names the type of what the bytes hold. */
  readonly type?: T;
}

let keys = 0;

export function shareValue<T>(value: T): SharedValue<T> {
  const serialized = serialize(value);
  const bytes = new SharedArrayBuffer(serialized.length);
  new Uint8Array(bytes).set(serialized);
  return { key: (keys += 1), bytes };
}

let last: { readonly key: number; readonly value: unknown } | null = null;

export function openShared<T>({ key, bytes }: SharedValue<T>): T {
  // What is deserialized must not be shared memory.
  if (last?.key !== key) last = { key, value: deserialize(Buffer.from(new Uint8Array(bytes))) };
  return last.value as T;
}
