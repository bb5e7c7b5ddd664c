/** Words around a number of hours or days, which say how exact it is and whether it is the length of an event. */

/** Before a number of hours, days …; those of the second list leave it exact. */
export const ABOUT = ['約', 'およそ', 'おおよそ', '凡そ', 'ほぼ', '概ね', 'おおむね'];
export const IN_ALL = ['計', '合計', '延べ', 'のべ', '丸', 'まる', 'わずか', '最大'];

/** Behind a number of hours, days … */
export const MORE_OR_LESS = [
  '余り',
  'あまり',
  '余',
  '強',
  '弱',
  'ほど',
  '程度',
  '程',
  '近く',
  '以上',
  '超',
  '足らず',
  '前後',
  'くらい',
  'ぐらい',
  'ばかり',
];

/** Before a length of time that is not that of an event. */
export const INTERVAL_BEFORE = /(?:今後|過去|向こう|この|ここ|任期|最近|直近|毎日?|期限|生後|上限|最短|最長)$/;

/** Words in …時間 that are no place's time. */
export const NO_ZONES =
  /(?:長|短|同|会談|所要|滞在|飛行|労働|制限|空き|開始|終了|予定|会議|待ち|発言|持ち|面会|協議|営業|拘束|全|一定|当該)$/;
