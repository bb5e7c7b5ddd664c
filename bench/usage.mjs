// Loaded into a process that is measured (`node --import`): at its end it writes what it used to the fourth stream, as JSON.
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
