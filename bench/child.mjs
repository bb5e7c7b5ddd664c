/** A program in a process of its own, which says something when it is ready, and answers when it is asked. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** @param file beside this one */
export async function childOf(file, words) {
  const child = fork(join(import.meta.dirname, file), words.map(String));
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file} ended with ${code}`);
  });
  // Who waits for an answer is told; that it ends when it is let go is no fault.
  ended.catch(() => {});
  const told = async () => (await Promise.race([once(child, 'message'), ended]))[0];
  return {
    ready: await told(),
    ask() {
      const answer = told();
      child.send('ask');
      return answer;
    },
    end: () => child.disconnect(),
  };
}
