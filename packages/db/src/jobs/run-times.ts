/** A worker that has not said so for this long no longer holds its run. */
export const LEASE_SECONDS = 15

/** A run that was claimed this often and never ended is given up. */
export const MOST_TRIES = 3

/** How long a run waits after its first, second, … failure that may pass by itself. */
export const RETRY_SECONDS = [5, 30, 180] as const
