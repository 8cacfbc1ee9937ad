/** What is limited: proving who one is, or having something sent or made. */
type AttemptKind = 'sign_in' | 'reset' | 'sign_in_link' | 'set_up' | 'invitation' | 'redeem'

export type Attempt = {
  kind: AttemptKind
  /** The canonical address, or whatever was typed in its place. Absent where nobody is named. */
  account?: string
  /** The caller's network address. */
  address: string
}

export type AttemptLimit = {
  key: string
  /** So many … */
  most: number
  /** … in so many seconds. */
  seconds: number
  /** Whether a rightful attempt wipes out the ones before it. */
  endsWithSuccess?: boolean
} & (
  | {
      /** Past the limit each attempt has to wait twice as long as the last, in seconds: slowed down, never locked out. */
      growsFrom: number
      growsTo: number
    }
  | { growsFrom?: never }
)

const MINUTE = 60
const HOUR = 3600

/**
 * The limits an attempt counts against.
 *
 * By account and caller, because one of them guesses; by account, because many callers may guess together; by caller,
 * because one may try many accounts.
 */
export function limitsOf({ kind, account, address }: Attempt): AttemptLimit[] {
  const caller = networkOf(address)
  const byCaller = { key: `${kind} from ${caller}`, seconds: HOUR }
  if (kind === 'sign_in')
    return [
      { ...byCaller, most: 100 },
      ...(account === undefined
        ? []
        : [
            {
              key: `${kind} ${account} from ${caller}`,
              most: 5,
              seconds: 15 * MINUTE,
              endsWithSuccess: true,
            },
            { key: `${kind} ${account}`, most: 20, seconds: HOUR, growsFrom: 15, growsTo: 15 * MINUTE },
          ]),
    ]
  return [
    { ...byCaller, most: 20 },
    ...(account === undefined ? [] : [{ key: `${kind} ${account}`, most: 5, seconds: HOUR }]),
  ]
}

/** A household is given 2^64 addresses of version 6; they count as one. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const tailGroups = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : Math.max(0, 8 - groups.length - tailGroups.length)
  const whole = [...groups, ...Array<string>(missing).fill('0'), ...tailGroups]
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
