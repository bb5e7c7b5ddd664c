/**
 * B-cubed: for each report, how much of what stands under its event id truly belongs with it (precision), and how much of what
 * belongs with it stands there (recall), on average over the reports.
 */
export function linkingFigure(placements) {
  if (placements.length === 0) return null;
  const sizes = { key: new Map(), id: new Map(), both: new Map() };
  const count = (map, name) => map.set(name, (map.get(name) ?? 0) + 1);
  const bothOf = ({ key, id }) => JSON.stringify([key, id]);
  for (const placement of placements) {
    count(sizes.key, placement.key);
    count(sizes.id, placement.id);
    count(sizes.both, bothOf(placement));
  }
  const mean = (share) => placements.reduce((sum, placement) => sum + share(placement), 0) / placements.length;
  const precision = mean((placement) => sizes.both.get(bothOf(placement)) / sizes.id.get(placement.id));
  const recall = mean((placement) => sizes.both.get(bothOf(placement)) / sizes.key.get(placement.key));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
