/** Remembers on this device that a wave was answered: only that, not what. Storage may be full or forbidden. */
const key = (of: string, wave: string): string => `kith-pulse ${of} ${wave}`;

export function isAnswered(of: string, wave: string): boolean {
  try {
    return localStorage.getItem(key(of, wave)) !== null;
  } catch {
    return false;
  }
}

export function rememberAnswered(of: string, wave: string, answered: boolean): void {
  try {
    if (answered) localStorage.setItem(key(of, wave), '1');
    else localStorage.removeItem(key(of, wave));
  } catch {
    // then it is asked again
  }
}
