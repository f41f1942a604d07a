import { useState } from 'react';
import type { ReviewedCorrespondence } from '@core/comparison/reviewed-correspondences';
import { clusterOf } from '@core/comparison/passage-clusters';
import type { ArticleId, BlockId } from '@core/contract/ids';
import { findBlock } from '@core/text/blocks';
import { reviewCorrespondence } from '../../../app/review-actions';
import type { CorrespondenceSide } from '../../../app/correspondence-sides';
import { correspondencesByBlock } from '../model/correspondences-by-block';
import { useCommand } from '../../../app/commands';
import { currentSyncSource } from '../model/scroll-sync';
import { goToPassage } from '../../../app/go-to-passage';
import { keyOf } from '../../../app/keys';
import { t } from '../../../app/messages';
import { showToast } from '../../../app/toasts';
import { paneOf } from '../../../app/window-state';
import { windowState } from '../../../app/window-store';
import type { Column } from '../model/column';

interface Begun {
  readonly key: string;
  readonly blockId: BlockId;
  readonly side: CorrespondenceSide;
}

/** Joining two passages by hand, stepping through what is not judged yet, and judging the match in view by key. */
export function useCorrespondenceCommands(
  columns: readonly Column[],
  joins: readonly ReviewedCorrespondence[],
): void {
  const [begun, setBegun] = useState<Begun | null>(null);

  useCommand('compare.join', () => {
    const here = focusedSide(columns);
    if (here === null) return void showToast(t('compare.link.clickFirst'));
    if (begun === null || begun.key === here.key) {
      setBegun(here);
      return void showToast(t('compare.link.clickSecond', { key: keyOf('compare.join') ?? '' }));
    }
    setBegun(null);
    void linkSides(columns, joins, begun, here).then((said) => {
      if (said !== null) showToast(t(`compare.link.${said}`, { key: keyOf('edit.undo') ?? '' }));
    });
  });

  useCommand('compare.unreviewed', () => {
    const column = columns.find(({ key }) => key === windowState().activePane) ?? columns[0];
    if (column === undefined) return;
    const focus = paneOf(windowState(), column.key).focus;
    const open = new Set(
      joins
        .filter(({ verdict, a, b }) => verdict === null && (a === column.at || b === column.at))
        .map(({ a, from, to }) => (a === column.at ? from.blockId : to.blockId)),
    );
    const at = column.article.blocks.findIndex(({ id }) => id === focus);
    const ordered = [...column.article.blocks.slice(at + 1), ...column.article.blocks.slice(0, at + 1)];
    const next = ordered.find(({ id }) => open.has(id));
    if (next === undefined) showToast(t('compare.link.allReviewed'));
    else goToPassage(column.key, next.id);
  });
}

/** Two passages of which sentences are matched already are no new link: the strongest match of theirs is confirmed. */
async function linkSides(
  columns: readonly Column[],
  joins: readonly ReviewedCorrespondence[],
  one: Begun,
  other: Begun,
): Promise<'linked' | 'confirmed' | null> {
  const [a, b] = [one, other].map(({ key }) => columns.find((column) => column.key === key));
  const found =
    a === undefined || b === undefined
      ? []
      : (correspondencesByBlock(joins, a.at, one.blockId, b.at).get(other.blockId) ?? []).filter(
          ({ verdict }) => verdict !== 'added',
        );
  const best = [...found].sort((x, y) => y.score - x.score)[0];
  if (best === undefined || a === undefined)
    return (await reviewCorrespondence(one.side, other.side, 'added')) ? 'linked' : null;
  const [near, far] = best.a === a.at ? [best.from, best.to] : [best.to, best.from];
  const sides = [
    { ...one.side, start: near.start, end: near.end },
    { ...other.side, start: far.start, end: far.end },
  ] as const;
  return (await reviewCorrespondence(...sides, 'confirmed')) ? 'confirmed' : null;
}

function focusedSide(columns: readonly Column[]): Begun | null {
  const { activePane } = windowState();
  const column = columns.find(({ key }) => key === activePane);
  const focus = paneOf(windowState(), activePane).focus;
  const block = column === undefined || focus === null ? null : findBlock(column.article, focus);
  return column === undefined || block === null
    ? null
    : {
        key: activePane,
        blockId: block.id,
        side: { article: column.article, start: block.start, end: block.end },
      };
}

/** The passage in focus, what stands beside it, and what else tells the same: what a topic of them can be made of. */
export function membersOfLead(
  columns: readonly Column[],
  joins: readonly ReviewedCorrespondence[],
): { readonly label: string; readonly members: readonly Member[] } | null {
  const lead = currentSyncSource();
  const source = columns.find(({ key }) => key === lead?.pane);
  if (lead === null || source === undefined) return null;
  const group = clusterOf(joins, { subject: source.at, blockId: lead.blockId });
  const members = columns.flatMap((column): readonly Member[] => {
    const answers = lead.matches[column.key];
    const beside = column === source ? lead.blockId : answers?.matches[answers.selected]?.blockId;
    const grouped = group.filter(({ subject }) => subject === column.at).map(({ blockId }) => blockId);
    const blocks = [...new Set([...(beside === undefined ? [] : [beside]), ...grouped])];
    return blocks.map((blockId) => ({ articleId: column.article.id, blockId }));
  });
  const block = findBlock(source.article, lead.blockId);
  const words = block === null ? '' : source.article.text.slice(block.start, block.end);
  return { label: `${words.split(' ').slice(0, 6).join(' ')} …`, members };
}

interface Member {
  readonly articleId: ArticleId;
  readonly blockId: BlockId;
}
