import { Check, ChevronLeft, ChevronRight, FileText } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { doubtfulReadings, withoutSigns, type TextRange } from '@core/text/readings';
import { correctArticle } from '../../../app/correction-actions';
import { t } from '../../../app/messages';
import { showOriginal } from '../../../app/originals';
import { fetchArticle } from '../../../app/queries';
import { checkWords, nextDoubtful, stopChecking } from '../../../app/readings';
import { Button, IconButton } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { readAs, readingOf } from '../model/reading-corrections';
import { Field } from './Field';
import { WordOnPage } from './WordOnPage';
import { WordsInContext } from './WordsInContext';
import './reading-dialog.css';

interface Props {
  readonly article: Article;
  /** The words to be checked, whole, with their sign of doubt. */
  readonly range: TextRange;
}

/** One word of a scan: as it was read, how surely, and as the reader reads it. */
export function ReadingDialog({ article, range }: Props): ReactNode {
  const words = article.text.slice(range.start, range.end);
  const [draft, setDraft] = useState(withoutSigns(words));
  const [isSaving, setSaving] = useState(false);
  const left = doubtfulReadings(article);
  const doubtful = left.find(({ start }) => start === range.start) ?? null;
  const box = doubtful?.box ?? null;
  const reading = readingOf(words, draft);
  const isNothing = readAs(article, range, draft).length === 0;
  const step = (by: 1 | -1) => () => {
    const next = nextDoubtful(article, range.start, by);
    if (next !== null) checkWords(article, next);
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isNothing || isSaving) return;
    setSaving(true);
    const isSaved = await correctArticle(article.id, t('reading-check.done', { reading }), (now) =>
      // Another window may have changed the text meanwhile.
      now.text.slice(range.start, range.end) === words ? readAs(now, range, draft) : [],
    );
    setSaving(false);
    if (isSaved) await goOn(article, range, doubtful !== null);
  };
  return (
    <Dialog title={t('reading-check.title')} isOpen onClose={stopChecking}>
      <form className="correct-check-form" onSubmit={(event) => void save(event)}>
        <div className="correct-row">
          <p className="muted" role="status">
            {t('reading-check.left', { count: left.length })}
          </p>
          <IconButton
            label={t('command.read.previous-uncertain')}
            isDisabled={left.length === 0}
            onPress={step(-1)}
          >
            <ChevronLeft />
          </IconButton>
          <IconButton
            label={t('command.read.next-uncertain')}
            isDisabled={left.length === 0}
            onPress={step(1)}
          >
            <ChevronRight />
          </IconButton>
        </div>
        {box === null ? null : <WordOnPage articleId={article.id} box={box} />}
        <WordsInContext article={article} range={range} />
        <Confidence words={words} confidence={doubtful?.confidence ?? null} isDoubtful={doubtful !== null} />
        <Field
          label={t('reading-check.field')}
          hint={t('reading-check.hint')}
          value={draft}
          onChange={setDraft}
          takesFocus
        />
        <div className="correct-row">
          <Button icon={<FileText />} onPress={() => showOriginal(article.id, box?.page ?? null)}>
            {t('correct.file.original')}
          </Button>
          <Button type="submit" tone="primary" icon={<Check />} isIdle={isNothing || isSaving}>
            {t('reading-check.save', { reading })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** To the next doubtful word behind this one; a word that was in no doubt was looked at alone. */
async function goOn({ id }: Article, { start }: TextRange, wasDoubtful: boolean): Promise<void> {
  const now = await fetchArticle(id);
  const next = wasDoubtful ? nextDoubtful(now, start, 1) : null;
  if (next === null || !checkWords(now, next)) stopChecking();
}

interface ConfidenceProps {
  readonly words: string;
  readonly confidence: number | null;
  readonly isDoubtful: boolean;
}

/** Below this the program has guessed. As it rates its own reading, 0–100. */
const LOW = 60;

function Confidence({ words, confidence, isDoubtful }: ConfidenceProps): ReactNode {
  const level = !isDoubtful
    ? 'sure'
    : confidence === null
      ? 'unknown'
      : confidence < LOW
        ? 'low'
        : 'middling';
  return (
    <p>
      {t('reading-check.confidence', {
        words: withoutSigns(words),
        level,
        confidence: confidence ?? 0,
      })}
    </p>
  );
}
