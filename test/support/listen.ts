import {allInside, focused} from './mount.ts';

/**
 * What a screen reader would say without being asked: what live regions come to hold, and where focus goes. Grows while
 * things happen; looks every few milliseconds, since windows that are not in front get no focus events.
 */
export function listen(widget: HTMLElement): {heard: string[]; stop(): void} {
  const heard: string[] = [];
  let [live, focus] = ['', focused(widget)];
  const timer = setInterval(() => {
    const spoken = allInside(widget, '[role=status], [role=alert]').map((e) => e.textContent.trim());
    const now = spoken.filter(Boolean).join(' | ');
    if (now && now !== live) heard.push(`live: ${now}`);
    live = now;
    const place = focused(widget);
    if (place && place !== focus) heard.push(`focus: ${place.textContent.trim().split('\n')[0]}`);
    focus = place;
  }, 4);
  return {heard, stop: () => clearInterval(timer)};
}
