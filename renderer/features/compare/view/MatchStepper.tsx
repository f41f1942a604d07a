import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { keyOf } from '../../../app/keys';
import { t } from '../../../app/messages';
import { IconButton } from '../../../ui/Button';

interface Props {
  /** Whether there is no other match to step to. */
  readonly isAlone: boolean;
  readonly onStep: (by: 1 | -1) => void;
}

/** Goes from match to match in one pane. */
export const MatchStepper = ({ isAlone, onStep }: Props): ReactNode => (
  <>
    <IconButton
      label={t('compare.foot.previous')}
      keys={keyOf('compare.previous-match')}
      isDisabled={isAlone}
      onPress={() => onStep(-1)}
    >
      <ChevronUp />
    </IconButton>
    <IconButton
      label={t('compare.foot.next')}
      keys={keyOf('compare.next-match')}
      isDisabled={isAlone}
      onPress={() => onStep(1)}
    >
      <ChevronDown />
    </IconButton>
  </>
);
