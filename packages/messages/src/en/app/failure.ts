/** What a page says when something failed. */
export const failure = {
  title: 'This page could not be put together.',
  text: 'Nothing was changed. Try again; if it stays, give the reference to whoever runs this instance.',
  unavailable: 'The database does not answer.',
  unavailableText: 'Nothing was lost. It is usually back within seconds: try again.',
  unknown: 'This plan has nothing by that name.',
  unknownText: 'The address may be from another scenario or an older version. Choose another figure.',
  reference: 'Reference {id}',
  retry: 'Try again',
}
