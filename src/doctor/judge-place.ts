import type {WidgetFacts} from './facts.ts';
import type {Finding} from './finding.ts';

/** Narrower than this, in pixels, no question can be read. */
const NARROW = 220;
/** Text of less is hard to read, in pixels. */
const SMALL = 14;
/** What WCAG 2.2 (1.4.3) asks of text. */
const CONTRAST = 4.5;

/** Where it stands: whether it is seen, and whole. */
export function judgePlace(widget: WidgetFacts): Finding[] {
  const {place, tag, hiddenBy, clippedBy, width, form, hasFallback, mode} = widget;
  const findings: Finding[] = [];
  if (hiddenBy) findings.push(judgeHidden(widget));
  else if (width < NARROW)
    findings.push({
      rule: 'narrow',
      severity: width < NARROW / 2 ? 'problem' : 'advice',
      title: `<${tag}> is ${Math.round(width)} px wide.`,
      cause: `Below ${NARROW} px words break in the middle, and choices cannot be pressed.`,
      cure: 'Give the column around it a width, or let it take the room there is.',
      place,
    });
  if (clippedBy)
    findings.push({
      rule: 'cut-off',
      severity: 'problem',
      title: `${clippedBy.where} cuts <${tag}> off: ${clippedBy.pixels} px of it cannot be seen.`,
      cause: 'It has a height of its own and hides what is beyond, most likely the button that sends.',
      cure: 'Let it grow with what is inside.',
      line: 'height: auto; max-height: none; overflow: visible;',
      place,
    });
  if (form)
    findings.push({
      rule: 'inside-form',
      severity: 'advice',
      title: `<${tag}> stands inside ${form} of the page.`,
      cause: 'It works and never sends that form, but screen readers announce a form in a form.',
      cure: 'Move it behind the closing </form>.',
      place,
    });
  if (!hasFallback && tag !== 'kith-language')
    findings.push({
      rule: 'no-fallback',
      severity: 'advice',
      title: `<${tag}> has no words inside.`,
      cause: 'Where the script is blocked or the endpoint is away, people see nothing at all.',
      cure: 'Say how to reach you instead.',
      line: `<${tag} …><p>This cannot be shown here. Please call us: 555 0100.</p></${tag}>`,
      place,
    });
  if (mode === 'no-cors')
    findings.push({
      rule: 'blind',
      severity: 'advice',
      title: `<${tag}> cannot know whether answers arrive (mode="no-cors").`,
      cause: 'It says “Sent”, never “Saved”, and what a server refuses is lost.',
      cure: 'Where the service lets pages read its replies (CORS), leave the attribute out.',
      place,
    });
  return [...findings, ...judgeText(widget)];
}

function judgeHidden({place, tag, hiddenBy}: WidgetFacts): Finding {
  const {how, where} = hiddenBy!;
  const isTab = how === 'display: none' || how === 'hidden';
  return {
    rule: 'hidden',
    severity: isTab ? 'advice' : 'problem',
    title: `<${tag}> is hidden: ${where} has “${how}”.`,
    cause: isTab
      ? 'That is fine in a tab or a box that opens. Otherwise nobody ever sees it.'
      : 'People, or those of them who use a screen reader or a keyboard, cannot reach it.',
    cure: 'Take it away where the widget is to be used.',
    place,
  };
}

function judgeText({place, tag, textSize, contrast}: WidgetFacts): Finding[] {
  const findings: Finding[] = [];
  if (textSize && textSize < SMALL)
    findings.push({
      rule: 'small-text',
      severity: textSize < 12 ? 'problem' : 'advice',
      title: `The text of <${tag}> is ${Math.round(textSize * 10) / 10} px high.`,
      cause: 'Most people over 45 cannot read that without enlarging.',
      cure: 'Leave --kith-font-size out, or set it to the reader’s own size.',
      line: `${tag} { --kith-font-size: medium; }`,
      place,
    });
  if (contrast && contrast < CONTRAST)
    findings.push({
      rule: 'contrast',
      severity: 'problem',
      title: `The text of <${tag}> has a contrast of ${contrast.toFixed(1)}:1 with what is behind it.`,
      cause: `Many cannot read less than ${CONTRAST}:1 (WCAG 2.2).`,
      cure: 'Give the widget a darker ink on a light ground, or a theme of its own.',
      line: `${tag} { --kith-ink: #1c2320; }`,
      place,
    });
  return findings;
}
