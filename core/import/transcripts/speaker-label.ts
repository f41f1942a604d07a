import type { DraftSpeaker } from '../draft-turns';
import { parseTimeCode, TIME_CODE } from './time-code';

/**
 * The label at the head of a turn, by its shape alone: "Q.", "MR. SMITH:", "Interviewer:", "Ada Holt (00:12):". Whether
 * a text is parted by speakers, and which of these name any, is for `detectLabels` to say.
 */
export interface SpeakerLabel extends DraftSpeaker {
  /** What speaks for its being one: `question` is Q or A, `role` and `capitals` are seldom anything else, `name` often is. */
  readonly shape: 'question' | 'role' | 'capitals' | 'name';
  /** As it is written, with its stop. */
  readonly written: string;
  /** UTF-16 offset at which what is said begins. */
  readonly length: number;
  /** Milliseconds of a recording that stand with the label; `null` where none do. */
  readonly time: number | null;
}

/** Longer than any name with its title and a note such as "(through an interpreter)". */
const LONGEST = 60;

/** "Q." and "A:" of examinations and interviews, and what other languages write; a bare letter wants two spaces. */
const QUESTION = /^([QA]|П|В|З|О|F|P|R)(?:([.:)])(?=\s|$)|(?=\t| {2,}\S))/u;
const STOP = new RegExp(
  String.raw`^(.{1,${LONGEST}}?)(?:\s*[([]\s*(${TIME_CODE})\s*[)\]]\s*(?::|$)|\s*:(?=\s|$|["“«])|\s{2,}(${TIME_CODE})\s*$)`,
  'u',
);
/** Without brackets a time of day has no seconds, and stands before the points of a programme. */
const CLOCK_FIRST = new RegExp(
  String.raw`^(?:[([]\s*(${TIME_CODE})\s*[)\]]\s*|(\d{1,3}:\d{2}:\d{2}(?:[.,]\d{1,3})?)\s+)`,
);

const ROLES =
  /^(?:the )?(?:interviewe[re]|interviewing officer|moderator|host|guest|presenter|anchor|reporter|journalist|correspondent|speaker|participant|respondent|witness|examiner|counsel|question|answer|interpreter|translator|operator|caller|dispatcher|facilitator|narrator|chair(?:man|woman|person)?|judge|clerk|court|prosecutor|defen[cs]e|officer|investigator|audience|unknown(?: speaker)?|male|female|voice|запитання|питання|відповідь|кореспондент(?:ка)?|журналіст(?:ка)?|ведучий|ведуча|свідок|слідчий|перекладач(?:ка)?|вопрос|ответ|свидетель|следователь|корреспондент(?:ка)?|ведущий|ведущая|frage|antwort|interviewer(?:in)?|befragte[r]?|zeuge|zeugin|moderator(?:in)?|question|réponse|journaliste|témoin|pregunta|respuesta|entrevistador[a]?|entrevistad[oa]|testigo|domanda|risposta|pergunta|resposta|pytanie|odpowiedź)(?: (?:no\.? ?)?(?:\d{1,3}|[a-z]))?$/iu;

/**
 * Heads of lines that name no speaker though they have the shape: fields of letters and forms, headings of remarks, and
 * parts of recipes, reviews and papers.
 */
const NO_SPEAKER =
  /^(?:n\.?b|p\.?s|note|notes|nota|warning|caution|danger|important|attention|tip|tips|hint|example|examples|e\.g|i\.e|remark|update|edit|correction|clarification|source|sources|photo|photos|image|video|audio|caption|credit|credits|figure|fig|table|box|chart|map|chapter|section|part|step|day|week|month|year|date|time|when|where|who|what|why|how|place|location|venue|address|tel|phone|mobile|fax|e-?mail|web|website|url|http|https|mailto|from|to|cc|bcc|subject|re|sent|received|reply-to|betreff|von|an|de|à|тема|від|кому|дата|от|title|author|authors|publisher|editor|translator's note|isbn|doi|keywords|abstract|summary|introduction|background|method|methods|results|discussion|conclusion|conclusions|references|objective|pros|cons|verdict|rating|price|cost|serves|servings|yield|prep|preparation|prep time|cook time|total time|ingredients|directions|instructions|equipment|optional|for the .*|definition|meaning|synonyms?|antonyms?|usage|origin|etymology|see also|related|read more|more|also|however|therefore|finally|first|second|third|next|last|then|later|result|reason|problem|solution|cause|effect|fact|myth|true|false|advantages?|disadvantages?|name|age|occupation|nationality|status|total|subtotal|amount|case|exhibit|appearances|present|absent|agenda|item|action|actions|decision|motion|vote|minutes|by|dear .*|spoiler|disclaimer|примітка|увага|важливо|приклад|джерело|фото|відео|довідка|примечание|внимание|источник|hinweis|achtung|quelle|beispiel|remarque|attention|source|exemple)(?: \d{1,3})?$/iu;

const TITLED =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|lord|lady|judge|justice|hon|rev|col|cpt|capt|maj|lt|sgt|gen|пан|пані|herr|frau|m|mme|sr|sra)\.?\s/iu;

