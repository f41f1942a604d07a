import MarkdownIt, { type Token } from 'markdown-it';

/**
 * Reads the Markdown of an export again, so that every other format says what the Markdown says, in its order. A line
 * feed in a note is a break, as the window shows it; pictures are not loaded, for a file that asks the network for one
 * when it is opened would tell who reads it.
 */
export const markdownTokens = (markdown: string): readonly Token[] => plain.parse(markdown, {});

export const markdownHtml = (markdown: string): string => full.render(markdown);

const OPTIONS = { html: false, linkify: false, breaks: true };
const full = new MarkdownIt(OPTIONS).disable(['image']);
/** A table stays as it is typed, row under row. */
const plain = new MarkdownIt(OPTIONS).disable(['image', 'table']);
