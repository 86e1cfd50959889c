import type {KithElement} from './kith-element.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Takes over what a server drew (`kith/ssr`) as soon as the widget has drawn it by itself: what was typed until then, and where the
 * person is in it. So long, the widget's own drawing is hidden by a rule that came along.
 */
export async function takeOver(widget: KithElement): Promise<void> {
  const root = widget.shadowRoot!;
  const served = root.getElementById('served');
  if (!served) return;
  while (widget.state === 'loading') await new Promise((done) => setTimeout(done, 20));
  await widget.updateComplete;
  const ownOf = (control: Element) =>
    [...root.querySelectorAll<Control>(placeOf(control))].find((found) => !served.contains(found));
  const {activeElement} = root;
  for (const control of served.querySelectorAll<Control>('input,select,textarea')) {
    const own = isTouched(control) && ownOf(control);
    if (own) fillIn(own, control);
  }
  const own = activeElement?.id && ownOf(activeElement);
  served.remove();
  if (own) goOnIn(own, activeElement as Control);
}

/** Where it stands: of choices, whose order may be another, by question and value. */
const placeOf = (control: Element): string =>
  isTick(control as Control) && (control as Control).name
    ? `[name="${CSS.escape((control as Control).name)}"][value="${CSS.escape((control as Control).value)}"]`
    : `#${CSS.escape(control.id)}`;

/** Whether somebody has changed it since the page came. */
function isTouched(control: Control): boolean {
  if (control instanceof HTMLSelectElement) return [...control.options].some((o) => o.selected !== o.defaultSelected);
  if (isTick(control)) return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}
const isTick = (control: Control): control is HTMLInputElement => /^(checkbox|radio)$/.test(control.type);

/** As if the person had done it here. */
function fillIn(own: Control, served: Control): void {
  if (isTick(own)) own.checked = (served as HTMLInputElement).checked;
  else own.value = served.value;
  for (const type of ['input', 'change']) own.dispatchEvent(new Event(type, {bubbles: true}));
}

function goOnIn(own: Control, served: Control): void {
  own.focus({preventScroll: true});
  // numbers and choices have no place to write at
  if ('selectionStart' in served && served.selectionStart !== null && !isTick(served))
    (own as HTMLInputElement).setSelectionRange(served.selectionStart, served.selectionEnd);
}
