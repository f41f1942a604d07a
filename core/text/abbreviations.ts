/**
 * Words that a full stop shortens, in English, German, French, Russian and Ukrainian together: the language of a text
 * is often unknown, and a quotation brings another. All in lower case; an inner stop stands without its space.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Never end a sentence: what they shorten is not whole without the word that follows. */
export const TITLES = words(
  'mr mrs ms mx dr prof gen lt col maj capt sgt cpl pvt adm cmdr brig gov sen rep rev hon st fr pres ' +
    'dipl hptm oblt mme mmes mlle mgr проф акад ген ул',
);
/** End one only where a word follows that opens sentences. */
export const MAY_END = words(
  'jr sr inc ltd co corp bros etc dept est univ al approx ave blvd rd mt ft a.m p.m ph.d ' +
    'hr hrn mm usw bzw u.a u.ä o.ä u.s.w z.t г гг в вв р рр м им обл руб тыс млн млрд тис др',
);
/** Belong to a figure that follows. */
export const BEFORE_FIGURES = words(
  'jan feb mar apr jun jul aug sep sept oct nov dec no nos nr art sec fig pp p vol ch para ' +
    'mär okt dez abs bd kap abb ziff chap стр ст гл рис кн',
);
export const NEVER_END = words('vs v cf viz i.e e.g ca c incl z.b d.h vgl i.d d.r т.е т.к т.н см напр');

/** What an ordinal figure stands before where its stop ends nothing: "3. Mai", "2. Weltkrieg". */
export const AFTER_ORDINALS = words(
  'januar jänner februar feber märz april mai juni juli august september oktober november dezember ' +
    'jan feb mär apr jun jul aug sep sept okt nov dez ' +
    'jahrhundert jahrhunderts weltkrieg weltkriegs armee brigade division bataillon bataillons regiment regiments ' +
    'kompanie kapitel auflage stock klasse',
);

export const SENTENCE_STARTERS = words(
  'the a an this that these those he she it they we you in on at by for from after before when while as but and ' +
    'so if there his her its their our no not one some many most both all what who why how then now later meanwhile ' +
    'der die das ein eine er sie es wir ich im am auf für mit nach vor als wenn aber und doch dann nun dort hier ' +
    'le la les l un une il elle ils elles nous ce cette ces mais et puis alors dans en au aux ' +
    'он она они оно мы я вы это этот эта в на но и а с по потом затем тогда если когда как так его её их там здесь ' +
    'він вона вони воно ми ви це цей та але й у з потім тоді якщо коли його її їх тут',
);
