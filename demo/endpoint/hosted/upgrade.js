// Where scripts run, the plain form becomes the widget: with drafts, an outbox, rules that hide and show. Until the widget is
// ready the form stays as it is, and it stays for good where somebody has begun to fill it in.
const {script, tag, src} = document.querySelector('script[data-script]').dataset;
const form = document.querySelector('form');
const plain = document.querySelector('[data-plain]');

const isTouched = () =>
  plain.contains(document.activeElement) ||
  [...form.elements].some((control) => {
    if (control instanceof HTMLSelectElement)
      return [...control.options].some((o) => o.selected !== o.defaultSelected && o.value);
    if (control.type === 'checkbox' || control.type === 'radio') return control.checked !== control.defaultChecked;
    return 'defaultValue' in control && control.type !== 'hidden' && control.value !== control.defaultValue;
  });

const widget = document.createElement(tag);
widget.setAttribute('src', src);
widget.setAttribute('heading-level', '1');
widget.setAttribute('lang', document.documentElement.lang);
widget.hidden = true;
widget.addEventListener(
  'kith-ready',
  () => {
    if (isTouched()) return widget.remove();
    plain.remove();
    widget.hidden = false;
  },
  {once: true},
);
plain.after(widget);
import(script).catch(() => widget.remove());
