/**
 * The stop list: English function words, no evidence that two passages speak of the same thing. A list and not a
 * document-frequency cut, because a library of ten articles is too small to tell "which" from the word all ten are
 * about.
 */
const LIST = `a about above across after again against ago all almost along already also although always am among an
and another any anybody anyone anything are around as at away back be became because become been before began behind
being below between both but by came can cannot come could did do does doing done down during each either else enough
even ever every everyone everything few for from further gave get give go goes going gone got had has have having he
her here hers herself him himself his how however i if in indeed into is it its itself just keep kept last least less
let like made make many may me might mine more most much must my myself near neither never next no nobody none nor not
nothing now of off often on once one only onto or other others our ours ourselves out over own per perhaps put quite
rather really said same saw say saying says seem seemed several shall she should since so some somebody someone
something still such take taken than that the their theirs them themselves then there these they thing things this
those though through thus to together told too took toward towards under until up upon us very was way we well went
were what whatever when where whether which while who whole whom whose why will with within without would yes yet you
your yours yourself dont didnt doesnt isnt wasnt werent arent wont wouldnt couldnt cant hasnt havent
hadnt itll im ive youre were theyre hed shed theyd wed id according added mr mrs ms dr`;

export const STOP_WORDS: ReadonlySet<string> = new Set(LIST.split(/\s+/));

/**
 * Content words that are frequent in English and so weak evidence: the idf of a small library cannot show how frequent
 * "day" is in the language. To be compared by stem, so that every form counts.
 */
const HIGH_FREQUENCY = `able accept account act action add agree allow answer appear area article ask author bad base begin
believe best better big bit body book break bring build business call care carry case cause certain chance change
city claim clear close common consider continue country couple course cover create cut day deal decide decision
describe detail develop different difficult end enter entire event example exist expect experience explain face fact
fall family far fear feel felt figure final find follow form found free friend full future game general good great
ground group grow guy half hand happen hard head hear heard help high hold home hope hour house human idea important
include increase information interest involve issue join kind know known land large late lead learn leave left level
life line list little live local long look lose lost lot main man manage matter mean measure meet member men mention
minute moment money month morning move name national nature near need new news night note number offer office old
open order organisation organization outside own page paper part past pay people person place plan play point
position possible power present problem produce program public pull push question quick raise reach read ready real
reason receive remain remember repeat report require result return reveal right role room rule run season second seem
sell send sense serve service set show side sign simple sit situation small social sort speak special stage stand
start state stay step stop story strong sudden support sure system talk task tell term thought time today tomorrow
top town tried true try turn type understand use usual various view visit wait walk want watch week whole wife woman
women word work world worry write writer written wrote wrong year young yesterday`;

export const HIGH_FREQUENCY_WORDS: ReadonlySet<string> = new Set(HIGH_FREQUENCY.split(/\s+/));
