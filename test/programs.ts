/** Before all tests: the programs that they drive, together, since a system installs for one at a time. */
import { installMissing } from '../scripts/debian.mjs';

export default function setup(): void {
  installMissing();
}
