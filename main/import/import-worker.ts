import { parentPort } from 'node:worker_threads';
import { correctKept, rereadKept, type Change } from '../corrections/correction-job';
import { importFailure } from './import-failure';
import type { Answer, Done, Request } from './import-protocol';
import { createPieces, serializeArticle } from '../articles/serialize-article';
import { readDocument } from './read-document';
import { createShownOriginal } from '../articles/original-pages';
import { listChapters, splitBook } from '../books/split-book';
import { ingest } from './ingest';

/** The thread on which other people's documents are read: it may be ended at any moment. */
function run(port: NonNullable<typeof parentPort>): void {
  const say = (answer: Answer, given: readonly ArrayBuffer[] = []): void => port.postMessage(answer, given);
  const show = createShownOriginal();
  const pieces = createPieces();
  /** What is not stored after all is forgotten with the next task. */
  const changing = (change: Change | null): Change['changed'] | null => {
    pieces.begin(change?.shown ?? null);
    return change?.changed ?? null;
  };
  const carryOut = async (request: Request): Promise<Done[keyof Done]> => {
    if (request.do !== 'piece') pieces.begin(null);
    switch (request.do) {
      case 'take':
        return ingest(request.arrival, request.options, (begun) => say({ number: request.number, begun }));
      case 'read':
        return readDocument(request.original, request.source);
      case 'show':
        return show(request.file, request.start);
      case 'chapters':
        return listChapters(request.book, request.there);
      case 'split':
        return splitBook(request.book, request.options);
      case 'print':
        return serializeArticle(request.article);
      case 'correct':
        return changing(correctKept(request.article, request.corrections));
      case 'reread':
        return changing(await rereadKept(request.article, request.source, request.encoding));
      case 'piece':
        return pieces.take(request.article, request.at);
    }
  };
  port.on('message', (request: Request) => {
    const { number } = request;
    carryOut(request).then(
      (value) => say({ number, value }, givenAway(value)),
      (error: unknown) => say({ number, failure: importFailure(error) }),
    );
  });
}

/** The bytes of an answer: a copy of them would hold the other thread. */
function givenAway(value: Done[keyof Done]): readonly ArrayBuffer[] {
  if (value === null || typeof value !== 'object') return [];
  const bytes = 'json' in value ? value.json : value;
  return bytes instanceof Uint8Array ? [bytes.buffer as ArrayBuffer] : [];
}

if (parentPort !== null) run(parentPort);
