export const fact = 'fact';
