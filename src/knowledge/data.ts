/** Where the tables stand that ship with the program. */
export const DATA = new URL('./data/', import.meta.url);
