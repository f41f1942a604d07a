import path from 'node:path';
import { fileFault, type FileFault } from '@core/contract/failure';
import { ReaderError } from '@core/contract/failure';
import { serializeEnvelope, type Body } from './envelope';
import { makeFolder } from './folders';
import type { Backend, CreateBackend, Recovery, Store, StoreOptions } from './store';
import { storageFailure } from './storage-failure';
import { previousFile, quarantine, readCopy, readPrevious, type StoredCopy } from './stored-copy';

/** What may be done with the file: only `writable` is the usual case. */
type FileState = 'writable' | 'newer' | 'unreadable' | 'damaged-in-place';

/** One file over conf or electron-store: reads it, mends it where it is damaged, and holds it. */
export class RecoveringStore implements Store {
  readonly #options: StoreOptions;
  readonly #createBackend: CreateBackend;
  readonly #file: string;
  #backend: Backend | null = null;
  #body: Body | null = null;
  #state: FileState = 'writable';
  #recovery: Recovery | null = null;

  constructor(options: StoreOptions, createBackend: CreateBackend) {
    this.#options = options;
    this.#createBackend = createBackend;
    this.#file = path.join(options.dataDir, options.file);
    this.#load();
  }

  read(): Body | null {
    if (this.#state === 'unreadable') this.#load();
    return this.#body;
  }

  recovery(): Recovery | null {
    return this.#recovery;
  }

  checkWritable(): void {
    if (this.#state === 'newer') throw new ReaderError({ code: 'storage-newer' });
    // The caller made `body` without knowing what the file holds: writing it would lose that.
    if (this.#state === 'unreadable') {
      throw new ReaderError({ code: 'storage-failed', detail: this.#recovery?.fault.detail ?? '' });
    }
  }

  write(body: Body): void {
    this.checkWritable();
    try {
      if (this.#state === 'damaged-in-place') this.#setDamagedAside();
      this.#writeThrough(body);
    } catch (error) {
      const present = this.#readCopy(this.#file);
      if (present.state === 'good') this.#body = present.body;
      throw storageFailure(error);
    }
    this.#body = body;
  }

  #load(): void {
    this.#recovery = null;
    const present = this.#readCopy(this.#file);
    if (present.state === 'good') return this.#hold(present.body, 'writable');
    if (present.state === 'newer') {
      this.#report(fileFault('newer'));
      return this.#hold(present.body, 'newer');
    }
    if (present.state === 'unreadable') {
      this.#report(present.fault);
      return this.#hold(null, 'unreadable');
    }
    this.#recover(present.state === 'damaged' ? present.fault : null);
  }

  /**
   * The file is damaged, or, without a fault, it is gone: its last version takes its place, and what is damaged is
   * kept aside.
   */
  #recover(fault: FileFault | null): void {
    const isDamaged = fault !== null;
    const previous = readPrevious(this.#file, this.#options.check);
    if (!isDamaged && previous.state === 'absent') return this.#hold(null, 'writable');

    this.#report(fault ?? fileFault('missing'));
    const readable = previous.state === 'good' || previous.state === 'newer' ? previous : null;
    const state = previous.state === 'newer' || previous.state === 'unreadable' ? previous.state : 'writable';
    this.#hold(readable?.body ?? null, state);
    if (readable !== null) this.#amend({ restoredFrom: 'previous-copy' });
    if (state !== 'writable') return;
    try {
      if (isDamaged) this.#setDamagedAside();
      // Without this a second save would put its own last version over what may still be read by hand.
      if (previous.state === 'damaged') quarantine(this.#options.dataDir, previousFile(this.#file));
    } catch {
      if (isDamaged && this.#recovery?.setAside === null) this.#state = 'damaged-in-place';
      return;
    }
    try {
      if (readable !== null) this.#writeThrough(readable.body);
    } catch {
      // The previous copy still lies there, and the next start finds it again.
    }
  }

  #setDamagedAside(): void {
    const aside = quarantine(this.#options.dataDir, this.#file);
    this.#state = 'writable';
    this.#amend({ setAside: aside });
  }

  #writeThrough(body: Body): void {
    makeFolder(path.dirname(this.#file));
    const snap = process.env['SNAP'];
    // conf gives up atomic writes where it believes to be packaged as a Snap.
    delete process.env['SNAP'];
    try {
      this.#backend ??= this.#openBackend();
      this.#backend.store = body;
    } finally {
      if (snap !== undefined) process.env['SNAP'] = snap;
    }
  }

  #openBackend(): Backend {
    return this.#createBackend({
      cwd: path.dirname(this.#file),
      name: path.basename(this.#file, '.json'),
      serialize: serializeEnvelope,
      // conf reads the file again before each write. What it holds is known, and parsing it anew would double the cost.
      deserialize: () => this.#body ?? {},
    });
  }

  #readCopy(file: string): StoredCopy {
    return readCopy(file, this.#options.check);
  }

  #hold(body: Body | null, state: FileState): void {
    this.#body = body;
    this.#state = state;
  }

  #report(fault: FileFault): void {
    this.#recovery = { file: this.#options.file, fault, setAside: null, restoredFrom: 'nothing' };
  }

  #amend(fields: Partial<Recovery>): void {
    if (this.#recovery !== null) this.#recovery = { ...this.#recovery, ...fields };
  }
}
