/** A house that is built wrongly, for the test to find. */
import { chronology } from '../publish/chronology.js';

export const noun = (): string => chronology;
