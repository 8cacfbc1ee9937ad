import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './bytes.ts'
import { kilotokenSchema } from './kilotoken-schema.ts'
import { moment } from './moment.ts'

/**
 * People. A person belongs to no team: memberships say which teams they are in.
 *
 * `email` is the canonical address, which is compared; `email_typed` is how its owner wrote it, which is shown.
 * Without `password_hash` the person signs in through a provider or by a link only.
 */
export const users = kilotokenSchema.table('users', {
  id: uuid('id').primaryKey().defaultRandom(),
  email: text('email').notNull().unique(),
  emailTyped: text('email_typed').notNull(),
  name: text('name').notNull(),
  passwordHash: text('password_hash'),
  createdAt: moment('created_at').notNull().defaultNow(),
  passwordSetAt: moment('password_set_at'),
  emailVerifiedAt: moment('email_verified_at'),
  disabledAt: moment('disabled_at'),
})

/** A person as an identity provider knows them. Keyed by issuer and subject: an address can change hands. */
export const identities = kilotokenSchema.table(
  'identities',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.issuer, table.subject] }), index().on(table.userId)],
)

/** Signed-in browsers. Only the hash of the secret in the cookie is kept; a row that is gone is a session that ended. */
export const sessions = kilotokenSchema.table(
  'sessions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    secretHash: bytes('secret_hash').notNull().unique(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull().defaultNow(),
    lastSeenAt: moment('last_seen_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    /** When the person last proved who they are: changes to the account ask for it to be recent. */
    provenAt: moment('proven_at').notNull().defaultNow(),
    address: text('address'),
    agent: text('agent'),
  },
  (table) => [index().on(table.userId)],
)

/**
 * Links that work once: setting up the instance, a new password, signing in by mail.
 *
 * Kept by the hash of their secret. `used_at` is set in the statement that accepts the link, so two cannot.
 */
export const accountLinks = kilotokenSchema.table(
  'account_links',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    kind: text('kind').notNull(),
    secretHash: bytes('secret_hash').notNull().unique(),
    userId: uuid('user_id').references(() => users.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (table) => [
    check('account_links_kind', sql`${table.kind} in ('setup', 'reset', 'sign_in')`),
    check('account_links_user', sql`(${table.kind} = 'setup') = (${table.userId} is null)`),
    index().on(table.userId),
  ],
)

/** Attempts by key (an account, an address, both) in windows of time: what the limits of signing in count. */
export const attempts = kilotokenSchema.table(
  'attempts',
  {
    key: text('key').notNull(),
    windowStart: moment('window_start').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.windowStart] }), index().on(table.windowStart)],
)
