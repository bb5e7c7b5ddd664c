/** The frame of a page that is written to a file: whatever it links to is noted, so that it is written too. */
import type { Address } from '../address.js';
import { type Frame, paramsFrom, relative, type Surroundings } from '../frame.js';
import { fileOf } from './files.js';

export function exportFrame(here: Address, surroundings: Surroundings, wanted: (page: Address) => void): Frame {
  const from = `/${fileOf(here)}`;
  const seen = (address: Address): string => {
    wanted(address);
    return relative(from, `/${fileOf(address)}`);
  };
  return {
    ...surroundings,
    lang: here.lang,
    here,
    live: false,
    mayWrite: false,
    link: (path, query = {}) => seen({ lang: here.lang, path, query: paramsFrom(query), format: 'html' }),
    self: (other) => seen({ ...here, ...other }),
    asset: (name) => relative(from, `/assets/${name}`),
    changes: null,
  };
}
