/**
 * What the text in a group is for. `body` is text of the document, wherever in it; the rest is read into a table or a
 * value, and `skip` is passed over with all that is in it.
 */
export type Destination =
  | 'body'
  | 'skip'
  | 'fonts'
  | 'colours'
  | 'styles'
  | 'info'
  /** A value that its group gathers and hands on when it ends. */
  | 'value'
  /** A picture or the settings of a shape: of it only its words for those who do not see it are read. */
  | 'shape'
  | 'math'
  /** The settings of a nested table, among which is the end of its row. */
  | 'nested-row';

/** Groups that are passed over, besides all that begin with `\*` and are not known. */
const SKIPPED = new Set(
  (
    'filetbl listtable listoverridetable revtbl rsidtbl pgptbl protusertbl stylerestrictions generator ' +
    'themedata colorschememapping datastore latentstyles xmlnstbl private template ftnsep ftnsepc ftncn aftnsep ' +
    'aftnsepc aftncn xe tc rxe txe bkmkstart bkmkend nonshppict shprslt nonesttables objdata objclass objname ' +
    'objalias objsect datafield fontemb fontfile panose falt operator company subject keywords comment doccomm ' +
    'category manager hlinkbase pn pnseclvl atntime atnparent atnicn userprops wgrffmtfilter ' +
    'mmathPict oldcprops oldpprops oldtprops oldsprops blipuid blipatom formfield ffname ffdeftext ffformat ' +
    'ffhelptext ffstattext ffentrymcr ffexitmcr ffl bliptag picbullets mmathPr background passwordhash atnid'
  ).split(' '),
);

export const isSkipped = (word: string): boolean => SKIPPED.has(word);

/** Heads and feet of pages, of every kind of page. */
export const isRunning = (word: string): boolean => /^(?:header|footer)[lrf]?$/.test(word);
