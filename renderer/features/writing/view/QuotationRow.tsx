import {
  Check,
  CheckCheck,
  CornerUpLeft,
  FileDiff,
  FileX2,
  Link2Off,
  NotebookText,
  PencilLine,
  Quote,
  RotateCcw,
  SearchX,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { isFaithful, type CheckedQuotation, type QuotationState } from '@core/writing/check-quotation';
import { t } from '../../../app/messages';
import { IconButton } from '../../../ui/Button';

const ICONS: Readonly<Record<QuotationState['is'], ReactNode>> = {
  same: <CheckCheck />,
  shortened: <Check />,
  digest: <NotebookText />,
  edited: <PencilLine />,
  revised: <FileDiff />,
  both: <FileDiff />,
  missing: <SearchX />,
  gone: <FileX2 />,
  untied: <Link2Off />,
  reference: <Quote />,
};

interface Props {
  readonly quotation: CheckedQuotation;
  /** Selects it in the text. */
  readonly onShow: () => void;
  readonly onGo: () => void;
  readonly onRestore: () => void;
}

/** One quotation of the text: what the check says, in words and with a sign, and the ways from here. */
export function QuotationRow({ quotation, onShow, onGo, onRestore }: Props): ReactNode {
  const { block, state, place, source } = quotation;
  const words = block.words ?? '';
  const isAsItIs = isFaithful(state) || state.is === 'digest' || state.is === 'reference';
  const canRestore = source !== null && !isAsItIs;
  return (
    <li className={`writing-quotation is-${state.is}`} data-state={state.is}>
      <button type="button" className="writing-quotation-words" onClick={onShow}>
        <span className="writing-quotation-state">
          {ICONS[state.is]}
          {sayState(state)}
        </span>
        {words === '' ? null : <q dir="auto">{words.slice(0, SHOWN)}</q>}
        <span className="writing-quotation-label" dir="auto">
          {block.label}
        </span>
      </button>
      <span className="writing-quotation-tools">
        {canRestore ? (
          <IconButton label={t('writing.restore')} onPress={onRestore}>
            <RotateCcw />
          </IconButton>
        ) : null}
        {state.is === 'gone' ? null : (
          <IconButton label={place === null ? t('writing.open-source') : t('writing.go')} onPress={onGo}>
            <CornerUpLeft />
          </IconButton>
        )}
      </span>
      {canRestore ? (
        <p className="writing-quotation-source">
          <span>{t('writing.source-says')}</span> <q dir="auto">{source}</q>
        </p>
      ) : null}
    </li>
  );
}

const sayState = (state: QuotationState): string =>
  state.is === 'shortened'
    ? t('writing.state.shortened', { count: state.omitted })
    : state.is === 'digest'
      ? t('writing.state.digest', { omitted: state.omitted })
      : t(`writing.state.${state.is}`);

/** UTF-16 units of a quotation by which it is known in the list; the style sheet cuts it to two lines. */
const SHOWN = 300;
