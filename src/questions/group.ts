import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {GroupQuestion, Question} from '../contract/question.ts';
import type {Answer, Answers} from '../contract/submission.ts';
import {formatGroup} from '../core/answers/formats.ts';
import type {Format} from '../core/answers/format.ts';
import {isRequiredInside, lookInside, neededMembers} from '../core/survey/group.ts';
import {afterChange, say} from './after-change.ts';
import {group} from './frame.ts';
import {groupMessages} from './group.messages.ts';
import {buttonStyles} from './buttons.styles.ts';
import {groupStyles} from './group.styles.ts';
import {errorOf, issuesAt, joinLabels} from './issues-inside.ts';
import {changeMember, keyOf, membersUpTo} from './members.ts';
import {pipeAmong, toWords} from './piping.ts';
import type {LabelView, QuestionType, QuestionView} from './question-view.ts';
import {questionType} from './registry.ts';
import {crossIcon, plusIcon} from './small-icons.ts';

type View = QuestionView<GroupQuestion>;

/** `group`: questions that belong together, asked once or for each of several (members of a household). */
const groupType: QuestionType<GroupQuestion> = {
  typed: true,
  live: true,
  render(view) {
    const isMany = Boolean(view.question.repeat);
    const members = shownMembers(view);
    const draw = isMany ? renderMember : renderQuestions;
    return group(
      view,
      html`<div class="members">${members.map((member, i) => keyed(keyOf(member), draw(view, members, i)))}</div>
        ${isMany ? renderAdd(view, members) : nothing}
        <p class="visually-hidden" role="status"></p>`,
    );
  },
  read(root, question, before, input) {
    const entry = input && outermost(root, input);
    const inner = question.questions.find(({id}) => id === entry?.dataset['nested']);
    if (!entry || !inner) return before;
    const index = Number(entry.closest<HTMLElement>('.member')?.dataset['part'] ?? 0);
    const members = membersUpTo(question, before, index + 1);
    const isOther = 'other' in input.dataset && input.closest('[data-nested]') === entry;
    if (isOther) return changeMember(question, members, index, `${inner.id}.other`, input.value || undefined);
    const type = questionType(inner)!;
    type.settle?.(entry, inner, input);
    const answer = type.read(entry, inner, members[index]![inner.id], input);
    return changeMember(question, members, index, inner.id, answer);
  },
  partLabel(view, question, path) {
    const [index, id, ...rest] = question.repeat ? path : [0, ...path];
    const inner = question.questions.find((q) => q.id === id);
    const title = titleOf(view, question, Number(index));
    if (!inner) return title;
    const member = membersUpTo(question, view.answers[question.id], Number(index) + 1)[Number(index)]!;
    const {answers} = lookInside(question, member, view.answers);
    const fill = fillerOf(view, question, answers);
    const own: LabelView = {...view, answers, plain: (words) => view.plain(fill(words))};
    return joinLabels(
      title,
      (rest.length && questionType(inner)?.partLabel?.(own, inner, rest)) || own.plain(inner.label),
    );
  },
  format: ((question: GroupQuestion, answer, words) =>
    formatGroup(question, answer, words, (member) => {
      const fill = pipeAmong(question.questions, member, words);
      return {...words, text: (text) => words.text(fill(text))};
    })) as Format,
  styles: [buttonStyles, groupStyles],
  messages: groupMessages,
};
export const types = {group: groupType};

function shownMembers({question, answer, required}: View): Answers[] {
  const first = answer === undefined ? (question.repeat?.min ?? 1) : 0;
  return membersUpTo(question, answer, Math.max(first, neededMembers(question, required)));
}

/** The nested question that `input` belongs to, as seen from `root`, which may itself stand inside a group. */
function outermost(root: ParentNode, input: Element): HTMLElement | undefined {
  let found: HTMLElement | undefined;
  for (let at: Element | null | undefined = input; at && at !== root; at = at.parentElement) {
    if (at instanceof HTMLElement && at.dataset['nested'] !== undefined) found = at;
  }
  return found;
}

/** "Household member 2", or the label of a group that does not repeat. */
const titleOf = ({plain}: LabelView, {repeat, label}: GroupQuestion, index: number): string =>
  repeat ? `${plain(repeat.itemLabel ?? label)} ${index + 1}` : plain(label);

