import type { Channel } from './requests';
import { isChannel } from './channels';

/** Bytes of a question as JSON. Most name an article or nothing. */
const USUAL = 64 * 1024;
const MB = 1024 * 1024;

/** What the parser of each channel would let pass, as JSON in UTF-8, with room. A channel that carries texts is named here. */
const WIDER: Partial<Readonly<Record<Channel, number>>> = {
  // A document of 50 MB in base64, with room for its frame.
  'library:import': 80 * MB,
  'library:correct': 32 * MB,
  'comparisons:save': 32 * MB,
  'collections:save': 32 * MB,
  'collections:file': 4 * MB,
  'annotations:save': 8 * MB,
  'annotations:change': 64 * MB,
  'export:notes': 8 * MB,
  // It carries the same layout.
  'export:package': 8 * MB,
  'annotations:import': 64 * MB,
  'annotations:import-document': 80 * MB,
  'writings:save': 64 * MB,
  'session:save': 4 * MB,
  'settings:save': MB,
  'export:identifiers': MB,
  'export:pseudonymised': MB,
  'search:query': 128 * 1024,
  'library:unsplit': 128 * 1024,
};

/**
 * How large the question of a channel may be. A host that takes questions over a wire reads no further, so that no
 * channel but that of documents can be made to hold a document.
 */
export const bodyLimit = (channel: string): number =>
  isChannel(channel) ? (WIDER[channel] ?? USUAL) : USUAL;
