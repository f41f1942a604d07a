/**
 * SHA-256 of a text's UTF-8 bytes as 64 lower-case hex digits. Core has no cryptography, so the caller provides the
 * function.
 */
export type Hash = (text: string) => string;
