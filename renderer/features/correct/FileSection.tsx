import { Download, FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Article } from '@core/contract/article';
import { isEncodingOpen } from '@core/contract/encoding';
import { exportOriginal } from '../../state/exporting';
import { showOriginal } from '../../state/originals';
import { Button } from '../../ui/Button';
import { EncodingChoice } from './EncodingChoice';

/** The file that the article was read from, which nothing here changes. */
export function FileSection({ article }: { readonly article: Article }): ReactNode {
  return (
    <section className="panel-section correct-form" aria-label="The file">
      <h2>The file</h2>
      <p className="provenance-line">{article.fileName ?? 'Pasted text'}</p>
      {isEncodingOpen(article.origin?.format ?? '') ? <EncodingChoice article={article} /> : null}
      <Button icon={<FileText />} onPress={() => showOriginal(article.id)}>
        Show the original
      </Button>
      <Button icon={<Download />} onPress={() => void exportOriginal(article.id)}>
        Export the original
      </Button>
    </section>
  );
}
