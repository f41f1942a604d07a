import { writeGolden } from './golden';

const USAGE = `npm run golden -- --write   writes the golden data folder and its answers anew

The golden folder is what an older Synoptic left on a reader's disk: write it anew only to add to it.
`;

const [flag, ...rest] = process.argv.slice(2);
if (flag === '--write' && rest.length === 0) await writeGolden();
else {
  process.stdout.write(USAGE);
  process.exitCode = flag === '--help' ? 0 : 2;
}
