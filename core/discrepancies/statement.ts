/** Words of a passage that state something; indices, `to` exclusive. */
export interface Statement {
  readonly from: number;
  readonly to: number;
}
