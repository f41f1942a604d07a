import { openDataFolder } from '../../../main/storage/data-folder';
import { HARBOUR, noteOnWhole, openNotes } from './reader-notes';

/**
 * A program for the tests of sudden death: saves notes through the real service and prints the number of each one
 * only after it was acknowledged. Arguments: data folder, first number, how many, units of text in each note.
 */
const [dir = '', first = '0', count = '0', size = '0'] = process.argv.slice(2);
const folder = openDataFolder(dir);
const service = openNotes(folder.dir);
for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
  try {
    service.save(noteOnWhole(HARBOUR, number, `${'x'.repeat(Number(size))}${number}`));
    process.stdout.write(`saved ${number}\n`);
    // The file follows its journal now and then, as it does when the reader pauses.
    if (number % 40 === 39) service.close();
  } catch (error) {
    process.stdout.write(`failed ${error instanceof Error ? error.message : String(error)}\n`);
    break;
  }
}
process.stdout.write(`holds ${service.list().length}\n`);
