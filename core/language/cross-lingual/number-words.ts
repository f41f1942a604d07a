/**
 * Number words and month names of the languages between which passages are aligned, folded. A star stands for any
 * ending. "One" is left out: it is an article or a pronoun in most of them.
 */
const NUMBERS: Readonly<Record<number, string>> = {
  2: 'two twice два две двух двум двумя двое двоих дважды дві двох двом двома двоє двічі δυο δυομισι اثنان اثنين اثنتان اثنتين اثنا اثني مرتين שניים שתיים שני שתי פעמיים',
  3: 'three три трех трем тремя трое троих трижды трьох троє τρεισ τρια τριων ثلاثة ثلاث שלושה שלוש',
  4: 'four четыре четырех четырем четверо четверых чотири чотирьох τεσσερισ τεσσερα τεσσερων اربعة اربع ארבעה ארבע',
  5: 'five пять пяти пятью пятеро пятьох πεντε خمسة خمس חמישה חמש',
  6: 'six шесть шести шестью шестеро шість шістьох εξι ستة ست שישה שש',
  7: 'seven семь семи семью семеро сім сімох επτα εφτα سبعة سبع שבעה שבע',
  8: 'eight восемь восьми вісім οκτω οχτω ثمانية ثماني ثمان שמונה',
  9: 'nine девять девяти εννεα εννια تسعة تسع תשעה תשע',
  10: 'ten десять десяти десятеро δεκα عشرة עשרה',
  11: 'eleven одиннадцат* одинадцят* εντεκα ενδεκα',
  12: 'twelve двенадцат* дванадцят* δωδεκα',
  13: 'thirteen тринадцат* тринадцят* δεκατρεισ δεκατρια',
  14: 'fourteen четырнадцат* чотирнадцят* δεκατεσσερισ δεκατεσσερα',
  15: 'fifteen пятнадцат* пятнадцят* δεκαπεντε',
  16: 'sixteen шестнадцат* шістнадцят* δεκαεξι',
  17: 'seventeen семнадцат* сімнадцят* δεκαεπτα δεκαεφτα',
  18: 'eighteen восемнадцат* вісімнадцят* δεκαοκτω δεκαοχτω',
  19: 'nineteen девятнадцат* девятнадцят* δεκαεννεα δεκαεννια',
  20: 'twenty двадцат* двадцят* εικοσι عشرون عشرين עשרים',
  30: 'thirty тридцат* тридцят* τριαντα ثلاثون ثلاثين שלושים',
  40: 'forty сорок сорока σαραντα اربعون اربعين ארבעים',
  50: 'fifty пятьдесят* пятдесят* πενηντα خمسون خمسين חמישים',
  60: 'sixty шестьдесят* шістдесят* εξηντα ستون ستين שישים ששים',
  70: 'seventy семьдесят* сімдесят* εβδομηντα سبعون سبعين שבעים',
  80: 'eighty восемьдесят* вісімдесят* ογδοντα ثمانون ثمانين שמונים',
  90: 'ninety девяносто ενενηντα تسعون تسعين תשעים',
  100: 'hundred сто ста εκατο εκατον مئة مية ماية מאה',
};

const MONTHS: readonly string[] = [
  'january januar janvier enero январ* січен* січн* ιανουαρ* γεναρ* يناير ינואר',
  'february februar fevrier febrero феврал* лютии лютого φεβρουαρ* φλεβαρ* فبراير شباط פברואר',
  'march marz mars marzo март* березен* березн* μαρτι* μαρτη* مارس اذار מרץ מרס',
  'april avril abril апрел* квітен* квітн* απριλ* ابريل نيسان אפריל',
  'may mai mayo мая маи мае травен* травн* μαιοσ μαιου μαη مايو ايار מאי',
  'june juni juin junio июн* червен* червн* ιουνι* يونيو يونيه حزيران יוני',
  'july juli juillet julio июл* липен* липн* ιουλι* يوليو يوليه تموز יולי',
  'august aout agosto август* серпен* серпн* αυγουστ* اغسطس اب אוגוסט',
  'september septembre septiembre сентябр* вересен* вересн* σεπτεμβρ* سبتمبر ايلول ספטמבר',
  'october oktober octobre octubre октябр* жовтен* жовтн* οκτωβρ* اكتوبر אוקטובר',
  'november novembre noviembre ноябр* листопад* νοεμβρ* نوفمبر נובמבר',
  'december dezember decembre diciembre декабр* груден* грудн* δεκεμβρ* ديسمبر דצמבר',
];

type Lexicon = (form: string) => number | null;

function lexiconOf(entries: readonly (readonly [number, string])[]): Lexicon {
  const words = new Map<string, number>();
  const beginnings: (readonly [string, number])[] = [];
  for (const [value, list] of entries)
    for (const word of list.split(' ')) {
      if (word.endsWith('*')) beginnings.push([word.slice(0, -1), value]);
      else words.set(word, value);
    }
  return (form) =>
    words.get(form) ?? beginnings.find(([beginning]) => form.startsWith(beginning))?.[1] ?? null;
}

const numberOf = lexiconOf(Object.entries(NUMBERS).map(([value, words]) => [Number(value), words] as const));
const monthOf = lexiconOf(MONTHS.map((words, at) => [at + 1, words] as const));

/** Particles that Arabic and Hebrew write together with the next word. */
const PREFIX = /^(?:[وفبلك]|ال|[הבלמכשו])(?=[\p{Script=Arabic}\p{Script=Hebrew}]{2})/u;
const withoutPrefix = (form: string): string => form.replace(PREFIX, '');

/** `null` for a word that is no number. */
export const readNumberWord = (form: string): number | null =>
  numberOf(form) ?? numberOf(withoutPrefix(form));

/** 1–12; `null` for a word that names no month. */
export const readMonth = (form: string): number | null => monthOf(form) ?? monthOf(withoutPrefix(form));

/** "Ten" as the second part of 11 to 19 in Arabic and Hebrew. */
export const isTeen = (form: string): boolean => /^(?:عشر|عشرة|עשר|עשרה)$/u.test(form);
