/** The particles that say what a phrase does in its clause. */
import { Lexicon } from './lexicon.js';

/** Particles that do the work of another one. */
const SAME: Readonly<Record<string, string>> = {
  とは: 'と',
  とも: 'と',
  とともに: 'と',
  と共に: 'と',
  との間で: 'と',
  との間の: 'との',
  の間で: 'が',
  には: 'に',
  にも: 'に',
  に対して: 'に対し',
  では: 'で',
  に宛て: 'に',
  に宛てて: 'に',
  宛てに: 'に',
  宛に: 'に',
  宛て: 'に',
  宛: 'に',
  でも: 'で',
  にて: 'で',
  からの: 'から',
  より: 'から',
  よりは: 'からは',
  としては: 'として',
};
/** The particles, each with the one whose work it does. */
export const PARTICLES = Lexicon.of<string>(
  'として としては を念頭に を加え を交え を含む をはじめ をめぐ を巡 に対して に対し に対する にとって において における について については に関する に関し によって により による によると によれば に加え に続き に代わ に基づ に宛て に宛てて 宛てに 宛に 宛て 宛 から からの より よりは への へ との間で との間の の間で との とともに と共に とは とも と では でも での で にて には にも に のほか の を が は も や 、'
    .split(' ')
    .map((word) => [word, SAME[word] ?? word] as const),
);
