/** Whether a passage tells of what was to be, and not of what was: a plan and its outcome are two things. */
import type { PassageReading } from './read-passage';
import type { Statement } from './statement';
import { distance } from './words';

const PLAN =
  /^(?:will|shall|plan|plans|planned|planning|due|scheduled|expected|expects|intend|intends|intended|proposed|proposes|proposal|forecast|predicted|budgeted|earmarked|tomorrow|supposed|projected|promise|promised|promises|pledged|pledge|vowed|hoped|hopes|threatened|wanted|meant|undertook|demanded|asked)$/;
/** Words for what announces a plan; they may stand far from the value. */
const NOTICES =
  /^(?:notices|invited|invitation|summoned|timetable|programme|schedule|advertised|posters?|booked)$/;

export function isPlanned({ words }: Pick<PassageReading, 'words'>, { from, to }: Statement): boolean {
  const away = (at: number): number =>
    Math.min(distance(words, at, from), distance(words, at, Math.max(from, to - 1)));
  return words.some(({ form, isCapital }, at) => {
    if (isCapital && at > 0) return false;
    if (NOTICES.test(form)) return away(at) <= NOTICE_REACH;
    // "Due to fog", "meant for eight": no plan.
    const isOther =
      (form === 'due' && words[at + 1]?.form === 'to' && words[at + 2]?.isVerb !== true) ||
      (/^(?:meant|wanted)$/.test(form) && words[at + 1]?.form !== 'to');
    const isPlan = (PLAN.test(form) && !isOther) || isSetFor(words, at) || isGranted(words, at);
    return isPlan && away(at) <= PLAN_REACH && !isOfNext(words, to, at);
  });
}
const PLAN_REACH = 9;

/** Whether a passage tells of a value as of what is: "the price is put at": no outcome of a plan. */
export function isPresent({ words }: Pick<PassageReading, 'words'>, { from }: Statement): boolean {
  const near = words.filter((_, at) => distance(words, at, from) <= PLAN_REACH);
  return (
    near.some(({ form }) =>
      /^(?:is|are|costs?|amounts?|comes|stands|totals|receives|gets|pays|owes|has)$/.test(form),
    ) && !near.some(({ form }) => /^(?:was|were|had|did)$/.test(form))
  );
}

/** "Came on Monday and promised": what follows a conjunction is another act. */
const isOfNext = (words: PassageReading['words'], to: number, at: number): boolean =>
  at >= to && words.slice(to, at).some(({ form }) => /^(?:and|but|,|;|when|where|who|which)$/.test(form));
const NOTICE_REACH = 22;

/** "Allowed him a month in which to pay", "given ten days to leave": the time that somebody may take. */
function isGranted(words: PassageReading['words'], at: number): boolean {
  if (!/^(?:allowed|granted|given|gave)$/.test(words[at]?.form ?? '')) return false;
  const next = words.slice(at + 1, at + GRANTED_REACH).map(({ form }) => form);
  const unit = next.findIndex((form) => /^(?:hours?|days?|weeks?|fortnight|months?|years?)$/.test(form));
  return unit >= 0 && /^(?:in which )?to\b/u.test(next.slice(unit + 1).join(' '));
}
const GRANTED_REACH = 12;

/** "Is set for 20 July", "was to call at", "is to be opened". */
function isSetFor(words: PassageReading['words'], at: number): boolean {
  const formAt = (k: number): string => words[k]?.form ?? '';
  const [one, two, three] = [formAt(at), formAt(at + 1), formAt(at + 2)];
  if (/^(?:set|fixed|billed|slated)$/.test(one) && two === 'for') return true;
  return (
    /^(?:is|are|was|were)$/.test(one) &&
    two === 'to' &&
    (three === 'be' || words[at + 2]?.isVerb === true || three === 'have')
  );
}
