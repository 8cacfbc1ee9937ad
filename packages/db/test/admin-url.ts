/**
 * The superuser's URL of the server that database tests use.
 *
 * Give a server that holds nothing of worth: tests create roles there with passwords of their own.
 */
export function adminUrl(): string {
  const url = process.env.KILOTOKEN_TEST_ADMIN_URL
  if (url === undefined)
    throw new Error('KILOTOKEN_TEST_ADMIN_URL is not set: database tests need a PostgreSQL server')
  return url
}
