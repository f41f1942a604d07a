import { Bookmark, Lightbulb, NotebookPen, Tag, CircleDot, EqualNot, Link2 } from 'lucide-react';
import { memo, type MouseEvent, type ReactNode } from 'react';
import type { PlacedAnnotation } from '@core/contract/annotation';
import type { Mark } from '@core/contract/article';
import type { Block } from '@core/contract/block';
import type { PassageStatus } from '@core/comparison/passage-status';
import type { AnnotationId, BlockId } from '@core/contract/ids';
import { EditorialMark } from './EditorialMark';
import { cutRuns, type TextRun } from '../model/text-runs';
import type { PassageVoice } from '../model/passage-facts';

export interface BlockState {
  readonly status: PassageStatus;
  /** Stays whatever has the focus. */
  readonly differs: boolean;
  /** Whether all that differs in it are claims of either side. */
  readonly isClaims: boolean;
  /** Numbers of its differences in the list: "2, 5"; empty where it has none. */
  readonly numbers: string;
  readonly isLinked: boolean;
  /** Whether it answers the passage in focus, and whether it is the one that stands beside it. */
  readonly answers: 'beside' | 'also' | null;
  /** How it answers it; `null` where it does not. */
  readonly relation: 'same-subject' | 'linked' | 'same-topic' | null;
}

export interface PassageProps {
  readonly block: Block;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly annotations: readonly PlacedAnnotation[];
  /** Number in the margin; `null` for headings and furniture. */
  readonly number: number | null;
  readonly total: number;
  /** Shown above the passage where the voice changes; `null` where it stays. */
  readonly voice: PassageVoice | null;
  /** Said to assistive technology with every passage. */
  readonly spoken: string;
  readonly isFocused: boolean;
  readonly isTabStop: boolean;
  readonly isDimmed: boolean;
  /** How it stands to the other texts of a comparison; `null` where it was not asked about. */
  readonly join: BlockState | null;
  /** What answers it in the other texts, in words; empty where it is not compared. */
  readonly answers: string;
  readonly onFocus: (id: BlockId) => void;
  readonly onMenu: (event: MouseEvent<HTMLElement>, id: BlockId) => void;
  /** Opens the note for writing, which takes the keys. */
  readonly onOpenNote: (id: AnnotationId) => void;
  readonly onShowNote: ShowNote;
  readonly onLink: (url: string) => void;
}

/** Points the note out where notes are listed, and leaves the keys with the text; `null` points out none. */
type ShowNote = (id: AnnotationId | null, from: 'text' | 'sign') => void;

