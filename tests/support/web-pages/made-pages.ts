import { amp, blogger, medium, wordpress } from './builders';
import { magazine, newsroom, portal } from './newsrooms';
import { LANGUAGES, pageWords, type MadePage, type PageLanguage, type PageMaker } from './page-words';
import { footnoted, gallery, liveBlog, paywall } from './special';
import { discourse, hashedClasses, tableLayout } from './unmarked';

const MAKERS: Readonly<Record<string, PageMaker>> = {
  newsroom,
  magazine,
  portal,
  wordpress,
  amp,
  blogger,
  medium,
  hashedClasses,
  tableLayout,
  discourse,
  liveBlog,
  paywall,
  gallery,
  footnoted,
};

/** Every markup in every language. */
export const madePages = (): readonly (MadePage & {
  readonly name: string;
  readonly language: PageLanguage;
})[] =>
  Object.entries(MAKERS).flatMap(([markup, make]) =>
    LANGUAGES.map((language) => ({ ...make(pageWords(language)), name: `${markup} ${language}`, language })),
  );
