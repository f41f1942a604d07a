import type { ReactNode } from 'react';
import { blockText } from '@core/text/blocks';
import { passageNumbers } from '@core/text/passage-number';
import { t } from '../../../app/messages';
import { describeVoice } from '../../../app/source-words';
import { Button } from '../../../ui/Button';
import type { LoadedMember } from '../model/topic-members';

interface Props {
  readonly members: readonly LoadedMember[];
  /** By their keys; all others are selected. */
  readonly deselected: ReadonlySet<string>;
  readonly onChange: (deselected: ReadonlySet<string>) => void;
}

/** Passages to select from. */
export function MemberList({ members, deselected, onChange }: Props): ReactNode {
  const areAll = members.every(({ key }) => !deselected.has(key));
  const toggle = (key: string, isSelected: boolean): void => {
    const next = new Set(deselected);
    if (isSelected) next.delete(key);
    else next.add(key);
    onChange(next);
  };
  return (
    <>
      <Button
        tone="quiet"
        onPress={() => onChange(areAll ? new Set(members.map(({ key }) => key)) : new Set())}
        isDisabled={members.length === 0}
      >
        {areAll ? t('topics.new.deselectAll') : t('topics.new.selectAll')}
      </Button>
      <ul className="topic-members" aria-label={t('topics.new.passages')}>
        {members.map((member) => (
          <li key={member.key}>
            <label>
              <input
                type="checkbox"
                checked={!deselected.has(member.key)}
                onChange={(event) => toggle(member.key, event.target.checked)}
              />
              <Member {...member} />
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

function Member({ article, block }: Omit<LoadedMember, 'key'>): ReactNode {
  const number = passageNumbers(article).get(block.id);
  const speaker = describeVoice(article, block.id) ?? t('topics.cell.speakerUnknown');
  return (
    <span>
      <small>
        {[article.citation.title, number, speaker].filter((part) => part !== undefined).join(' · ')}
      </small>
      <span className="topic-text" dir="auto">
        {blockText(article, block)}
      </span>
    </span>
  );
}