/** Whether a line begins as a field of a form or letter does, or as a remark: "Date: …", "Note: …". */
export const isField = (line: string): boolean => {
  const start = line.trimStart().slice(0, LONGEST + 20);
  const head = start.includes(':') ? STOP.exec(start) : null;
  return head !== null && NO_SPEAKER.test(bareName(head[1] ?? ''));
};

/** `null` where a line begins with nothing of the kind. */
export function speakerLabel(line: string): SpeakerLabel | null {
  const opening = /^\s*(?:>{1,3}\s*)?/.exec(line)?.[0].length ?? 0;
  const clock = CLOCK_FIRST.exec(line.slice(opening, opening + 20));
  const from = opening + (clock?.[0].length ?? 0);
  // No label is looked for farther into the line than one can reach.
  const head = line.slice(from, from + LONGEST + 20);
  const before = clock === null ? null : parseTimeCode(clock[1] ?? clock[2] ?? '');
  return questionLabel(head, from, before) ?? namedLabel(head, from, before);
}

function questionLabel(head: string, from: number, time: number | null): SpeakerLabel | null {
  const found = QUESTION.exec(head);
  const letter = found?.[1];
  if (found === null || letter === undefined) return null;
  const stop = found[2] ?? '';
  const length = from + found[0].length;
  return {
    key: letter,
    label: letter,
    isRole: true,
    shape: 'question',
    written: letter + stop,
    length,
    time,
  };
}

function namedLabel(head: string, from: number, before: number | null): SpeakerLabel | null {
  const found = head.includes(':') ? STOP.exec(head) : null;
  if (found === null) return null;
  const label = (found[1] ?? '')
    .replace(/^\[(.*)\]$/u, '$1')
    .replace(/^\*+|\*+$/g, '')
    .trim();
  const time = parseTimeCode(found[2] ?? found[3] ?? '') ?? before;
  const shape = shapeOf(label);
  if (shape === null) return null;
  return {
    key: keyOf(label),
    label: bareName(label),
    isRole: shape === 'role',
    shape,
    written: (found[1] ?? '').trim(),
    length: from + found[0].length,
    time,
  };
}

/** A label and its parenthesis, "MR. HOLT (through an interpreter)", name one speaker. */
const keyOf = (label: string): string =>
  bareName(label).replace(/[.,]/g, '').replace(/\s+/g, ' ').toLowerCase();
const bareName = (label: string): string => label.replace(/\s*\([^()]*\)$/u, '').trim();

function shapeOf(label: string): SpeakerLabel['shape'] | null {
  const name = bareName(label);
  const words = name.split(/\s+/);
  if (name === '' || words.length > 5 || NO_SPEAKER.test(name) || /[!?;"“”«»/\\@#=<>|]/u.test(name))
    return null;
  if (ROLES.test(name)) return 'role';
  const letters = name.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2) return null;
  if (letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    // "BY MR. HOLT:" says who will ask, and is not said by him.
    return /^(?:BY|EXAMINATION|CROSS|DIRECT)\b/.test(name) ? null : 'capitals';
  return words.length <= 4 && (TITLED.test(name) || words.every(isNamePart)) ? 'name' : null;
}

const isNamePart = (word: string): boolean =>
  /^\p{Lu}[\p{L}'’.-]*$/u.test(word) ||
  /^(?:de|da|di|du|van|von|der|den|del|la|le|al|el|bin|ibn|y|e|and|&|\d{1,3})$/u.test(word);
