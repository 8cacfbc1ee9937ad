import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'

export type Tone = 'info' | 'warn' | 'error' | 'done'

/** The shape that says a tone without its colour. */
export function ToneIcon({ tone }: { tone: Tone }) {
  const Icon = ICONS[tone]
  return <Icon size={16} aria-hidden="true" />
}

const ICONS = { info: Info, warn: TriangleAlert, error: CircleAlert, done: CircleCheck } as const
