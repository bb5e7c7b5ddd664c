// Loaded into a process that is measured (`node --import`): at its end it writes its peak memory, in kilobytes, to the fourth stream.
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
