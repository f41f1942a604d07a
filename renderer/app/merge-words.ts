import type { MergeWords } from '@core/history/merge-texts';
import { t } from './messages';

/** What stands above the two versions of a paragraph that two windows changed. */
export const mergeWords = (): MergeWords => ({ one: t('notes.merge.one'), other: t('notes.merge.other') });
