import { ChevronDown, ChevronUp, Copy } from 'lucide-react';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { versionDifference } from '@core/history/version-difference';
import { blockText } from '@core/text/blocks';
import { copyText } from '../../../app/clipboard';
import { keyOf } from '../../../app/keys';
import { t } from '../../../app/messages';
import { useArticle, useSettings } from '../../../app/queries';
import { showToast, withErrorToast } from '../../../app/toasts';
import { closeVersions, type VersionPair } from '../../../app/versions';
import { Button, IconButton } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { printChanges } from '../model/print-changes';
import { VersionRows } from './VersionRows';

/** Two versions of an article side by side, with the words that were removed and added. */
export function ComparedVersions({ pair }: { readonly pair: VersionPair }): ReactNode {
  const earlier = useArticle(pair.earlier);
  const later = useArticle(pair.later);
  const isMissing = earlier.error !== null || later.error !== null;
  return earlier.data == null || later.data == null ? (
    <Dialog title={t('versions.compared-title')} isOpen onClose={closeVersions} size="wide">
      <p role="status">{isMissing ? t('versions.missing') : t('ui.loading')}</p>
    </Dialog>
  ) : (
    <Compared earlier={earlier.data} later={later.data} />
  );
}

interface Props {
  readonly earlier: Article;
  readonly later: Article;
}

function Compared({ earlier, later }: Props): ReactNode {
  const texts = useMemo(
    () => ({ before: paragraphsOf(earlier), after: paragraphsOf(later) }),
    [earlier, later],
  );
  const rows = useMemo(() => versionDifference(texts.before, texts.after), [texts]);
  const changes = useMemo(() => rows.flatMap(({ is }, at) => (is === 'same' ? [] : [at])), [rows]);
  const [at, setAt] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const { singleKeys } = useSettings();
  const step = (by: 1 | -1): void => {
    if (changes.length === 0) return;
    const next = at < 0 ? (by > 0 ? 0 : changes.length - 1) : (at + by + changes.length) % changes.length;
    setAt(next);
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${changes[next]}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!singleKeys || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ']') step(1);
    if (event.key === '[') step(-1);
  };
  const copy = (): void =>
    void withErrorToast(t('versions.copy-failed'), async () => {
      await copyText(
        printChanges(rows, texts, { before: earlier.citation.title, after: later.citation.title }),
      );
      showToast(t('versions.copied', { count: changes.length }));
    });
  return (
    <Dialog
      title={t('versions.compared-title')}
      isOpen
      onClose={closeVersions}
      size="full"
      actions={
        <>
          <Button icon={<Copy />} isIdle={changes.length === 0} onPress={copy}>
            {t('versions.copy')}
          </Button>
          <Button tone="primary" onPress={closeVersions}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      {/* The keys act wherever the focus is in it; each has a button. */}
      <div className="versions-compared" onKeyDown={onKeyDown}>
        <div className="versions-bar">
          <p role="status">{t('versions.count', { count: changes.length, at: at + 1 })}</p>
          <IconButton
            label={t('versions.previous')}
            keys={singleKeys ? keyOf('compare.previous-match') : null}
            isDisabled={changes.length === 0}
            onPress={() => step(-1)}
          >
            <ChevronUp />
          </IconButton>
          <IconButton
            label={t('versions.next')}
            autoFocus
            keys={singleKeys ? keyOf('compare.next-match') : null}
            isDisabled={changes.length === 0}
            onPress={() => step(1)}
          >
            <ChevronDown />
          </IconButton>
        </div>
        <div ref={list}>
          <VersionRows rows={rows} earlier={earlier} later={later} present={changes[at] ?? null} />
        </div>
      </div>
    </Dialog>
  );
}

const paragraphsOf = (article: Article): readonly string[] =>
  article.blocks.map((block) => blockText(article, block));
