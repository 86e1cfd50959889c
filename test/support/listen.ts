import {allInside, focused} from './mount.ts';

/**
 * What a screen reader would say without being asked: what live regions come to hold, at each change of the page, and where
 * focus goes, looked up every few milliseconds, since windows that are not in front get no focus events. Grows while things
 * happen.
 */
export function listen(widget: HTMLElement): {heard: string[]; stop(): void} {
  const heard: string[] = [];
  let [live, focus] = ['', focused(widget)];
  const look = () => {
    const spoken = allInside(widget, '[role=status], [role=alert]').map((e) => e.textContent.trim());
    const now = spoken.filter(Boolean).join(' | ');
    if (now && now !== live) heard.push(`live: ${now}`);
    live = now;
    const place = focused(widget);
    if (place && place !== focus) heard.push(`focus: ${place.textContent.trim().split('\n')[0]}`);
    focus = place;
  };
  const changes = new MutationObserver(look);
  changes.observe(widget.shadowRoot!, {subtree: true, childList: true, characterData: true});
  const timer = setInterval(look, 4);
  return {
    heard,
    stop() {
      changes.disconnect();
      clearInterval(timer);
    },
  };
}
