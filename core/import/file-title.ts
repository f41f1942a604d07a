/** What programs write unasked where a file names its title: the name of a file, or their own. */
const IS_NO_TITLE =
  /^(?:\(?untitled\)?|\(?anonymous\)?$|microsoft (?:word|powerpoint|excel)|(?:powerpoint|pptx?) presentation$|(?:document|dokument|документ|documento|book|workbook|presentation|slides?|layout|drawing|diagram|chart|sheet|publication|template|page|title|scan(?:ned)?(?: document)?|print|no ?title|none)[ _-]?\d*$)|\.(?:docx?|dvi|tex|odt|indd|qxd|pdf|rtf|txt|pptx?|xlsx?)$/i;

/** The title that a file says it has; `null` where it says nothing of use. */
export const fileTitle = (said: string | null): string | null =>
  said === null || IS_NO_TITLE.test(said.trim()) ? null : said;
