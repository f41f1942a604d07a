/** Irregular verb forms by their base form: a stemmer cannot join "sank" and "sink". */
const FORMS = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent
|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt
|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|die died dying|tie tied tying|draw drew drawn
|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found
|flee fled|fling flung|fly flew flown|forbid forbade forbidden|forget forgot forgotten|freeze froze frozen
|give gave given|go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept
|kneel knelt|know knew known|lay laid|lead led|leap leapt|leave left|lend lent|lie lay lain|light lit|lose lost
|make made|mean meant|meet met|overthrow overthrew overthrown|pay paid|ride rode ridden|ring rang rung|rise rose risen
|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown
|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|smell smelt|speak spoke spoken
|spend spent|spill spilt|spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck stricken
|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn
|tell told|think thought|throw threw thrown|understand understood|wake woke woken|wear wore worn|weave wove woven
|weep wept|win won|withdraw withdrew withdrawn|write wrote written|tread trod trodden|undergo underwent undergone
|uphold upheld|overturn overturned|stave stove`;

/** By inflected form the base form; regular forms are left to the stemmer. */
export const BASE_FORMS: ReadonlyMap<string, string> = new Map(
  FORMS.replaceAll('\n', '')
    .split('|')
    .flatMap((line) => {
      const [base = '', ...forms] = line.trim().split(' ');
      return forms.map((form) => [form, base] as const);
    }),
);
