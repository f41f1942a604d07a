/** Why a document is not what it claims to be. What `detail` of the failure holds is said where it holds anything. */
export type DocumentFault =
  /** `detail`: an `XmlProblem`, and after a space the name that it is about, if any. */
  | 'malformed-xml'
  | 'xml-entities'
  | 'no-xml-element'
  | 'nested-too-deep'
  /** `detail`: how many elements it may have. */
  | 'too-many-elements'
  | 'old-word'
  /** A `.webarchive` of Safari. */
  | 'safari-archive'
  | 'warc'
  | 'not-word'
  /** An OpenDocument file of another kind, such as a spreadsheet. */
  | 'not-opendocument-text'
  /** `detail`: the name of the part. */
  | 'missing-part'
  | 'not-rtf'
  /** The end is missing. */
  | 'cut-off'
  /** A web archive without a web page. */
  | 'no-page-in-archive'
  | 'not-fictionbook'
  /** One container with more than one. */
  | 'several-books'
  | 'no-package-document'
  | 'no-spine'
  | 'no-such-chapter'
  | 'only-pictures'
  | 'damaged-pdf'
  | 'no-readable-page'
  /** Decoded, a stream of a PDF is larger; `detail`: how many bytes it may have. */
  | 'stream-too-large'
  | 'unreadable-picture'
  /** `detail`: how many pixels it may have. */
  | 'picture-too-large'
  | 'not-zip'
  | 'damaged-zip'
  | 'not-json'
  /** A zip that is a folder of other files. */
  | 'no-chat-in-zip'
  | 'several-chats'
  /** `detail`: how many messages a chat may have. */
  | 'chat-too-long'
  /** Subtitles without one that has a time. */
  | 'no-cues'
  /** Mail without a message, or a message without a header. */
  | 'no-message'
  | 'no-reference-list'
  | 'no-readable-reference'
  | 'front-matter-too-long'
  /** `detail`: the code of the YAML library, such as `TAB_AS_INDENT`, or empty. */
  | 'front-matter-malformed'
  /** `detail`: the key. */
  | 'front-matter-repeats-key'
  | 'front-matter-no-map'
  | 'front-matter-too-deep'
  | 'front-matter-aliases';

/** What an XML parser trips over. */
export type XmlProblem =
  'unclosed' | 'unmatched' | 'attribute' | 'prefix' | 'entity' | 'character' | 'end' | 'other';

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
