import type { Creator } from '../contract/citation';
import { canonicalLine } from '../text/canonical-text';
import { isName } from './plain-text/byline';

/**
 * The names in a byline, parted from what stands beside them: labels, roles, agencies, places, dates, links to more. A
 * byline is cited, so what is no name for sure is left out; where nothing in it is a name, a short line that could be
 * the name of a body is taken whole, and an account, a role or a sentence never is.
 */
export function namesInByline(byline: string): readonly Creator[] {
  const line = canonicalLine(byline.slice(0, 400));
  if (isCredit(line)) return [];
  const segments = line
    .split(SEPARATOR)
    .map((segment) => withoutExtras(segment))
    .filter((segment) => /\p{L}/u.test(segment) && !isCredit(segment) && !isExtra(segment));
  for (const segment of segments) {
    const names = namesIn(segment);
    if (names.length > 0) return names;
  }
  const [only] = segments;
  return only !== undefined && couldBeName(only) ? [{ literal: only }] : [];
}

/** Of several bylines, or of linked data, each of which names one maker or more. */
export function namesInBylines(bylines: readonly string[]): readonly Creator[] {
  const names = new Map<string, Creator>();
  for (const creator of bylines.flatMap(namesInByline)) {
    const key = ('literal' in creator ? creator.literal : `${creator.given} ${creator.family}`).toLowerCase();
    if (!names.has(key)) names.set(key, creator);
  }
  return [...names.values()];
}

const SEPARATOR = / ?[|·•‧∙»›،؛] ?|\s[—–/-]+\s|\n/u;

/** Who took a picture is not who wrote. */
const isCredit = (line: string): boolean =>
  /^(?:photo|foto|фото|image|picture|bild|video|відео|видео|illustration|ілюстраці|иллюстраци|graphic|camera|audio|cartoon|drawing)[\p{L}]{0,9}(?: (?:credits?|by|courtesy|von|автор))?\s?[:：/=-]/iu.test(
    line,
  ) ||
  /^(?:photograph(?:y|ed|s)?|photos?|images?|pictures?|illustrat(?:ion|ed)s?|video|filmed)(?: (?:credits?|courtesy))? (?:by|of)\b/i.test(
    line,
  ) ||
  /(?:^|\s)\(?(?:photographer|photojournalist|фотограф|illustrator)\)?$/iu.test(line);

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}';
const DATED = new RegExp(
  `[,(]? ?(?:(?:last )?(?:updated|published|posted|modified|created|oн)\\b:? ?)?(?:on )?(?:\\p{L}{3,9}day,? )?(?:${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\.?,? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})(?:[ ,T@].{0,60})?$`,
  'iu',
);

/** "updated 3 hours ago", "on May 3", "PUBLISHED: 12:01": when it was printed, without a year. */
const DATED_NEAR = new RegExp(
  `,? (?:(?:last )?(?:updated|published|posted|modified|created)\\b.*|(?:about )?\\d{1,3} (?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?) ago|on (?:${MONTH}\\.? \\d{1,2}|\\d{1,2} ${MONTH}))(?:st|nd|rd|th)?$`,
  'iu',
);

const LABEL =
  /^(?:(?:(?:originally )?(?:written|words|story|text|report(?:ed|ing)?|posted|published|submitted|article|interview|compiled|contributed|review(?:ed)?|analysis|opinion|additional reporting) )?by\b:?|(?:written|words|story|text|texte|testo|texto|reporter|reporting|author\(?s?\)?|writer|von|autor(?:in|en|ka|es|a)?|auteure?s?|autore|автор(?:ка|и|ы)?|текст|від|подготовил[аи]?|підготува(?:в|ла|ли)|redaktion|par|por|di|door|av|af|przez|بقلم|كتب|כתב|מאת|作者|记者|記者|文|取材・文|글)\s?[:：=/／]|(?:von|par|por|door|przez|від|بقلم|מאת|автор(?:ка)?) )\s?/iu;

function withoutExtras(segment: string): string {
  let text = segment.trim();
  for (let label = LABEL.exec(text); label !== null && label[0] !== ''; label = LABEL.exec(text))
    text = text.slice(label[0].length).trim();
  return withoutPlaces(
    text
      .replace(/\b(?:more|all|other|read|view|see) (?:stories|articles|posts|news|about|by|from)\b.*$/iu, '')
      .replace(DATED, '')
      .replace(DATED_NEAR, '')
      .replace(/\s?[(<[][^)>\]]{0,120}[)>\]]/gu, '')
      .replace(/\s?\S+@\S+\.\S+|(?:^|\s)@\w+/gu, '')
      .replace(/,? (?:FOR|AT) (?:THE )?\p{Lu}{2}.*$/u, ''),
  )
    .replace(/(?:[,;:|·•–—-] ?)+$/u, '')
    .trim();
}

const PLACE = /,? (?:in|at|for|from|reporting from|special to|с|из|з|у|в|aus|à|en) (?:the )?(?=\p{Lu})/u;

/**
 * "Mira Holt in Tarnow and Juhani Aro in Orlan" names two; of "Mira Holt in Tarnow and New Orlan" what follows the first
 * place may be a place as well, and is left out.
 */
function withoutPlaces(text: string): string {
  const parts = text.split(CONJUNCTION);
  const names = parts.map((part) => part.split(PLACE)[0]?.trim() ?? '');
  const placed = parts.flatMap((part, at) => (PLACE.test(part) && isNamed(names[at] ?? '') ? [at] : []));
  const [first = 0] = placed;
  if (placed.length < 2) return text.split(PLACE)[0] ?? text;
  return names.filter((name, at) => placed.includes(at) || (at < first && isNamed(name))).join(', ');
}

