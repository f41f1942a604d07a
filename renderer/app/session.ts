import type { ArticleId, CollectionId } from '@core/contract/ids';
import { EMPTY_SESSION, type ReadingPosition, type Session } from '@core/contract/settings';
import { create } from 'zustand';
import { ask } from './ask';
import { subscribeToWindow, windowState } from './window-store';

/** Positions kept; those of the articles longest unread fall off. */
const POSITIONS = 5_000;
const SAVE_AFTER_MS = 600;

const useSession = create<Session>(() => EMPTY_SESSION);
let timer: ReturnType<typeof setTimeout> | null = null;

export const beginSession = (session: Session): void => useSession.setState(session, true);
export const cachedPosition = (articleId: ArticleId): ReadingPosition | null =>
  useSession.getState().positions.find((position) => position.articleId === articleId) ?? null;
export const usePositions = (): readonly ReadingPosition[] => useSession((session) => session.positions);
export const useIsWelcomed = (): boolean => useSession((session) => session.isWelcomed);

export function storePosition(articleId: ArticleId, offset: number, furthest: number): void {
  useSession.setState(({ positions }) => {
    const before = positions.find((position) => position.articleId === articleId);
    const kept: ReadingPosition = {
      articleId,
      offset,
      furthest: Math.max(furthest, before?.furthest ?? 0),
      at: new Date().toISOString(),
    };
    return { positions: [kept, ...positions.filter((position) => position !== before)].slice(0, POSITIONS) };
  });
  scheduleSave();
}

export function setFurthest(articleId: ArticleId, furthest: number): void {
  useSession.setState(({ positions }) => {
    const before = positions.find((position) => position.articleId === articleId);
    const kept = { articleId, offset: before?.offset ?? 0, furthest, at: new Date().toISOString() };
    return { positions: [kept, ...positions.filter((position) => position !== before)] };
  });
  scheduleSave();
}

export const useIsAsked = (articleId: ArticleId): boolean =>
  useSession(({ asked = [] }) => asked.includes(articleId));

/** The reader is not asked again what an article does not say of itself. */
export function setAsked(articleId: ArticleId): void {
  useSession.setState(({ asked = [] }) => ({
    asked: [articleId, ...asked.filter((id) => id !== articleId)].slice(0, POSITIONS),
  }));
  scheduleSave();
}

/** Groups of panels whose layout is kept; those longest untouched fall off. */
const LAYOUTS = 40;

/** Where react-resizable-panels keeps its layouts: in the session, for the browser host has another origin each time. */
export const layoutStorage = {
  getItem: (key: string): string | null => useSession.getState().layouts?.[key] ?? null,
  setItem(key: string, layout: string): void {
    useSession.setState(({ layouts = {} }) => {
      const others = Object.entries(layouts).filter(([other]) => other !== key);
      return { layouts: Object.fromEntries([...others, [key, layout]].slice(-LAYOUTS)) };
    });
    scheduleSave();
  },
};

export function dismissWelcome(): void {
  useSession.setState({ isWelcomed: true });
  scheduleSave();
}

/** Follows the window so that the next start opens where this one ended. Answers with a function that stops. */
export function followWindow(): () => void {
  const stop = subscribeToWindow(({ place, articleId, comparisonId, collectionId }) => {
    const before = useSession.getState();
    const now = { place, articleId, comparisonId };
    const isSame = Object.entries(now).every(([key, value]) => before[key as keyof typeof now] === value);
    if (isSame && (before.collectionId ?? null) === collectionId) return;
    useSession.setState(inScope({ ...before, ...now }, collectionId), true);
    scheduleSave();
  });
  const onHide = (): void => {
    if (document.visibilityState === 'hidden') void saveNow();
  };
  document.addEventListener('visibilitychange', onHide);
  return () => {
    stop();
    document.removeEventListener('visibilitychange', onHide);
  };
}

function scheduleSave(): void {
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => void saveNow(), SAVE_AFTER_MS);
}

async function saveNow(): Promise<void> {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  const { place, articleId, comparisonId, collectionId } = windowState();
  // Losing a session costs comfort only, so a failure here is not worth a word on screen.
  const session = inScope({ ...useSession.getState(), place, articleId, comparisonId }, collectionId);
  await ask('session:save', { session }).catch(() => undefined);
}

function inScope({ collectionId: _, ...session }: Session, collectionId: CollectionId | null): Session {
  return collectionId === null ? session : { ...session, collectionId };
}
