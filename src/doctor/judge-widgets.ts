import {nearest} from '../core/check/nearest.ts';
import type {Facts, WidgetFacts} from './facts.ts';
import type {Finding} from './finding.ts';
import {judgePlace} from './judge-place.ts';
import {isAnywhere, TAGS} from './known.ts';

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
