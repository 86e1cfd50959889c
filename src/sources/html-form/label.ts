type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const MARKS = /\s*(\*|\((required|obligatori[oa]|erforderlich|obligatoire)\))\s*$/i;

/** Words without the marks by which forms show what is required. */
export const cleanLabel = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(MARKS, '').replace(/\s*:$/, '').trim();

/**
 * What a person reads as the control's label: `<label for>`, a label around it, `aria-labelledby`, `aria-label`, `title`,
 * the placeholder, the words that stand before it, or its name made readable.
 */
export function labelOf(control: Control): string {
  const candidates = [
    fromLabels(control),
    fromIds(control),
    control.getAttribute('aria-label'),
    control.title,
    control.getAttribute('placeholder'),
    wordsBefore(control),
  ];
  return candidates.map((text) => cleanLabel(text ?? '')).find(Boolean) ?? readable(control.name);
}

function fromLabels(control: Control): string {
  const label = [...(control.labels ?? [])].map(ownWords).find(Boolean);
  if (label) return label;
  // Editors that mangle pages break the link between label and control, but leave `for` behind.
  const root = control.getRootNode() as ParentNode;
  const byName = control.name ? root.querySelector<HTMLLabelElement>(`label[for="${CSS.escape(control.name)}"]`) : null;
  return byName ? ownWords(byName) : '';
}

function fromIds(control: Control): string {
  const ids = control.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return ids.map((id) => control.ownerDocument.getElementById(id)?.textContent ?? '').join(' ');
}

/** The words of a label without those of the control inside it. */
export function ownWords(label: Element): string {
  const copy = label.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll('input,select,textarea,button,script,style')) inner.remove();
  return cleanLabel(copy.textContent ?? '');
}

/** What stands between words and a control without being read. */
const SILENT = /^(br|script|style|template)$/i;

/** Text right before the control in the same line or paragraph, as hand-written pages have it. */
function wordsBefore(control: Control): string {
  let node = control.previousSibling;
  while (node && (SILENT.test(node.nodeName) || !node.textContent?.trim())) node = node.previousSibling;
  if (!node || (node instanceof Element && isOfAnother(node))) return '';
  const text = node.textContent?.trim() ?? '';
  return text.length <= 120 ? text : '';
}

/** A control, what holds one, or the label of one. */
const isOfAnother = (node: Element): boolean =>
  node.matches('input,select,textarea,button') ||
  node.querySelector('input:not([type=hidden]),select,textarea') !== null ||
  (node instanceof HTMLLabelElement && node.control !== null);

/** `first_name` as "First name". */
export function readable(name: string): string {
  const words = name
    .replace(/\[\]$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\-.[\]]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A name as an id: what ids may not hold becomes `_`. */
export const toId = (name: string): string =>
  name
    .replace(/[^A-Za-z0-9_-]+/g, '_')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 60) || 'field';
