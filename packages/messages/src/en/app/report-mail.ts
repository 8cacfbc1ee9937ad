/** Words of the mail that carries a report. */
export const reportMail = {
  subject: 'Budget report: {plan}, version {version}',
  text: 'Here is the budget report of {plan}, version {version}. The files are attached; the link leads to it in Kilotoken.',
  why: 'You get this because {person} of the team {team} named your address for it.',
}
