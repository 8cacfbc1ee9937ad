/**
 * The team the rail is for: the one of the address, else the one the reader was in last, else their first.
 *
 * A team of the address that is not theirs is not shown: the page says that it is not there.
 */
export function currentTeam<Team extends { id: string }>(
  teams: readonly Team[],
  inAddress: string | undefined,
  remembered: string | undefined,
): Team | undefined {
  const find = (id: string | undefined) => teams.find((team) => team.id === id)
  return find(inAddress) ?? find(remembered) ?? teams[0]
}
