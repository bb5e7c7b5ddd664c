/** GeoJSON (RFC 7946): a feature an event, a point where the place is known. */
import { plainJson } from '../plain.js';
import { EVENT_COLUMNS } from './columns.js';
import type { Exporter, ExportView } from './format.js';
import { type Told, toldOf } from './told.js';

function featureOf(told: Told, view: ExportView): object {
  const [spot] = told.places.flatMap((place) => view.facts.spot(place) ?? []);
  return {
    type: 'Feature',
    id: told.event.id,
    geometry: spot ? { type: 'Point', coordinates: [spot.longitude, spot.latitude] } : null,
    properties: Object.fromEntries(EVENT_COLUMNS.map((column) => [column.name, column.value(told, view)])),
  };
}

export const geojson: Exporter = async function* (events, view) {
  let before = '{"type":"FeatureCollection","features":[\n';
  for await (const event of events) {
    yield before + plainJson(featureOf(toldOf(event, view), view));
    before = ',\n';
  }
  yield before === ',\n' ? '\n]}\n' : `${before}]}\n`;
};
