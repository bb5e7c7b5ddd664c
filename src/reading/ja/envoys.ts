/** People sent, and no forces: an envoy, a delegation, officials. They go on a visit. */
import type { Act } from './act.js';
import { bareParty } from './begin.js';
import { placeIn } from './places.js';
import { acts, eventOf, others } from './sides.js';
import { isCountry } from './visits.js';

/** Who is sent to talk, to look or to help in an office. */
const CIVIL =
  /(?:[一-鿿]{1,4}団|視察チーム|調査チーム|ミッション|特使|密使|使節|政務官|副大臣|大臣|閣僚|長官|補佐官|顧問|参与|局長|部長|次長|室長|院長|委員長|次官|審議官|参事官|大使|公使|代表|外交官|職員|幹部|高官|担当者|議員|専門家)(?:[らや]|など|チーム|グループ|[一-鿿]{0,4}氏)?(?:[0-9一二三四五六七八九十約数]+[人名])?を[^をが]*$/;

/** Whether what a clause tells as sent are such people. */
export const isOfEnvoys = ({ frame: { text, clause, at } }: Act): boolean => CIVIL.test(text.slice(clause, at));

/** 政府は特使をシリアに派遣した: whoever is sent visits those to whom, where that is told. */
export function onEnvoys({ scene, frame, cases, who }: Act): void {
  const sent = cases.object.filter((p) => p.person !== null && who.every((w) => w.country === p.country));
  const guests = sent.length > 0 ? sent : who.slice(0, 1);
  const place = placeIn(scene.text, frame.clause, frame.at + 1, ['に', 'へ'], scene.tables);
  const named = others([...cases.to, ...cases.object].filter(acts), guests);
  const hosts = named.length > 0 || !place?.country ? named : others([bareParty(place.country, frame)], guests);
  if (hosts.length === 0) return;
  const visit = eventOf(
    scene,
    frame,
    'CONSULT',
    [
      ['guest', guests],
      ['host', hosts],
    ],
    { mode: 'visit', kind: 'visit' },
  );
  // A country is whom they visit, and no place.
  if (visit.place && isCountry(scene, visit.place)) visit.place = null;
}
