import { EXPORT_FORMATS, PACKAGE_FORMATS } from '@core/contract/export-formats';
import type { PseudonymSubject } from '@core/contract/pseudonym';
import type { ExportScope } from '@core/contract/requests';
import type { MenuEntry } from '../ui/Menu';
import { exportNotes, exportPackage } from './exporting';
import { t } from './messages';
import { openPseudonyms } from './pseudonyms';

/**
 * Every format in which notes are exported, the same wherever they are.
 * @param scope asked for when a format is chosen
 * @param subject what can go out under pseudonyms as well; `null` where it is neither an article, a comparison nor a collection
 */
export const exportEntries = (
  scope: () => Omit<ExportScope, 'format'>,
  subject: PseudonymSubject | null,
): readonly MenuEntry[] => [
  ...EXPORT_FORMATS.map((format) => ({
    id: format,
    label: t(`export-as.${format}`),
    run: () => void exportNotes({ ...scope(), format }),
  })),
  ...PACKAGE_FORMATS.map((format) => ({
    id: format,
    label: t(`export-as.${format}`),
    run: () => void exportPackage(format, scope()),
  })),
  ...(subject === null
    ? []
    : [
        'line' as const,
        { id: 'pseudonyms', label: t('export-as.pseudonyms'), run: () => openPseudonyms(subject) },
      ]),
];
