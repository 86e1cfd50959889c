import type {Choice, Question} from '../../contract/question.ts';
import {cleanLabel, labelOf, ownWords, readable, toId} from './label.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** One question (rarely none) for controls that belong together. */
export function toQuestions(controls: Control[]): Question[] {
  const [first] = controls;
  if (!first) return [];
  if (isTrap(first)) return [{...named(first), type: 'hidden', value: first.value}];
  if (first instanceof HTMLSelectElement) return [fromSelect(first)];
  if (first instanceof HTMLTextAreaElement) return [{...asked(first), type: 'long-text', ...lengths(first)}];
  if (first.type === 'hidden') return [{...named(first), type: 'hidden', value: first.value}];
  if (first.type === 'radio') return [fromOptions(controls as HTMLInputElement[], 'single-choice')];
  if (first.type === 'checkbox')
    return [
      controls.length > 1 || isGrouped(first)
        ? fromOptions(controls as HTMLInputElement[], 'multiple-choice')
        : fromBox(first),
    ];
  return [fromInput(first)];
}

/** A field that people never see, there to catch robots: it must go along, empty as it is. */
function isTrap(control: Control): boolean {
  if (control.type === 'hidden') return false;
  const box = control.closest('[aria-hidden="true"], [hidden]');
  const style = control.closest<HTMLElement>('[style*="left:"], [style*="display:none"], [style*="display: none"]');
  return Boolean((box ?? style) && (control.tabIndex < 0 || !control.required));
}

const named = (control: Control): {id: string; name: string} => ({id: toId(control.name), name: control.name});

const asked = (control: Control) => ({
  ...named(control),
  label: labelOf(control),
  ...((control.required || control.getAttribute('aria-required') === 'true') && {required: true}),
  ...hintOf(control),
});

/** What `aria-describedby` says, as a hint. */
function hintOf(control: Control): {hint?: string} {
  const ids = control.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  const words = cleanLabel(ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
  return words ? {hint: words} : {};
}

const lengths = (control: HTMLInputElement | HTMLTextAreaElement) => ({
  ...(control.maxLength > 0 && {maxLength: control.maxLength}),
  ...(control.minLength > 0 && {minLength: control.minLength}),
  ...(control.autocomplete &&
    control.autocomplete !== 'off' &&
    control.autocomplete !== 'on' && {autocomplete: control.autocomplete}),
});

const TEXTUAL: Record<string, 'email' | 'tel' | 'url'> = {email: 'email', tel: 'tel', url: 'url'};

function fromInput(input: HTMLInputElement): Question {
  const base = asked(input);
  const limits = {...(input.min && {min: input.min}), ...(input.max && {max: input.max})};
  const numbers = {...(input.min && {min: Number(input.min)}), ...(input.max && {max: Number(input.max)})};
  switch (input.type) {
    case 'number':
    case 'range':
      return {...base, type: 'number', ...numbers, ...(Number(input.step) > 0 && {step: Number(input.step)})};
    case 'date':
      return {...base, type: 'date', ...limits};
    case 'time':
      return {...base, type: 'time', ...limits};
    case 'datetime-local':
      return {...base, type: 'date-time', ...limits};
    case 'file':
      return {
        ...base,
        type: 'file',
        ...(input.accept && {accept: input.accept}),
        ...(!input.multiple && {maxFiles: 1}),
      };
    default: {
      const isEmail = /e-?mail/i.test(input.name) && input.type === 'text' && !input.pattern;
      const type = TEXTUAL[input.type] ?? (isEmail ? 'email' : 'text');
      return {...base, type, ...lengths(input), ...(input.pattern && {pattern: input.pattern})};
    }
  }
}

function fromSelect(select: HTMLSelectElement): Question {
  const choices = [...select.options]
    .filter((o) => o.value !== '' && !o.disabled)
    .map((o): Choice => ({value: o.value, label: cleanLabel(o.label || o.text)}));
  const base = {...asked(select), choices: distinct(choices)};
  if (!choices.length) return {...named(select), label: labelOf(select), type: 'text'};
  return select.multiple ? {...base, type: 'multiple-choice'} : {...base, type: 'single-choice', display: 'dropdown'};
}

const isGrouped = (box: HTMLInputElement): boolean => box.name.endsWith('[]') || box.name.startsWith('group[');

function fromOptions(inputs: HTMLInputElement[], type: 'single-choice' | 'multiple-choice'): Question {
  const [first] = inputs as [HTMLInputElement];
  const choices = inputs.map((input): Choice => ({value: input.value, label: labelOf(input)}));
  const required = inputs.some((input) => input.required);
  return {...named(first), label: groupLabel(first), type, choices: distinct(choices), ...(required && {required})};
}

/** The legend, the name of the group, or the heading before it. */
function groupLabel(input: HTMLInputElement): string {
  const legend = input.closest('fieldset')?.querySelector('legend');
  const group = input.closest('[role=group],[role=radiogroup]');
  const labelled =
    group?.getAttribute('aria-label') ??
    input.ownerDocument.getElementById(group?.getAttribute('aria-labelledby') ?? '')?.textContent;
  const list = input.closest('ul,ol,.input-group,.mc-field-group,fieldset');
  const before = list?.querySelector('strong,.label,legend') ?? list?.previousElementSibling;
  const words = [
    legend && ownWords(legend),
    labelled && cleanLabel(labelled),
    before && !before.matches('input,label') && ownWords(before),
  ];
  return words.find((text): text is string => Boolean(text) && String(text).length < 200) ?? readable(input.name);
}

/** A single box: agreeing to something, with the value it always sent. */
const fromBox = (box: HTMLInputElement): Question => ({...asked(box), type: 'consent', value: box.value});

function distinct(choices: Choice[]): Choice[] {
  const seen = new Set<string>();
  return choices.filter((c) => typeof c === 'object' && !seen.has(c.value) && seen.add(c.value));
}
