import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../src/linking/index.js';
import { partiesOf, titleOf } from '../../src/publish/index.js';
import type { Report } from '../../src/record/index.js';
import { country, document, en, events, ja, on, party, report, spanOf } from './fixture.js';

/** The titles of the event that one report makes. */
function titles(text: string, make: (text: string) => Partial<Report>): [string, string] {
  const made = report('evt', { evidence: [spanOf(text, text)], date: on('2021-11-24'), ...make(text) });
  const [event] = eventsOf([{ document: document('d', text), reports: [made] }]);
  if (!event) throw new Error('no event');
  const parties = partiesOf(event.reports);
  return [titleOf(event, parties, ja.names, 'ja'), titleOf(event, parties, en.names, 'en')];
}
const pair = (text: string, ...codes: string[]) => codes.map((code) => country(code, text, text.slice(0, 1)));

describe('titles', () => {
  test.each<[string, string, (text: string) => Partial<Report>, string, string]>([
    [
      'offices of one kind on both sides',
      '岸防衛大臣とザン国防大臣が会談した',
      (text) => ({ participants: [party('kishi', text, '岸防衛大臣'), party('giang', text, 'ザン国防大臣')] }),
      '日越防衛相会談',
      'Japan–Viet Nam defence ministers’ meeting',
    ],
    [
      'a call',
      '岸田首相とチン首相が電話で会談した',
      (text) => ({
        mode: 'phone',
        participants: [party('kishida', text, '岸田首相'), party('chinh', text, 'チン首相')],
      }),
      '日越首脳電話会談',
      'Japan–Viet Nam leaders’ phone call',
    ],
    [
      'nobody named, the sentence names the meeting',
      '日越防衛相会談に先立ち、日越防衛次官級協議を行った',
      (text) => ({ participants: pair(text, 'JPN', 'VNM') }),
      '日越防衛次官級協議',
      'Japan–Viet Nam meeting',
    ],
    [
      'nobody named at all',
      '両者が協議した',
      (text) => ({ participants: pair(text, 'VNM', 'JPN') }),
      '日越 協議',
      'Japan–Viet Nam consultations',
    ],
    [
      'two and two',
      '外務・防衛閣僚協議を開いた',
      (text) => ({ participants: pair(text, 'JPN', 'FRA') }),
      '日仏 外務・防衛閣僚協議',
      'Japan–France 2+2 meeting',
    ],
    [
      'an inspection',
      '造船所を視察した',
      (text) => ({
        mode: 'visit',
        participants: pair(text, 'VNM'),
        place: { text: '造船所', country: 'JPN', mention: spanOf(text, '造船所') },
      }),
      'ベトナム 視察(造船所)',
      'Viet Nam inspection (造船所)',
    ],
    [
      'a protest has a direction',
      '政府は抗議した',
      (text) => ({
        type: 'ACCUSE',
        participants: [country('JPN', text, '政府'), country('KOR', text, '政', 'recipient')],
      }),
      '日本 抗議(韓国)',
      'Japan protest (South Korea)',
    ],
    [
      'a plan is called by what is planned',
      '12月に会談する予定だ',
      (text) => ({ type: 'AGREE', status: 'planned', participants: pair(text, 'JPN', 'USA') }),
      '日米 会談',
      'Japan–United States meeting',
    ],
    [
      'two documents signed',
      '甲と乙に署名した',
      (text) => ({
        type: 'SUPPORT',
        participants: pair(text, 'JPN', 'USA'),
        agreements: ['甲', '乙'].map((name) => ({ name, kind: 'treaty', mention: spanOf(text, name) })),
      }),
      '日米 署名:甲 ほか1',
      'Japan–United States signing: 甲 and 1 more',
    ],
    [
      'a type without a noun in the text',
      '退けた',
      (text) => ({ type: 'REJECT', participants: pair(text, 'CHN') }),
      '中国 拒否',
      'China rejection',
    ],
    ['nobody took part', '会談した', () => ({}), '会談', 'meeting'],
  ])('%s', (_name, text, make, japanese, english) => {
    const [first, second] = titles(text, make);
    expect(first).toBe(japanese);
    expect(second.replace('Republic of Korea', 'South Korea')).toBe(english);
  });

  test('an unknown code stands for itself', () => {
    expect(titles('会談した', (text) => ({ participants: pair(text, 'ZZZ', 'JPN') }))[0]).toBe('日本・ZZZ 会談');
  });

  test('those of the fixture', () => {
    expect(events.map((event) => titleOf(event, partiesOf(event.reports), ja.names, 'ja'))).toEqual([
      '日米韓 会談',
      '日越 署名:衛生分野での協力に関する覚書',
      '日越首脳会談',
    ]);
  });
});
