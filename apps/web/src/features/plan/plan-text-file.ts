/** The largest plan, in bytes of UTF-8. */
const LARGEST = 1_000_000

export type PlanText = { text: string } | { refused: 'notText' } | { refused: 'tooLarge'; size: number }

/** A plan's text as it can be sent, or why it cannot. Says nothing about whether it is a plan. */
export function checkPlanText(text: string): PlanText {
  const size = new TextEncoder().encode(text).byteLength
  if (size > LARGEST) return { refused: 'tooLarge', size }
  return text.includes('\0') ? { refused: 'notText' } : { text }
}

/** A file's text, byte for byte: a file that is not UTF-8 is refused rather than mended. */
export async function readPlanFile(file: Blob): Promise<PlanText> {
  if (file.size > LARGEST) return { refused: 'tooLarge', size: file.size }
  try {
    // A byte order mark is kept, so that an export equals what came in.
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    return checkPlanText(decoder.decode(await file.arrayBuffer()))
  } catch {
    return { refused: 'notText' }
  }
}
