import type { Comparison } from '@core/contract/comparison';
import type { Article } from '@core/contract/article';
import type { Session, Settings } from '@core/contract/settings';
import { nth } from './nth';
import type { Ask } from './bridge';

/** No field has its default, so that one that is lost shows. */
const SETTINGS: Settings = {
  theme: 'sepia',
  textSize: 21,
  lineHeight: 1.8,
  measure: 72,
  singleKeys: false,
  colourNames: { yellow: 'hours', green: 'places', blue: 'names', pink: 'doubts', violet: 'звідки' },
};

/** Each twice, so that there is a version before. */
export async function writeSettings(
  ask: Ask,
  articles: readonly Article[],
  { id }: Comparison,
): Promise<void> {
  await ask('settings:save', { settings: { ...SETTINGS, theme: 'contrast', textSize: 30 } });
  await ask('settings:save', { settings: SETTINGS });
  const session: Session = {
    place: 'topics',
    articleId: nth(articles, 0).id,
    comparisonId: id,
    positions: articles.map((article, at) => ({
      articleId: article.id,
      offset: at * 3,
      furthest: at / articles.length,
      at: new Date().toISOString(),
    })),
    isWelcomed: true,
  };
  await ask('session:save', { session: { ...session, place: 'notebook', positions: [] } });
  await ask('session:save', { session });
}
