/** Which part of a question's answer an element belongs to: `1.age`; '' for the whole. */
export function partOf(element: Element | null | undefined): string {
  const at = element?.closest<HTMLElement>('[data-part], [data-q]');
  const step = at?.dataset['part'];
  return step === undefined ? '' : [partOf(at!.parentElement), step].filter(Boolean).join('.');
}
