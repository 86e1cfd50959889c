import {nearest} from '../core/check/nearest.ts';
import type {Facts, WidgetFacts} from './facts.ts';
import type {Finding} from './finding.ts';
import {isAnywhere, TAGS} from './known.ts';

/** Narrower than this, in pixels, no question can be read. */
const NARROW = 220;
/** Text of less is hard to read, in pixels. */
const SMALL = 14;
/** What WCAG 2.2 (1.4.3) asks of text. */
const CONTRAST = 4.5;

/**
 * What the page does to each widget.
 * @param told what is already said about the script, the page's policy and what widgets read
 */
export function judgeWidgets({widgets, strangers}: Facts, told: readonly Finding[]): Finding[] {
  const problems = told.filter(({severity}) => severity === 'problem');
  const isRead = (place: number) => !problems.some((finding) => finding.place === place);
  const isExplained = problems.some(({place}) => place === undefined);
  const drawn = widgets.filter(({tag}) => !/^kith-(site|outbox)$/.test(tag));
  const each = widgets.flatMap((widget): Finding[] => {
    const findings = [
      ...judgeState(widget, isExplained, isRead(widget.place)),
      ...judgeAttributes(widget),
      ...(drawn.includes(widget) ? judgePlace(widget) : []),
    ];
    return findings.length || widget.state === 'broken' || !drawn.includes(widget) ? findings : [praise(widget)];
  });
  return [...(drawn.length ? [] : [NOTHING]), ...strangers.map(judgeStranger), ...judgeDoubles(drawn), ...each];
}

const NOTHING: Finding = {
  rule: 'no-widget',
  severity: 'problem',
  title: 'There is no widget on this page.',
  cause: 'Content systems often strip tags that they do not know.',
  cure: 'Use a plain box instead, which none of them strips.',
  line: '<div data-kith="survey" data-kith-src="https://…">Words for when it cannot be shown</div>',
};

function praise({place, tag, width, textSize, contrast}: WidgetFacts): Finding {
  const facts = [
    `${Math.round(width)} px wide`,
    textSize && `text of ${Math.round(textSize)} px`,
    contrast && `contrast ${contrast.toFixed(1)}:1`,
  ];
  return {rule: 'widget', severity: 'fine', title: `<${tag}> is there: ${facts.filter(Boolean).join(', ')}.`, place};
}

function judgeStranger({place, tag}: Facts['strangers'][number]): Finding {
  const meant = nearest(tag, TAGS);
  return {
    rule: 'unknown-tag',
    severity: 'problem',
    title: `Kith has no <${tag}>.`,
    cause: 'Nothing is drawn for it: people see what stands inside, or nothing.',
    cure: meant ? `Write ${meant}, at the beginning and at the end.` : `The tags are ${TAGS.join(', ')}.`,
    ...(meant && {line: `<${meant} …></${meant}>`}),
    place,
  };
}

function judgeState(widget: WidgetFacts, isExplained: boolean, isRead: boolean): Finding[] {
  const {place, tag, isDefined, state, trouble} = widget;
  if (!isDefined)
    return [
      {
        rule: 'not-started',
        severity: 'problem',
        title: `<${tag}> has not started.`,
        cause: 'People see what stands inside the tag.',
        cure: isExplained
          ? 'Mend first what is said of the script and of the page’s policy, then look again.'
          : 'The file with its code did not come: look at the network and the console in the browser’s developer tools.',
        place,
      },
    ];
  if (state === 'loading')
    return [
      {
        rule: 'still-loading',
        severity: 'advice',
        title: `<${tag}> is still waiting for its document.`,
        cause: 'People see what stands inside the tag so long.',
        cure: 'Look again in a moment. If it stays so, the endpoint is slow.',
        place,
      },
    ];
  return state === 'broken' && isRead
    ? [
        {
          rule: 'broken',
          severity: 'problem',
          title: `<${tag}> cannot be shown.`,
          cause: trouble || 'The console of the browser says why.',
          cure: 'Mend the document, or the tag that names it.',
          place,
        },
      ]
    : [];
}

function judgeAttributes({place, tag, attributes, known}: WidgetFacts): Finding[] {
  if (!known) return [];
  return attributes
    .filter((name) => !known.includes(name) && !isAnywhere(name))
    .map((name): Finding => {
      const meant = nearest(name, known);
      return {
        rule: 'unknown-attribute',
        severity: meant ? 'problem' : 'advice',
        title: `<${tag}> has no attribute “${name}”.`,
        cause: 'It does nothing.',
        cure: meant ? `Did you mean “${meant}”?` : `It has ${known.join(', ')}.`,
        place,
      };
    });
}

/** Where it stands: whether it is seen, and whole. */
function judgePlace(widget: WidgetFacts): Finding[] {
  const {place, tag, hiddenBy, clippedBy, width, form, hasFallback} = widget;
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

/** Two of the same. */
function judgeDoubles(widgets: readonly WidgetFacts[]): Finding[] {
  const seen = new Set<string>();
  return widgets.flatMap(({place, tag, id, sources}): Finding[] => {
    const keys = [
      ...(id ? [['same-id', `id ${id}`]] : []),
      ...(sources.length ? [['same-source', `${tag} ${sources.join(' ')}`]] : []),
    ] as [string, string][];
    const again = keys.filter(([, key]) => seen.has(key));
    for (const [, key] of keys) seen.add(key);
    return again.map(([rule]) => (rule === 'same-id' ? sameId(id, place) : sameSource(tag, place)));
  });
}

const sameId = (id: string, place: number): Finding => ({
  rule: 'same-id',
  severity: 'problem',
  title: `Two widgets have the id “${id}”.`,
  cause: 'Links and scripts find the first one alone.',
  cure: 'Give each its own.',
  place,
});
const sameSource = (tag: string, place: number): Finding => ({
  rule: 'same-source',
  severity: 'advice',
  title: `This <${tag}> shows what another one on the page shows already.`,
  cause: 'They share one draft, and some people answer twice.',
  cure: 'Keep one, and link to it from the other place.',
  place,
});
