import {CONTROL, contrastOf, nearestGood, over, TEXT} from './contrast.ts';
import {toHex, type Colour, type Triple} from './convert.ts';

/** The colours that a widget comes to wear on a page. What lets the ground through says so in its alpha. */
export interface Worn {
  /** What it stands on. */
  ground: Triple;
  /** Under what one writes and picks. */
  paper: Colour;
  ink: Colour;
  muted: Colour;
  line: Colour;
  action: Colour;
  onAction: Colour;
  /** How much of the action's colour is under what is chosen, 0 to 1. */
  tint: number;
  error: Colour;
  warning: Colour;
  success: Colour;
}

export type Part = 'ink' | 'muted' | 'line' | 'action' | 'onAction' | 'error' | 'warning' | 'success';

/** One colour that is hard to read, and what is shown instead. */
export interface Correction {
  part: Part;
  /** As `#rrggbb`, seen on the ground. */
  from: string;
  to: string;
  /** The least contrast it had, that it has now, and that WCAG 2.2 asks for (1.4.3, 1.4.11), to 21. */
  had: number;
  has: number;
  needs: number;
}

/**
 * What must change for everything to be readable (WCAG 2.2: text 4.5:1, controls 3:1), by as little as can be. Empty where
 * all is well.
 * @param isInkOurs whether the text's colour was set for the widget; the page's own is the page's affair. Default: true
 */
export function correctColours(worn: Worn, isInkOurs = true): Correction[] {
  const {ground, tint} = worn;
  const paper = over(worn.paper, ground);
  const found: Correction[] = [];
  const mend = (part: Part, needs: number, against: (rgb: Triple) => Triple[], colour = worn[part]): Triple => {
    const seen = over(colour, ground);
    const least = (rgb: Triple): number => Math.min(...against(rgb).map((other) => contrastOf(rgb, other)));
    const to = nearestGood(seen, (rgb) => least(rgb) >= needs);
    const had = least(seen);
    if (to !== seen) found.push({part, from: toHex(seen), to: toHex(to), had, has: least(to), needs});
    return to;
  };
  const grounds = (): Triple[] => [ground, paper];
  const ink = isInkOurs ? mend('ink', TEXT, grounds) : worn.ink.rgb;
  mend('muted', TEXT, grounds, {...worn.muted, rgb: ink});
  mend('line', CONTROL, grounds, {...worn.line, rgb: ink});
  const action = mend('action', TEXT, (rgb) => [...grounds(), over({rgb, alpha: tint}, ground)]);
  mend('onAction', TEXT, () => [action]);
  for (const part of ['error', 'warning', 'success'] as const) mend(part, TEXT, grounds);
  return found;
}
