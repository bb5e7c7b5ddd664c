export function executable(): string;
export const QUIET: string[];
