/** Charts: functions of counts, drawn to SVG or set as tables. Colours are classes, which `assets/50-marks.css` colours. */
export { type Amount, amountText, eventsText, numberText } from './amount.js';
export { type Bar, Bars } from './bars.js';
export { Calendar, type CalendarDay } from './calendar.js';
export { Columns } from './columns.js';
export { type Lane, Lanes } from './lanes.js';
export { type MapCountry, onMap, WorldMap } from './map.js';
export { Matrix, type MatrixPair, type Member } from './matrix.js';
export { Network, type NetworkMember, type NetworkTie } from './network.js';
export { type Monthly, type Period, periodText } from './periods.js';