/** One block of an article: number, voice, text, and the signs of what the reader left there. */
export const Passage = memo(function Passage(props: PassageProps): ReactNode {
  const { block, number, voice, annotations } = props;
  return (
    <div
      className={classOf(props)}
      role="group"
      aria-label={labelOf(props)}
      aria-current={props.isFocused ? 'true' : undefined}
      tabIndex={props.isTabStop ? 0 : -1}
      data-block={block.id}
      dir="auto"
      // Of a highlight or link inside as well: the keys act on the passage that was clicked on.
      onFocus={() => props.onFocus(block.id)}
      onClick={({ target }) => {
        if (target instanceof Element && target.closest('mark, button') === null)
          props.onShowNote(null, 'text');
      }}
      onContextMenu={(event) => props.onMenu(event, block.id)}
    >
      <div className="passage-body">
        {voice === null ? null : (
          <div className={`passage-voice from-${voice.tone}`} dir="ltr">
            <span className="passage-voice-name">{voice.name}</span>
            {voice.manner === '' ? null : <span className="passage-voice-manner">{voice.manner}</span>}
          </div>
        )}
        {props.join === null ? null : <JoinSigns join={props.join} />}
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
            isReachable={props.isTabStop && (annotations.length > 0 || props.marks.some(isEditorial))}
            onLink={props.onLink}
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

/** What the colour of the margin says, in a word and by a shape; a screen reader has it with the passage. */
function JoinSigns({ join }: { readonly join: BlockState }): ReactNode {
  const isOnlyHere = join.status === 'only-here';
  if (!join.differs && !join.isLinked && !isOnlyHere) return null;
  return (
    <div className="passage-join" aria-hidden="true">
      {join.differs ? (
        <span className="passage-join-differs">
          <EqualNot /> {join.isClaims ? 'Claims differ' : 'Differs'}
          {join.numbers === '' ? null : <b>{join.numbers}</b>}
        </span>
      ) : null}
      {join.isLinked ? (
        <span>
          <Link2 /> Linked by you
        </span>
      ) : null}
      {isOnlyHere ? (
        <span>
          <CircleDot /> Only here
        </span>
      ) : null}
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

const RELATIONS: Readonly<Record<NonNullable<BlockState['relation']>, string>> = {
  'same-subject': 'same subject as',
  linked: 'linked by you with',
  'same-topic': 'same topic as',
};

function labelOf({ block, number, total, spoken, annotations, join, answers }: PassageProps): string {
  const kinds = new Set(annotations.map(({ annotation }) => annotation.kind));
  return [
    number === null
      ? block.kind === 'furniture'
        ? 'Page furniture'
        : 'Heading'
      : `Passage ${number} of ${total}`,
    answers,
    spoken,
    kinds.has('bookmark') && 'bookmarked',
    kinds.has('highlight') && 'highlighted',
    kinds.has('note') && 'with a note',
    kinds.has('inference') && 'with an inference of yours',
    join !== null &&
      join.relation !== null &&
      `${join.answers === 'also' ? 'also ' : ''}${RELATIONS[join.relation]} the passage in focus`,
  ]
    .filter(Boolean)
    .join(', ');
}

type TextProps = Pick<
  PassageProps,
  'block' | 'text' | 'marks' | 'annotations' | 'onLink' | 'onOpenNote' | 'onShowNote'
> &
  Pick<SignProps, 'isReachable'>;

/** Apart from its passage, whose standing in a comparison changes far more often than its words. */
const BlockText = memo(function BlockText({
  block,
  text,
  marks,
  annotations,
  isReachable,
  onLink,
  onOpenNote,
  onShowNote,
}: TextProps): ReactNode {
  const runs = cutRuns(block, marks, annotations);
  const children = runs.map((run) => (
    <Run
      key={run.start}
      run={run}
      text={text}
      isReachable={isReachable}
      onLink={onLink}
      onOpenNote={onOpenNote}
      onShowNote={onShowNote}
    />
  ));
  const holder = { 'data-start': block.start, 'data-length': block.end - block.start };
  switch (block.kind) {
    case 'heading':
      return (
        <div
          role="heading"
          aria-level={Math.min(block.level + 1, 6)}
          className={`passage-text level-${block.level}`}
          {...holder}
        >
          {children}
        </div>
      );
    case 'quotation':
      return (
        <blockquote className="passage-text" {...holder}>
          {children}
        </blockquote>
      );
    case 'code':
      return (
        <pre className="passage-text" {...holder}>
          {children}
        </pre>
      );
    default:
      return (
        <p className="passage-text" {...holder} data-level={block.level}>
          {children}
        </p>
      );
  }
});

interface RunProps {
  readonly run: TextRun;
  readonly text: string;
  readonly isReachable: boolean;
  readonly onLink: (url: string) => void;
  readonly onOpenNote: (id: AnnotationId) => void;
  readonly onShowNote: ShowNote;
}

function Run({ run, text, isReachable, onLink, onOpenNote, onShowNote }: RunProps): ReactNode {
  let node: ReactNode = text.slice(run.start, run.end);
  for (const mark of run.marks) if (!isEditorial(mark)) node = drawMark(mark, node, onLink);
  for (const { annotation } of run.annotations) {
    if (annotation.kind === 'bookmark' || annotation.kind === 'tag') continue;
    node = (
      <mark
        className={`hl ${annotation.colour === null ? 'hl-plain' : `hl-${annotation.colour}`} ${annotation.kind}`}
        role="button"
        aria-description={annotation.kind === 'highlight' ? 'highlighted' : 'with a note'}
        tabIndex={isReachable ? 0 : -1}
        onClick={({ detail }) => {
          // A press without a pointer, as assistive technology makes it, asks for the note itself.
          if (detail === 0) onOpenNote(annotation.id);
          // The end of a drag, a double or a triple click is a click too, and chose words.
          else if (document.getSelection()?.isCollapsed !== false) onShowNote(annotation.id, 'text');
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          event.stopPropagation();
          onOpenNote(annotation.id);
        }}
      >
        {node}
      </mark>
    );
  }
  // Around a highlight, for what lies inside a button is not told.
  const note = run.marks.find(isEditorial)?.note;
  if (note === undefined) return node;
  return <EditorialMark note={note} isReachable={isReachable} words={node} />;
}

const isEditorial = ({ kind }: Mark): boolean => kind === 'editorial';

function drawMark(mark: Mark, node: ReactNode, onLink: (url: string) => void): ReactNode {
  switch (mark.kind) {
    case 'emphasis':
      return <em>{node}</em>;
    case 'strong':
      return <strong>{node}</strong>;
    case 'code':
      return <code>{node}</code>;
    case 'note-reference':
      return <sup>{node}</sup>;
    case 'editorial':
      return node;
    case 'link': {
      const { href } = mark;
      if (href === null) return node;
      return (
        <a
          href={href}
          rel="noreferrer"
          {...(node === href ? { className: 'address', title: href } : {})}
          onClick={(event) => {
            event.preventDefault();
            onLink(href);
          }}
        >
          {node}
        </a>
      );
    }
  }
}

interface SignProps {
  /** Signs and marks of the passage that the tab key stops at are stops as well; those of others are not. */
  readonly isReachable: boolean;
  readonly annotations: readonly PlacedAnnotation[];
  readonly onOpenNote: (id: AnnotationId) => void;
  readonly onShowNote: ShowNote;
}

const SIGNS = [
  { kind: 'bookmark', title: 'Bookmark', icon: <Bookmark /> },
  { kind: 'note', title: 'Note', icon: <NotebookPen /> },
  { kind: 'inference', title: 'My inference', icon: <Lightbulb /> },
  { kind: 'tag', title: 'Tags', icon: <Tag /> },
] as const;

function MarginSigns({ annotations, isReachable, onOpenNote, onShowNote }: SignProps): ReactNode {
  const shown = SIGNS.flatMap((sign) => {
    const first = annotations.find(({ annotation }) => annotation.kind === sign.kind);
    return first === undefined ? [] : [{ ...sign, id: first.annotation.id, label: first.annotation.label }];
  });
  if (shown.length === 0) return null;
  return (
    <span className="passage-signs">
      {shown.map((sign) => (
        <button
          key={sign.kind}
          type="button"
          tabIndex={isReachable ? 0 : -1}
          className={`passage-sign of-${sign.kind}`}
          title={sign.label === '' ? sign.title : `${sign.title}: ${sign.label}`}
          aria-label={sign.label === '' ? sign.title : `${sign.title}: ${sign.label}`}
          onClick={({ detail }) => (detail === 0 ? onOpenNote(sign.id) : onShowNote(sign.id, 'sign'))}
        >
          {sign.icon}
        </button>
      ))}
    </span>
  );
}
