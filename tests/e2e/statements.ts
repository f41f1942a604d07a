import type { Condition } from '@core/contract/account';

/** A statement as it is pasted: its title is its first line. */
export interface Statement {
  readonly witness: string;
  /** As the window names it among the conditions of the law. */
  readonly condition: string;
  /** As the article keeps it. */
  readonly kept: Condition;
  readonly title: string;
  readonly passages: readonly string[];
}

/** Five statements on one evening, which differ in its hour, a place, a number and in who was there. */
export const STATEMENTS: readonly Statement[] = [
  {
    witness: 'Marta Keel',
    condition: 'Police interview',
    kept: 'police-interview',
    title: 'Statement of Marta Keel',
    passages: [
      'I keep the gate of the depot at Aldmoor.',
      'The grey lorry stopped at the gate of the depot at 21.40 on Thursday.',
      'Three men carried 24 crates of copper wire from the lorry.',
      'The crates were stored in the weigh house of the depot.',
      'The foreman Otto Brand was in the yard when the crates were counted.',
    ],
  },
  {
    witness: 'Jon Pell',
    condition: 'Under oath',
    kept: 'sworn',
    title: 'Statement of Jon Pell',
    passages: [
      'I drove that lorry for six years.',
      'The grey lorry stopped at the gate of the depot at 22.15 on Thursday.',
      'Three men carried 30 crates of copper wire from the lorry.',
      'The crates were stored in the boat shed of the depot.',
      'The foreman Otto Brand was not in the yard when the crates were counted.',
    ],
  },
  {
    witness: 'Ida Sorn',
    condition: 'In court',
    kept: 'in-court',
    title: 'Statement of Ida Sorn',
    passages: [
      'My window looks on the yard of the depot.',
      'On Thursday the grey lorry stopped at the gate of the depot at 21.40.',
      'I saw five men carry 24 crates of copper wire from the lorry.',
      'The crates were stored in the weigh house of the depot.',
      'The foreman Otto Brand was in the yard and counted the crates himself.',
    ],
  },
  {
    witness: 'Per Lunt',
    condition: 'Deposition',
    kept: 'deposition',
    title: 'Statement of Per Lunt',
    passages: [
      'I was on the night shift of the depot.',
      'The grey lorry left the gate of the depot at 23.05 on Thursday.',
      'Two men carried 18 crates of copper wire from the lorry.',
      'The clerk Wenna Holt signed for the crates in the yard.',
    ],
  },
  {
    witness: 'Otto Brand',
    condition: 'Police interview',
    kept: 'police-interview',
    title: 'Statement of Otto Brand',
    passages: [
      'I am the foreman of the depot.',
      'On Thursday I was at home all evening and saw no lorry.',
      'The clerk Wenna Holt told me on Friday that 24 crates of copper wire were stored in the weigh house.',
    ],
  },
];
