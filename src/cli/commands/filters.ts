/** The options that say which events are meant: the same wherever events are listed or handed out. */
import type { Command } from 'commander';
import { CONTEXTS, EVENT_TYPES, STATUSES } from '../../record/plover.js';
import { several, severalOf } from './options.js';

export const withFilters = (command: Command): Command =>
  command
    .addOption(several('--country <country>', 'a country that takes part, by its code or name'))
    .addOption(several('--with <country>', 'another country that takes part'))
    .addOption(severalOf('--type <type>', 'a type of PLOVER', EVENT_TYPES))
    .addOption(several('--mode <mode>', 'a mode, such as phone or visit'))
    .addOption(severalOf('--status <status>', 'how sure it is', STATUSES))
    .addOption(severalOf('--context <context>', 'a subject', CONTEXTS))
    .addOption(several('--person <person>', 'somebody who takes part, by name or id'))
    .addOption(several('--publisher <publisher>', 'who published a report of it, by name or account'))
    .option('--place <place>', 'where it was, as it is written, or the code of the country')
    .option('--from <date>', 'the first day: 2021-11-24, 2021-11 or 2021')
    .option('--to <date>', 'the last day')
    .option('--text <words>', 'words in a document that tells of it');
