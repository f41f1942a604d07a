/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hex digits. Core runs anywhere, so whoever calls brings it. */
export type Hash = (text: string) => string;
