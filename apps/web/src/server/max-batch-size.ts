/** Calls in one request, at most: a batch must not be a way around limits that count requests. */
export const MAX_BATCH_SIZE = 10
