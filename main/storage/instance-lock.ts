import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { errorCode } from './storage-failure';

interface Holder {
  readonly pid: number;
  /** Tells a process from a later one of the same number; `null` where the system does not say. */
  readonly processStart: string | null;
  /** Tells this start of the machine from another; `null` where the system does not say. */
  readonly bootId: string | null;
  readonly nonce: string;
}

/** The lock file of a living process. */
export interface InstanceLock {
  /** Whether the file still says so: another program may have removed or replaced it. */
  isHeld(): boolean;
  release(): void;
}

/**
 * Takes the lock file, or answers `null` where a living process holds it. A lock whose process is gone is taken over.
 * Only processes of one machine see each other: a folder shared over a network is not protected.
 * @throws the error of the file system where the file cannot be made.
 */
export function takeInstanceLock(file: string): InstanceLock | null {
  const mine: Holder = {
    pid: process.pid,
    processStart: processStart(process.pid),
    bootId: bootId(),
    nonce: randomUUID(),
  };
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (createLock(file, mine))
      return { isHeld: () => isHeldBy(file, mine), release: () => release(file, mine) };
    const text = readText(file);
    if (text === null) continue;
    if (isAlive(parseHolder(text))) return null;
    removeStale(file, text, mine.nonce);
  }
  return null;
}

/** The file appears with its contents or not at all: a reader must never take a half-written lock for a stale one. */
function createLock(file: string, holder: Holder): boolean {
  const draft = `${file}.${holder.nonce}`;
  try {
    fs.writeFileSync(draft, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes(errorCode(error))) throw error;
    return createWithoutLink(file, holder);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function createWithoutLink(file: string, holder: Holder): boolean {
  try {
    fs.writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Two starters may judge one stale lock: only the one that renames away that very lock may go on. */
function removeStale(file: string, judged: string, nonce: string): void {
  const aside = `${file}.stale-${nonce}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  try {
    if (readText(aside) !== judged) fs.linkSync(aside, file);
  } catch {
    // A third starter was faster; its lock stands.
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

function isHeldBy(file: string, mine: Holder): boolean {
  const text = readText(file);
  return text !== null && parseHolder(text)?.nonce === mine.nonce;
}

function release(file: string, mine: Holder): void {
  if (isHeldBy(file, mine)) fs.rmSync(file, { force: true });
}

function isAlive(holder: Holder | null): boolean {
  if (holder === null) return false;
  if (holder.bootId !== null && holder.bootId !== bootId()) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false;
  }
  return holder.processStart === null || holder.processStart === processStart(holder.pid);
}

function parseHolder(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { pid, processStart, bootId, nonce } = value as Partial<Record<keyof Holder, unknown>>;
    if (!Number.isSafeInteger(pid) || (pid as number) <= 0 || typeof nonce !== 'string') return null;
    return { pid: pid as number, processStart: textOrNull(processStart), bootId: textOrNull(bootId), nonce };
  } catch {
    return null;
  }
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const bootId = (): string | null => readText('/proc/sys/kernel/random/boot_id')?.trim() ?? null;

/** Field 22 of Linux's `/proc/<pid>/stat`; the name in field 2 may itself hold spaces and parentheses. */
function processStart(pid: number): string | null {
  const stat = readText(`/proc/${pid}/stat`);
  return stat === null ? null : (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null);
}

function readText(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
