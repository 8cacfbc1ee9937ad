import { appendFileSync } from 'node:fs'

/** What the generator asks of the page. The seed of a run is its own: by it a call that nobody answered is recognised. */
export type Call = {
  readonly kind: 'call'
  readonly what: 'start' | 'request' | 'cancel' | 'schedule'
  readonly team: string
  /** Of a start or a request. */
  readonly seed?: number
}

/** How a call ended. `unknown`: nobody answered, so it was done or it was not. */
export type CallEnd = 'ok' | 'refused' | 'unknown'

export type Entry = { readonly at: number } & (
  | (Call & { readonly phase: 'invoke'; readonly call: number })
  | (Call & { readonly phase: CallEnd; readonly call: number; readonly id?: string; readonly code?: string })
  /** A fault lasts from its beginning until the harness saw the part work again. */
  | { readonly kind: 'fault'; readonly what: string; readonly from: number }
  /** The product was started and ended before it was ready. */
  | { readonly kind: 'refused start'; readonly code: number }
  /** The clock of a schedule was set back, as after a night without power. */
  | {
      readonly kind: 'clock'
      readonly schedule: string
      readonly to: number
      readonly phase: 'ok' | 'unknown'
    }
)

export type Told = { readonly id?: string } | { readonly refused: string }

/** Everything that was done to the product, in order and never altered; kept as lines of JSON where a path is given. */
export class History {
  readonly entries: Entry[] = []
  readonly #file: string | undefined
  #calls = 0

  constructor(file?: string) {
    this.#file = file
  }

  add(entry: Entry): void {
    this.entries.push(entry)
    if (this.#file !== undefined) appendFileSync(this.#file, `${JSON.stringify(entry)}\n`)
  }

  /** Writes a call down before it is made and after it has ended; undefined when nobody answered. */
  async call(call: Call, make: () => Promise<Told>): Promise<string | undefined> {
    const number = ++this.#calls
    this.add({ ...call, phase: 'invoke', call: number, at: Date.now() })
    const end = (rest: { phase: CallEnd; id?: string; code?: string }) =>
      this.add({ ...call, ...rest, call: number, at: Date.now() })
    try {
      const told = await make()
      if ('refused' in told) {
        end({ phase: 'refused', code: told.refused })
        return undefined
      }
      end({ phase: 'ok', ...(told.id !== undefined && { id: told.id }) })
      return told.id
    } catch (error) {
      end({ phase: 'unknown', code: String(error) })
      return undefined
    }
  }

  /** Writes a fault down, from before it was done until `recovered`. */
  async fault(what: string, make: () => Promise<unknown>): Promise<void> {
    const from = Date.now()
    await make()
    this.add({ kind: 'fault', what, from, at: Date.now() })
  }
}
