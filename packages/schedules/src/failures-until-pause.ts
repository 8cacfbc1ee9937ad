/** A schedule that fails this often in a row waits for a person. */
export const FAILURES_UNTIL_PAUSE = 5
