export type Package = 'chromium' | 'nats-server' | 'postgresql' | 'wget';
export function pathOf(name: Package): string | undefined;
export function installMissing(names?: readonly Package[]): void;
