import type { ReactNode } from 'react';
import { useOpenVersions } from '../../../app/versions';
import { CarriedNotes } from './CarriedNotes';
import { ComparedVersions } from './ComparedVersions';
import { VersionOffer } from './VersionOffer';
import './versions.css';

/** Whatever is open of versions: the offer of one, what became of the notes, or two of them side by side. */
export function VersionDialogs(): ReactNode {
  const open = useOpenVersions();
  switch (open?.is) {
    case undefined:
      return null;
    case 'offer':
      return <VersionOffer key={open.likely.articleId} likely={open.likely} />;
    case 'carried':
      return <CarriedNotes key={open.later} later={open.later} />;
    case 'compared':
      return <ComparedVersions key={`${open.pair.earlier} ${open.pair.later}`} pair={open.pair} />;
  }
}
