import type { Citation } from '../../contract/citation';
import type { AttachedFields, Correction } from '../../contract/correction';
import { DETAIL_FIELDS, type DetailField } from '../../contract/version';
import { fillCitation } from '../../import/citations/fill-citation';
import { creatorsLine } from '../../text/attribution-text';
import type { CorrectionDraft } from '../correction-draft';
import { add, isAlike, tell, type CarryState } from './carry-state';

type Details = Pick<CorrectionDraft, 'citation' | 'heardBy'>;

/**
 * Field by field, because a later version may have others of its own. A date is never carried: that a page was changed is
 * why there is a later version of it.
 */
export function carryCitation(
  state: CarryState,
  said: Extract<Correction, { readonly do: 'set-citation' }>,
): void {
  const { from, to, read, ours } = state;
  let next: Details = { citation: to.citation, heardBy: to.heardBy };
  for (const field of DETAIL_FIELDS) {
    const value = valueOf(said, field);
    if (isAlike(value, valueOf(from, field))) continue;
    const there = valueOf(to, field);
    if (isAlike(value, there) && field !== 'issued') continue;
    const isTheirs = isAlike(there, valueOf(read, field)) || ours.has(field);
    const isFree = isTheirs && (isAlike(there, valueOf(from, field)) || isEmpty(there));
    const left = field === 'issued' ? 'date' : isFree ? null : 'other';
    tell(state, field, 'set-citation', { field, words: printed(value), left });
    if (left !== null) continue;
    ours.add(field);
    next = withField(next, said, field);
  }
  if (!isAlike(next.citation, to.citation) || next.heardBy !== to.heardBy)
    add(state, { do: 'set-citation', ...next });
}

/** What a reference filled, where the later version leaves it unknown as well. */
export function carryReference(
  state: CarryState,
  reference: Extract<Correction, { readonly do: 'apply-reference' }>,
): void {
  const { from, to, ours } = state;
  const fields = Object.keys(reference.fields) as (keyof AttachedFields)[];
  const carried = fields.filter((field) => {
    const only = { [field]: reference.fields[field] } as AttachedFields;
    if (isAlike(fillCitation(from.citation, only), from.citation)) return false;
    const value = reference.fields[field];
    if (isAlike(value, to.citation[field]) && field !== 'issued') return false;
    const isFilled = !isAlike(fillCitation(to.citation, only), to.citation);
    const left = field === 'issued' ? 'date' : isFilled ? null : 'other';
    tell(state, field, 'apply-reference', { field, words: printed(value), left });
    if (left === null) ours.add(field);
    return left === null;
  });
  if (carried.length === 0) return;
  const kept = Object.fromEntries(carried.map((field) => [field, reference.fields[field]]));
  add(state, { ...reference, fields: kept as AttachedFields });
}

/** How the words came to the page, whole: steps of two trails make no third. */
export function carryTrail(state: CarryState, said: Extract<Correction, { readonly do: 'set-chain' }>): void {
  const { from, to, read, ours } = state;
  if (isAlike(said.chain, to.chain)) return;
  const isTheirs = isAlike(to.chain, read.chain) || ours.has('chain');
  const isFree = isTheirs && (isAlike(to.chain, from.chain) || to.chain.length === 0);
  const words = said.chain.map(({ who }) => who).join('; ');
  tell(state, '', 'set-chain', { words, left: isFree ? add(state, said) : 'other' });
  if (isFree) ours.add('chain');
}

const valueOf = ({ citation, heardBy }: Details, field: DetailField): unknown =>
  field === 'heardBy' ? heardBy : citation[field];

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

function withField(next: Details, said: Details, field: DetailField): Details {
  if (field === 'heardBy') return { ...next, heardBy: said.heardBy };
  const value = said.citation[field];
  const { [field]: _, ...others } = next.citation;
  const citation = (value === undefined ? others : { ...next.citation, [field]: value }) as Citation;
  const { titleIsOurs } = said.citation;
  return { ...next, citation: field === 'title' ? { ...citation, titleIsOurs } : citation };
}

const printed = (value: unknown): string =>
  Array.isArray(value) ? creatorsLine(value as Citation['author']) : typeof value === 'string' ? value : '';
