import type { ReactNode } from 'react';
import type { ArticleId } from '@core/contract/ids';
import type { SimilarText } from '@core/contract/requests';
import type { LikelyVersion } from '@core/contract/version';
import { t } from '../../../app/messages';
import { closeBatchReport, putBeside, type BatchReport } from '../model/import-report';
import { offerVersion } from '../../../app/versions';
import { openArticle } from '../../../app/navigation';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { summaryOf } from '../model/report-summary';
import { Articles, Attachments, Likenesses, Refused, Versions } from './ImportReportParts';

/** What became of many files, each with its reason where it is not in. */
export function ImportReportDialog({ report }: { readonly report: BatchReport }): ReactNode {
  const { added, existing, refused, attached, versions = [] } = report;
  const likenesses = report.likenesses.filter(
    ({ articleId, likeTo }) => !versions.some((one) => one.articleId === articleId && one.earlier === likeTo),
  );
  const known = [...added, ...existing];
  const open = (id: ArticleId): void => {
    closeBatchReport();
    openArticle(id);
  };
  const review = (version: LikelyVersion): void => {
    closeBatchReport();
    offerVersion(version);
  };
  const beside = (likeness: SimilarText): void => {
    closeBatchReport();
    void putBeside(likeness);
  };
  return (
    <Dialog
      title={t('import.results')}
      isOpen
      onClose={closeBatchReport}
      size="wide"
      actions={
        <Button tone="primary" onPress={closeBatchReport}>
          {t('ui.close')}
        </Button>
      }
    >
      <p role="status">{summaryOf(report)}</p>
      <Refused refused={refused} />
      <Versions versions={versions} known={known} onReview={review} />
      <Likenesses likenesses={likenesses} known={known} onBeside={beside} />
      <Attachments attached={attached} known={known} onOpen={open} />
      <Articles title={t('import.part-added')} articles={added} onOpen={open} />
      <Articles title={t('import.part-existing')} articles={existing} onOpen={open} />
    </Dialog>
  );
}
