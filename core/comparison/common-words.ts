/**
 * The English function words: they carry no evidence that two passages speak of the same thing. A list and not a
 * frequency cut, because a library of ten articles is too small to tell "which" from the word all ten are about.
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

export const COMMON_WORDS: ReadonlySet<string> = new Set(LIST.split(/\s+/));
