/** What is wrong with a log, and at which entry it shows first. */
export type AuditBreak = {
  /**
   * `changed`: it does not say what it said when it was written. `missing`: there is none of this sequence. `inserted`:
   * it was not written as an entry of this log. `cut_short`: it and all after it are gone.
   */
  kind: 'changed' | 'missing' | 'inserted' | 'cut_short'
  sequence: number
}
