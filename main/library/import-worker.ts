import { parentPort } from 'node:worker_threads';
import { importFailure } from './import-failure';
import type { Answer, Done, Request } from './import-protocol';
import { createPieces, printArticle } from './print-article';
import { readDocument } from './read-document';
import { createShownOriginal } from './shown-original';
import { listChapters, splitBook } from './split-book';
import { takeDocument } from './take-document';

/** The thread on which other people's documents are read: it may be ended at any moment. */
function run(port: NonNullable<typeof parentPort>): void {
  const say = (answer: Answer, given: readonly ArrayBuffer[] = []): void => port.postMessage(answer, given);
  const show = createShownOriginal();
  const piece = createPieces();
  const carryOut = async (request: Request): Promise<Done[keyof Done]> => {
    switch (request.do) {
      case 'take':
        return takeDocument(request.arrival, request.options, (begun) =>
          say({ number: request.number, begun }),
        );
      case 'read':
        return readDocument(request.original, request.source);
      case 'show':
        return show(request.file, request.start);
      case 'chapters':
        return listChapters(request.book, request.there);
      case 'split':
        return splitBook(request.book, request.options);
      case 'print':
        return printArticle(request.article);
      case 'piece':
        return piece(request.article, request.at);
    }
  };
  port.on('message', (request: Request) => {
    const { number } = request;
    carryOut(request).then(
      // Bytes are given away: a copy of them would hold the other thread.
      (value) => say({ number, value }, value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : []),
      (error: unknown) => say({ number, failure: importFailure(error) }),
    );
  });
}

if (parentPort !== null) run(parentPort);
