/** Corrections from elsewhere, held to what a correction is. */
import type { Correction } from '../../record/index.js';
import { QueryError } from '../errors.js';
import { correctionId } from './signed.js';

/**
 * The same corrections.
 * @throws QueryError where one is not what it says
 */
export async function checked(corrections: readonly unknown[]): Promise<Correction[]> {
  const [{ z }, { Correction: schema }] = await Promise.all([import('zod'), import('../../record/correction.js')]);
  return corrections.map((each) => {
    const found = schema.safeParse(each);
    if (!found.success)
      throw new QueryError(`This is no correction: ${z.prettifyError(found.error).replaceAll('\n', ' ')}`);
    if (correctionId(found.data) !== found.data.id)
      throw new QueryError(`Correction ${found.data.id} does not say what it said when it was made.`);
    return found.data;
  });
}
