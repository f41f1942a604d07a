import { memo, type ReactNode } from 'react';
import { t } from '../../../app/messages';
import type { PassageVoice } from '../model/passage-facts';
import { BlockText } from './BlockText';
import { CorrespondenceSigns } from './CorrespondenceSigns';
import { MarginSigns } from './MarginSigns';
import { passageLabel } from './passage-label';
import type { PassageProps } from './passage-props';
import { isEditorial } from './Run';

/** One block of an article: number, voice, text, and the signs of what the reader left there. */
export const Passage = memo(function Passage(props: PassageProps): ReactNode {
  const { block, number, voice, annotations } = props;
  return (
    <div
      className={classOf(props)}
      role="group"
      aria-label={passageLabel(props)}
      aria-current={props.isFocused ? 'true' : undefined}
      tabIndex={props.isTabStop ? 0 : -1}
      data-block={block.id}
      dir="auto"
      // Of a highlight or link inside as well: the keys act on the passage that was clicked on.
      onFocus={() => props.onFocus(block.id)}
      onClick={({ target }) => {
        if (target instanceof Element && target.closest('mark, button, [role="button"]') === null)
          props.onShowNote(null, 'text');
      }}
      onContextMenu={(event) => props.onMenu(event, block.id)}
    >
      <div className="passage-body">
        {voice === null ? null : <VoiceLine voice={voice} />}
        {props.proposed.length === 0 ? null : (
          <button
            type="button"
            className="passage-proposed"
            tabIndex={props.isTabStop ? 0 : -1}
            aria-label={t('reader.proposed.review', { names: props.proposed.join(', ') })}
            onClick={() => props.onProposed(block.id)}
          >
            <b>{props.proposed.join(', ')}</b> {t('reader.proposed')}
          </button>
        )}
        {props.join === null ? null : <CorrespondenceSigns join={props.join} />}
        <div className="passage-line">
          {number === null ? null : (
            <span className="passage-number" aria-hidden="true">
              {number}
            </span>
          )}
          <BlockText
            block={block}
            text={props.text}
            marks={props.marks}
            annotations={annotations}
            parts={props.parts}
            isReachable={props.isTabStop && (annotations.length > 0 || props.marks.some(isEditorial))}
            onLink={props.onLink}
            onReading={props.onReading}
            onOpenNote={props.onOpenNote}
            onShowNote={props.onShowNote}
          />
        </div>
      </div>
      <MarginSigns
        annotations={annotations}
        isReachable={props.isTabStop}
        onOpenNote={props.onOpenNote}
        onShowNote={props.onShowNote}
      />
    </div>
  );
});

function VoiceLine({ voice: { name, manner, tone } }: { readonly voice: PassageVoice }): ReactNode {
  return (
    <div className={`passage-voice from-${tone}`} dir="ltr">
      <span className="passage-voice-name">{name}</span>
      {manner === '' ? null : <span className="passage-voice-manner">{manner}</span>}
    </div>
  );
}

const classOf = ({ block, isFocused, isDimmed, join }: PassageProps): string =>
  [
    'passage',
    block.kind,
    isFocused && 'focused',
    isDimmed && 'dimmed',
    ...(join === null
      ? []
      : [
          `join-${join.status}`,
          join.differs && 'join-differs',
          join.isLinked && 'join-has-link',
          join.answers !== null && `join-${join.answers}`,
          join.relation !== null && `by-${join.relation}`,
        ]),
  ]
    .filter(Boolean)
    .join(' ');
