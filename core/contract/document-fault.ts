/** Why a document is not what it claims to be. What `detail` of the failure holds is said where it holds anything. */
export type DocumentFault =
  /** `detail`: the parser's own words. */
  | 'malformed-xml'
  | 'xml-entities'
  | 'no-xml-element'
  | 'nested-too-deep'
  /** `detail`: how many elements it may have. */
  | 'too-many-elements'
  | 'old-word'
  | 'not-word'
  /** `detail`: the name of the part. */
  | 'missing-part'
  | 'no-package-document'
  | 'no-spine'
  | 'no-such-chapter'
  | 'only-pictures'
  | 'damaged-pdf'
  | 'no-readable-page'
  /** Decoded, a stream of a PDF is larger; `detail`: how many bytes it may have. */
  | 'stream-too-large'
  | 'not-zip'
  | 'damaged-zip'
  | 'not-json'
  | 'no-reference-list'
  | 'no-readable-reference'
  | 'front-matter-too-long'
  /** `detail`: the parser's own words. */
  | 'front-matter-malformed'
  /** `detail`: the key. */
  | 'front-matter-repeats-key'
  | 'front-matter-no-map'
  | 'front-matter-too-deep'
  | 'front-matter-aliases'
  /** A digest of ours; `detail`: the field, and what is wrong with it, for whoever writes digests. */
  | 'digest';

/** Why a zip container is not opened. `limit` of the failure is 0 where none is named here. */
export type ArchiveFault =
  | 'control-characters'
  | 'backslash'
  /** A name that leads out of the container. */
  | 'outside'
  | 'same-name'
  | 'no-plain-file'
  | 'size-mismatch'
  | 'overlap'
  /** `limit`: entries. */
  | 'too-many-files'
  /** `limit`: bytes, unpacked. */
  | 'too-large'
  | 'file-too-large'
  /** `limit`: how many times an entry may grow. */
  | 'compression-ratio';
