import { parentPort, workerData } from 'node:worker_threads';
import { attributeArticle } from '@core/attribution/attribute-article';
import type { AttributionModel } from '@core/attribution/model';
import { ReaderError } from '@core/contract/failure';
import { openWordVectors } from '../alignment/word-vectors-file';
import { serveTasks } from '../workers/serve-tasks';
import { openAttributionModel } from './attribution-model-file';
import type { AttributionFiles, AttributionProtocol } from './protocol';

/** The thread on which articles are read for who says what. It opens the model with its first task. */
function run(port: NonNullable<typeof parentPort>, files: AttributionFiles): void {
  let model: AttributionModel | undefined;
  serveTasks<AttributionProtocol>(port, {
    carryOut({ article }, { throwIfCancelled }) {
      model ??= openAttributionModel(files.model, openWordVectors(files.wordVectors));
      return attributeArticle(article, model, throwIfCancelled);
    },
    failureOf: (error) =>
      error instanceof ReaderError
        ? error.failure
        : { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) },
  });
}

if (parentPort !== null) run(parentPort, workerData as AttributionFiles);
