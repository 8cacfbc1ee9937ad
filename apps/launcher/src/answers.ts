const patienceMs = 3_000

/** Whether an address answers with 200 within three seconds. */
export async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patienceMs) })
    await response.body?.cancel()
    return response.status === 200
  } catch {
    return false
  }
}
