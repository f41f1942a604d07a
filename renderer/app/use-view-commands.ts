import { useEffect } from 'react';
import { GO_VIEWS } from '@core/contract/views';
import { offerCommand } from './commands';
import { dispatch } from './window-store';

/** Offers the command that leads to each view. */
export function useViewCommands(): void {
  useEffect(() => {
    const stops = GO_VIEWS.map((place) => offerCommand(`go.${place}`, () => dispatch({ do: 'go', place })));
    return () => stops.forEach((stop) => stop());
  }, []);
}
