import { compareWithOlder } from './against';
import { writeGolden } from './golden';
import { buildCheckout, buildRevision, type OlderBuild } from './older-build';

const USAGE = `npm run golden -- --write              writes the golden data folder and its answers anew
npm run golden -- --against REVISION   opens a folder of this build with an older one, built in a worktree
npm run golden -- --old CHECKOUT       the same with an older checkout that has its node_modules

The golden folder is what an older Synoptic left on a reader's disk: write it anew only to add to it.
`;

async function main([flag, value]: readonly string[]): Promise<number> {
  if (flag === '--write' && value === undefined) {
    await writeGolden();
    return 0;
  }
  if (flag === '--against' && value !== undefined) return compare(() => buildRevision(value));
  if (flag === '--old' && value !== undefined) return compare(() => buildCheckout(value));
  process.stdout.write(USAGE);
  return flag === '--help' ? 0 : 2;
}

async function compare(build: () => OlderBuild): Promise<number> {
  const older = build();
  try {
    const amiss = await compareWithOlder(older);
    for (const line of amiss) console.log(line);
    console.log(
      amiss.length === 0
        ? 'The older build opens the folder of this one with everything in it.'
        : `${amiss.length} differences.`,
    );
    return amiss.length === 0 ? 0 : 1;
  } finally {
    older.drop();
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
