/** Processor seconds of programs, and of the whole machine. */
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Of these processes and their children, those that have ended too; NaN where the system does not tell. */
export function usedBy(pids) {
  return pids.reduce((sum, pid) => sum + (statOf(pid) ? treeTicks(pid) : Number.NaN), 0) / TICKS;
}
/** Linux tells them in hundredths of a second. */
const TICKS = 100;

/** A child that ends meanwhile is counted by its parent. */
function treeTicks(root) {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && statOf(name)?.parent === root);
  return children.reduce((sum, child) => sum + treeTicks(Number(child)), statOf(root)?.ticks ?? 0);
}

/** The name, which stands before the numbers in brackets, may hold anything. Null where there is no such process. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1], ticks: fields.slice(11, 15).reduce((a, b) => a + b, 0) };
  } catch {
    return null;
  }
}

/** Of all programs together. */
export const usedByAll = () =>
  cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0) / 1000;
