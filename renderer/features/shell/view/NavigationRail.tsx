import type { ComponentType, ReactNode } from 'react';
import { VIEW_IDS, type View } from '@core/contract/views';
import { t } from '../../../app/messages';
import { commandTo } from '../../../app/commands';
import { keyOf } from '../../../app/keys';
import { dispatch, useWindow } from '../../../app/window-store';
import { IconButton } from '../../../ui/Button';

interface Props {
  readonly parts: Readonly<Record<View, { readonly icon: ComponentType }>>;
}

/** The places of the window; the present one is marked by shape as well as colour. */
export function NavigationRail({ parts }: Props): ReactNode {
  const present = useWindow((state) => state.place);
  return (
    <nav className="rail" aria-label={t('shell.places')}>
      {VIEW_IDS.map((place) => {
        const Icon = parts[place].icon;
        return (
          <IconButton
            key={place}
            label={t(`place.${place}`)}
            keys={keyOf(commandTo(place))}
            className={place === present ? 'here' : ''}
            {...(place === present ? { 'aria-current': 'page' as const } : {})}
            onPress={() => dispatch({ do: 'go', place })}
          >
            <Icon />
            <span className="rail-word" aria-hidden="true">
              {t(`place.${place}`)}
            </span>
          </IconButton>
        );
      })}
    </nav>
  );
}