/** Texts inside a member name its own answers first, then the survey's. */
const fillerOf = (view: LabelView, {questions}: GroupQuestion, answers: Answers) =>
  pipeAmong(questions, answers, toWords({t: view.t, locale: view.locale, text: view.plain}));

function renderMember(view: View, members: Answers[], index: number): TemplateResult {
  const {question, required, t} = view;
  const id = `${view.id}-${keyOf(members[index]!)}`;
  const title = titleOf(view, question, index);
  const canGo = members.length > neededMembers(question, required);
  const remove = html`<button type="button" class="quiet" @click=${(e: Event) => removeMember(view, members, index, e)}>
    ${crossIcon}<span>${t('remove')}<span class="visually-hidden"> ${title}</span></span>
  </button>`;
  return html`<div class="member" data-part=${index} role="group" aria-labelledby="${id}-title">
    <div class="member-head">
      <p class="label" id="${id}-title">${title}</p>
      ${canGo ? remove : nothing}
    </div>
    ${renderQuestions(view, members, index)}
  </div>`;
}

function renderQuestions(view: View, members: Answers[], index: number): unknown {
  const inside = lookInside(view.question, members[index]!, view.answers);
  return view.question.questions.map((inner) => {
    const type = questionType(inner);
    if (!type || !inside.shown.has(inner.id)) return nothing;
    const nested = toNested(view, members, index, inner, inside.answers);
    return html`<div class="entry ${nested.issues.length ? 'wrong' : ''}" data-nested=${inner.id} data-part=${inner.id}>
      ${type.render(nested)}
    </div>`;
  });
}

function toNested(view: View, members: Answers[], index: number, inner: Question, answers: Answers): QuestionView {
  const {question} = view;
  const member = members[index]!;
  const {id} = inner;
  const issues = issuesAt(view.issues, ...(question.repeat ? [index] : []), id);
  const fill = fillerOf(view, question, answers);
  return {
    ...view,
    text: (words) => view.text(fill(words)),
    plain: (words) => view.plain(fill(words)),
    prose: (words) => view.prose(fill(words)),
    question: inner,
    id: `${view.id}-${keyOf(member)}-${id}`,
    answer: answers[id],
    other: member[`${id}.other`],
    answers,
    required: isRequiredInside(inner, answers),
    issues,
    error: errorOf(issues, questionType(inner)),
    change: (answer: Answer | undefined, part = '') => {
      const path = [...(question.repeat ? [index] : []), id, part].filter((step) => step !== '').join('.');
      view.change(changeMember(question, members, index, id, answer), path);
    },
  };
}

function renderAdd(view: View, members: Answers[]): TemplateResult | typeof nothing {
  const {repeat, label} = view.question;
  if (members.length >= (repeat?.max ?? Infinity)) return nothing;
  const own = repeat?.addLabel ? view.text(repeat.addLabel) : view.t('add');
  const spoken = repeat?.addLabel ? nothing : html`<span class="visually-hidden">: ${view.text(label)}</span>`;
  return html`<button type="button" class="quiet" data-add @click=${(e: Event) => addMember(view, members, e)}>
    ${plusIcon}<span>${own}${spoken}</span>
  </button>`;
}

function addMember(view: View, members: Answers[], event: Event): void {
  const button = event.currentTarget as HTMLElement;
  view.change([...members, {}]);
  afterChange(button, (root) => {
    const added = root.getElementById(view.id)?.querySelector(`.member:last-child`);
    added?.querySelector<HTMLElement>('input, textarea, select, button:not(.member-head *)')?.focus();
  });
}

function removeMember(view: View, members: Answers[], index: number, event: Event): void {
  const button = event.currentTarget as HTMLElement;
  const label = button.closest('.member')?.querySelector('.label')?.textContent ?? '';
  view.change(members.filter((_, i) => i !== index));
  afterChange(button, (root) => {
    const entry = root.getElementById(view.id);
    entry?.querySelector<HTMLElement>(':scope > [data-add]')?.focus();
    say(entry, view.t('removed', {label: label.trim()}));
  });
}
