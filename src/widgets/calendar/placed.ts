import {noChange} from 'lit';
import {Directive, directive, type ElementPart} from 'lit/directive.js';

/** Custom properties of an element, set through the object model: a strict policy forbids `style` attributes. */
class Placed extends Directive {
  override render(_properties: Readonly<Record<string, number>>): unknown {
    return noChange;
  }
  override update({element}: ElementPart, [properties]: [Readonly<Record<string, number>>]): unknown {
    const {style} = element as HTMLElement;
    for (const [name, value] of Object.entries(properties)) style.setProperty(`--${name}`, String(value));
    return noChange;
  }
}

/** `<div ${placed({top: 90})}>` sets `--top`. */
export const placed = directive(Placed);
