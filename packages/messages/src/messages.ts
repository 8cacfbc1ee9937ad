import type { en } from './en/index.ts'

/** The shape of a catalogue: the same keys as another one, any words. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> }

/** Every key the product speaks with. English defines it. */
export type Messages = Words<typeof en>
