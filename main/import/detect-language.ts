import type { Article } from '@core/contract/article';

/** UTF-16 units of an article that tell its language as well as the whole does. */
const SAMPLE = 4_000;
/** Fewer words are a name or a heading, which can be of any language. */
const MIN_WORDS = 8;
const MIN_SCORE = 0.6;
/** Next of kin, such as Ukrainian and Russian, are one or two hundredths apart; less is a guess. */
const MIN_LEAD = 0.008;

/** BCP 47 tag of the article's language; `null` where it is not sure. The reader can set it. */
export async function detectLanguage(article: Article): Promise<string | null> {
  const sample = sampleOf(article);
  if (sample.split(' ', MIN_WORDS).length < MIN_WORDS && !/[\u3040-\u30FF\u4E00-\u9FFF]{20}/u.test(sample))
    return null;
  const { eld } = await import('eld/small');
  const result = eld.detect(sample);
  const [first = 0, second = 0] = Object.values(result.getScores()).sort((a, b) => b - a);
  const isSure = result.isReliable() && first >= MIN_SCORE && first - second >= MIN_LEAD;
  return isSure && result.language !== '' ? result.language : null;
}

function sampleOf({ text, blocks }: Article): string {
  let sample = '';
  for (const { kind, start, end } of blocks) {
    if (kind === 'furniture' || kind === 'code') continue;
    sample += `${text.slice(start, Math.min(end, start + SAMPLE))} `;
    if (sample.length >= SAMPLE) break;
  }
  return sample.slice(0, SAMPLE).trim();
}
