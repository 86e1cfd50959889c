export function chromePath(): string | undefined;
export function firefoxPath(): string | undefined;
export function engines(): string[];
export const CHROME_ARGS: string[];
export const QUIET_DOWNLOADS: Record<string, string | number | boolean>;
