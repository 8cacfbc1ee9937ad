/** Lets whoever else waits have a turn: for work that is too long to be done in one piece on the server's one thread. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
