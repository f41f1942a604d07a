import { parseDateLine } from './plain-text/date-line';

/**
 * Page furniture in loose text: what a page had around its article and a copy took along. Two strengths. Some lines
 * are furniture wherever they stand; others are words that an article may use as well, and count only before its first
 * or after its last paragraph of prose. A line in doubt is text: furniture is set apart, and setting a sentence of the
 * article apart is the worse mistake.
 */

/** Lines that no article has among its paragraphs. */
const ANYWHERE = [
  // A short code of a site builder: [time-brightcove not-tgx="true"], [/caption]. A bracketed word of prose has no hyphen and no setting.
  /^\[\/?[a-z]+(?:[-_][a-z\d]+)+(?: [^\]\n]{0,300})?\]$/i,
  /^\[\/?[a-z]{2,20}(?: [a-z-]{1,30}=[^\]\n]{0,300})?\/?\]$/,
  /^(?:advertisement|advertising|sponsored(?: content)?|story continues below(?: advertisement)?|article continues below|continue reading below|anzeige|publicité|publicidad|реклама)[.:]?$/i,
  /^(?:skip to (?:main )?content|back to top(?: button)?|scroll (?:down|to top)|click to (?:share|print|email|tweet)[^.]{0,60})\.?$/i,
  /^(?:share|tweet|pin|email|print|facebook|twitter|whatsapp|linkedin|telegram|reddit|copy link|share this(?: article| story)?|share on [a-z ]{1,20}|listen to (?:this )?article|save|saved)[:.]?$/i,
  /^(?:(?:share|tweet|pin|email|print|facebook|twitter|whatsapp|linkedin|telegram|reddit|messenger|x)\b[ |/,·•]*){2,12}$/i,
  /^(?:sign up (?:for|to) [^.!?]{1,80}newsletters?\b[^.!?]{0,80}|subscribe(?: now| today)?(?: to [^.!?]{1,80})?|follow us(?: on [^.!?]{1,60})?)[.!]?$/i,
  /^(?:please )?(?:enable|turn on) (?:javascript|cookies)\b[^\n]{0,200}$/i,
];

/** Lines that are furniture before the first and after the last paragraph of prose. */
const AT_AN_EDGE = [
  // Counters of shares, views and comments.
  /^\d{1,3}(?:[.,]\d{1,3})?\s?[km]?$/i,
  /^\d{1,7}(?:[.,]\d{1,3})?\s?[km]?\+? (?:shares?|views?|comments?|likes?|reads?|replies|reactions|claps)$/i,
  /^\d{4,7}$/,
  /^(?:no |leave a |add a |post a |write a |view |show |read )?(?:\d{1,5} |all |the )?(?:comments?|repl(?:y|ies)|responses?)[.:]?$/i,
  /^(?:read|see|learn|find out|show|load) more(?:$|:| (?:about|at|on|here|in|from)\b[^.!?]{0,100}[.!]?$)/i,
  /^(?:photo|image|picture|video|credit|source)s?(?: credits?| by)?: [^.!?]{1,120}$/i,
  /^(?:tags?|topics?|categor(?:y|ies)|filed under|posted in|labels?|keywords?): [^.!?]{0,200}$/i,
  /^(?:copyright\b|©|\(c\) ?\d{4})[^\n]{0,200}$/i,
  /\ball rights reserved\b/i,
  /^(?:home|menu|search|log ?in|sign in|sign up|register|newsletters?|contact(?: us)?|about(?: us)?|privacy policy|terms (?:of (?:use|service)|and conditions)|next|previous|older posts?|newer posts?)(?: [|/·•»›] [^.!?]{1,120})?$/i,
];

/** Headings below which a page puts what is not of the article, up to its end. */
const BEGINS_THE_FOOT = [
  /^(?:related|recommended|similar|popular|trending|latest|more|other|further) (?:articles?|stories|posts?|news|reading|topics|content|links|coverage|videos?)\b[^.!?]{0,40}[.:]?$/i,
  /^(?:you (?:may|might|will|could)(?: also)? (?:also )?(?:like|enjoy|be interested in)|recommended(?: for you)?|read (?:also|next)|see also|don['’]t miss|up next|most (?:read|popular|viewed|shared)|more (?:from|on|in|like this)\b)[^.!?]{0,60}[.:]?$/i,
  /^(?:join the (?:conversation|discussion)|leave a (?:comment|reply)|what do you think|comments? (?:policy|rules|section|are closed))\b[^\n]{0,80}$/i,
  /^\d{0,5} ?comments?$/i,
  /^(?:about the author|sign up for|subscribe to)\b[^.!?]{0,80}$/i,
];

const COMMENT_RULES =
  /\b(?:comments?|spam|moderat\w{1,6}|profanity|vulgarity|racism|tolerance|doxing|discourteous|icon|repl(?:y|ying)|thank you for)\b/gi;

export const isBoilerplate = (line: string): boolean =>
  line.length <= LONGEST && (ANYWHERE.some((shape) => shape.test(line)) || readingTime(line) !== null);

export const isBoilerplateAtEdge = (line: string): boolean =>
  isBoilerplate(line) || (line.length <= LONGEST && AT_AN_EDGE.some((shape) => shape.test(line)));

export const beginsFoot = (line: string): boolean =>
  line.length <= LONGEST && BEGINS_THE_FOOT.some((shape) => shape.test(line));

/** The paragraph in which a site says how to comment: several of its words, "comment" among them. */
export function isCommentRules(paragraph: string): boolean {
  if (paragraph.length > 2_000 || !/\bcomments?\b/i.test(paragraph)) return false;
  const words = new Set((paragraph.match(COMMENT_RULES) ?? []).map((word) => word.toLowerCase()));
  return words.size >= 4;
}

/** No line of furniture but the rules for comments is longer, in UTF-16 units. */
const LONGEST = 320;

/**
 * "3 min read", alone or run together with a date as some sites print them. Answers the date in ISO 8601 where one is
 * there; `null` where the line is something else.
 */
export function readingTime(line: string): { readonly issued: string | null } | null {
  const rest = /^(?:estimated )?(?:reading time:? )?\d{1,3} ?-?min(?:ute)?s?\.?(?: ?read)?(.{0,40})$/i.exec(
    line,
  )?.[1];
  if (rest === undefined || !/read/i.test(line)) return null;
  const date = rest.replace(/^[\s·•|,–—-]+/u, '');
  if (date === '') return { issued: null };
  const issued = parseDateLine(date);
  return issued === null ? null : { issued };
}

/** Where an invitation to read on ends a paragraph, the offset at which it begins; else -1. */
export function invitationStart(paragraph: string): number {
  const from = Math.max(0, paragraph.length - 120);
  const match = INVITATION.exec(paragraph.slice(from));
  return match === null ? -1 : from + match.index + (match[1]?.length ?? 0);
}

const INVITATION =
  /([.!?…]["”’»)]{0,2} )(?:read (?:more|the (?:full|whole|entire|original) (?:story|article|report|piece))(?: (?:at|on|here|in|from|about)\b[^.!?]{0,60})?|(?:click|tap) here(?: (?:to|for)\b[^.!?]{0,60})?|continue reading[^.!?]{0,40})[.:…]?$/i;