const isNamed = (name: string): boolean => isPerson(name.replace(ROLE_BEHIND, '').trim());

/** A time, a count, an invitation: nothing that could name anybody. */
const isExtra = (segment: string): boolean =>
  /^(?:(?:last )?(?:updated|published|posted|modified)\b|https?:|share|follow|subscribe|comments?|read\b|\d)/i.test(
    segment,
  ) || /\b\d{1,3} ?(?:min(?:ute)?s?|hours?|days?|comments?|shares?)\b/i.test(segment);

/** Words of bodies and of offices: a part with one of them is not the name of a person. */
const BODY =
  /(?:^|\s)(?:agency|press|news(?:paper|room|wire|desk)?|media|times|post|herald|tribune|gazette|journal|magazine|radio|tv|television|channel|broadcast\w*|network|studio|service|services|desk|team|bureau|board|office|department|university|institute|college|school|council|committee|commission|ministry|foundation|association|society|union|group|company|inc|llc|ltd|gmbh|corp\w*|blog|weekly|daily|review|chronicle|observer|guardian|bbc|cnn|afp|reuters|ap|upi|dpa|tass|агентство|агенція|редакция|редакція|газета|новости|новини|телеканал|канал|радио|радіо|пресса|agentur|zeitung|redaktion|agence|agencia|redacción|rédaction|redazione)(?=$|[\s.,])/iu;
const ROLE =
  /(?:^|[\s-])(?:writer|editor|reporter|correspondent|columnist|contributor|journalist|author|producer|presenter|anchor|analyst|critic|staff|intern|freelance\w*|chief|deputy|senior|director|professor|specialist|researcher|lawyer|attorney|blogger|host|корреспондент\w*|кореспондент\w*|журналист\w*|журналіст\w*|редактор\w*|обозреватель|оглядач\w*|reporterin|redakteur\w*|journaliste?|rédacteur|periodista|redactor\w*)(?=$|[\s.,-])/iu;
const PLACE_BEGINS =
  /^(?:New|San|Los|Santa|St\.?|Saint|Port|Fort|North|South|East|West|Cape|Hong|Tel|Buenos|Las|El|Washington) \p{Lu}/u;

const CONJUNCTION = /, and |,? and | ?& |, ?|; ?| und | et | y | и | та | і | with /u;

function namesIn(segment: string): readonly Creator[] {
  const parts = segment.split(CONJUNCTION).map((part) => part.trim());
  if (parts.length > 10) return [];
  const [family = '', given = ''] = parts;
  // "Voss, Irena", as libraries write it.
  if (
    parts.length === 2 &&
    [family, given].every((part) => /^\p{Lu}[\p{L}’'.-]+$/u.test(part)) &&
    segment.includes(', ')
  )
    return BODY.test(given) || ROLE.test(given) ? [] : [{ family, given }];
  const names = parts
    .map((part) => part.replace(ROLE_BEHIND, '').trim())
    .filter((part, index) => isPerson(part) && !(index > 0 && parts.length === 2 && PLACE_BEGINS.test(part)));
  // Where the first is nobody, as in "Orlan, Irena Voss", the rest may be anything.
  return names.map((literal) => ({ literal }));
}

/** "Irena Voss Staff Writer", run together by the page. */
const ROLE_BEHIND =
  / (?:(?:our|staff|senior|chief|special|political|foreign|world|sports?|science|health|business|technology|court|crime|education|environment|local|national|night|news|associate|contributing|managing|deputy|freelance) )*(?:writer|editor|reporter|correspondent|columnist|contributor|journalist|producer)s?$/i;

const isPerson = (part: string): boolean =>
  isName(part) && !BODY.test(part) && !ROLE.test(part) && !isAccount(part) && part.split(' ').length <= 5;

/** Names that programs give to those who did not name themselves. */
export const isAccount = (name: string): boolean =>
  /^(?:(?:web ?|site ?|sys ?|super ?)?(?:admin(?:istrator|istrateur|istrador)?|master)s?|(?:windows|ie|office|microsoft(?: office)?|home|default|test|guest|pc|mac|my|local|power|end)? ?-?users?\d*|root|owner|guest|test|author|autor|автор|editors?|staff|superuser|publisher|poster|anon|newsroom|redaktion|redacci[oó]n|редакц\p{L}*|no author|not? ?available|n\/?a|none|null|undefined|unknown|невідомо|неизвестно|anonym(?:ous|us)?|by|user ?name|your name|name|hp|dell|lenovo|acer|asus|toshiba|customer|student|company|moderator|super|support|info|contact|system|wordpress|cms|contributor|(?:our|the)? ?(?:foreign |web |news |editorial )?(?:staff|team|correspondents?|reporters?|editors?))$/iu.test(
    name.trim(),
  );

const LONGEST = 60;

function couldBeName(line: string): boolean {
  if (line.length > LONGEST || line.split(' ').length > 6 || isAccount(line)) return false;
  if (/[.!?…:;]$/u.test(line) && !/\p{Lu}\.$/u.test(line)) return false;
  if (ROLE.test(line) && !BODY.test(line)) return false;
  // A sentence has words in small letters among its first.
  return !/,| (?:is|was|are|has|who|that|the|a|an|to|and|of) .* /iu.test(line);
}

/** What a file says of its author is mostly who had the machine: one name, of a person or a body, and no account. */
export const isFileAuthor = (name: string): boolean =>
  !isAccount(name) &&
  (/\s/.test(name.trim()) ? !/\d/.test(name) : /^(?:\p{Lu}\p{Ll}{2,}|\p{Lu}{3,})$/u.test(name.trim()));
