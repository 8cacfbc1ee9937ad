/** What a person has typed that is not yet a version. */
export type DraftText = { readonly document: string; readonly baseVersion: number }

export type KeptDraft = DraftText & { readonly at: Date }

export type DraftState =
  /** Nothing differs from the version. */
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  /** Not saved. `isFinal`: trying again cannot help, as the server said no. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly isFinal: boolean }

export type DraftKeeperOptions = {
  /** What the server has. */
  readonly kept: KeptDraft | undefined
  readonly save: (draft: DraftText) => Promise<Date>
  readonly discard: () => Promise<void>
  /** Whether a failure is the server's answer, and not the lack of one. */
  readonly isFinal: (error: unknown) => boolean
  readonly report: (state: DraftState) => void
}

export type DraftKeeper = {
  /** Undefined: the text is as in its version, so no draft is wanted. Saved a moment after the last call. */
  readonly want: (draft: DraftText | undefined) => void
  /** Saves now what is not saved. Done when it is, or has failed. */
  readonly flush: () => Promise<void>
  /** Goes on with a draft saved later in another window, unless there is something unsaved here. Answers whether it does. */
  readonly adopt: (draft: KeptDraft) => boolean
  /** The server has forgotten the draft by itself, as it does with a new version. */
  readonly forget: () => void
  /** Whether something would be lost if the page went away. */
  readonly isUnsaved: () => boolean
  readonly close: () => void
}

const QUIET_MS = 1200
const RETRY_MS = 5000

/**
 * Keeps the server's draft like the text, one request at a time, the newest text last.
 *
 * A text typed while an older one is on its way is sent afterwards, so answers cannot overtake each other.
 */
export function draftKeeper(options: DraftKeeperOptions): DraftKeeper {
  const { save, discard, isFinal, report } = options
  let kept: DraftText | undefined = options.kept
  let keptAt = options.kept?.at
  /** Of any draft there was here: an answer that is late may still tell of one that is gone. */
  let latest = keptAt
  let wanted = kept
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const isUnsaved = () => wanted?.document !== kept?.document || wanted?.baseVersion !== kept?.baseVersion
  const settled = (): DraftState =>
    kept === undefined || keptAt === undefined ? { kind: 'none' } : { kind: 'saved', at: keptAt }
  const schedule = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(flush, ms)
  }

  async function send(): Promise<void> {
    while (isUnsaved()) {
      const sent = wanted
      report({ kind: 'saving' })
      try {
        keptAt = sent === undefined ? await discard().then(() => undefined) : await save(sent)
        kept = sent
        latest = keptAt ?? latest
      } catch (error) {
        report({ kind: 'failed', error, isFinal: isFinal(error) })
        if (!isFinal(error)) schedule(RETRY_MS)
        return
      }
    }
    report(settled())
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    running ??= send().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    want: (draft) => {
      wanted = draft
      if (running !== undefined) return
      if (isUnsaved()) {
        report({ kind: 'waiting' })
        schedule(QUIET_MS)
      } else {
        clearTimeout(timer)
        report(settled())
      }
    },
    flush,
    adopt: ({ at, document, baseVersion }) => {
      if (running !== undefined || isUnsaved() || (latest !== undefined && at <= latest)) return false
      kept = { document, baseVersion }
      keptAt = at
      latest = at
      wanted = kept
      report(settled())
      return true
    },
    forget: () => {
      clearTimeout(timer)
      kept = undefined
      wanted = undefined
      report({ kind: 'none' })
    },
    isUnsaved,
    close: () => clearTimeout(timer),
  }
}
