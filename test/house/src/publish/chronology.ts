import { fact } from '../knowledge/facts.js';
import type { Kind } from '../record/kind.js';

export const chronology: Kind = fact;
