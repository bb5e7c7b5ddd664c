/** The parties of a hand-coded event, actors and recipients alike, each with its role. */
export function partiesOf(event) {
  const as = (role) => (party) => ({ role, ...party });
  return [...(event.actors ?? []).map(as('actor')), ...(event.recipients ?? []).map(as('recipient'))];
}

export const countriesOf = (parties) => new Set(parties.map(({ country }) => country).filter(Boolean));
