/** A link that the reader is making: where it begins, and, once he has chosen it, where it leads. */
import { createLink } from '@core/annotations/create';
import type { LinkRelation, PassageTarget } from '@core/contract/annotation';
import { create } from 'zustand';
import { addAnnotation } from './annotation-actions';
import { t } from './messages';
import { newStamp } from './new-annotation';
import { showToast } from './toasts';

export interface NewLink {
  readonly from: PassageTarget;
  readonly to: PassageTarget | null;
  readonly relation: LinkRelation;
  /** Markdown; empty where there is none. */
  readonly text: string;
  /** False while the reader looks for the other passage in the texts. */
  readonly isAsking: boolean;
}

const useStore = create<{ readonly link: NewLink | null }>(() => ({ link: null }));

export const useNewLink = (): NewLink | null => useStore((state) => state.link);
/** Whether "Link to here" has something to link. */
export const useIsLinking = (): boolean => useStore(({ link }) => link?.isAsking === false);
export const isLinking = (): boolean => useStore.getState().link?.isAsking === false;

/** Ends it. What was written for it can be had back. */
export function cancelLink(): void {
  const { link } = useStore.getState();
  useStore.setState({ link: null });
  if (link === null || link.text.trim() === '') return;
  const run = (): void => useStore.setState({ link });
  showToast(t('link.left'), { action: { label: t('undo.action'), run } });
}

/** Closes the question. What was written for the link stays with it, to go on with. */
export function closeLink(): void {
  const { link } = useStore.getState();
  if (link === null || link.text.trim() === '') cancelLink();
  else changeLink({ isAsking: false });
}

/** Asks for the kind of the link, and for its other passage where that is not given. */
export const startLink = (from: PassageTarget, to: PassageTarget | null = null): void =>
  useStore.setState({ link: { from, to, relation: 'supports', text: '', isAsking: true } });

export const changeLink = (fields: Partial<NewLink>): void =>
  useStore.setState(({ link }) => ({ link: link === null ? null : { ...link, ...fields } }));

/** Takes a passage of a text as the other one of the link that was begun; begins one where there is none. */
export function linkPassage(passage: PassageTarget): void {
  const { link } = useStore.getState();
  if (link === null || link.isAsking) return startLink(passage);
  if (isSamePassage(link.from, passage)) return void showToast(t('link.same'));
  changeLink({ to: passage, isAsking: true });
}

/** Turns the link round. */
export function turnLink(): void {
  const { link } = useStore.getState();
  if (link?.to != null) changeLink({ from: link.to, to: link.from });
}

/** Keeps the link, which Undo takes away. Answers whether it is on disk; where it is not, what was asked for stays. */
export async function makeLink(): Promise<boolean> {
  const { link } = useStore.getState();
  if (link?.to == null) return false;
  const made = createLink(newStamp(), link.from, link.relation, link.to, link.text.trim());
  if (!(await addAnnotation(made, t('link.done')))) return false;
  useStore.setState({ link: null });
  showToast(t('link.done'));
  return true;
}

export const isSamePassage = (a: PassageTarget, b: PassageTarget): boolean =>
  a.articleId === b.articleId && a.anchor.start === b.anchor.start && a.anchor.end === b.anchor.end;
