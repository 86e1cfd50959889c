import type {PropertyDeclaration, ReactiveElement} from 'lit';

type Decorate = (proto: ReactiveElement, name: PropertyKey) => void;

/**
 * Makes a field or accessor reactive, and an attribute. Lit's decorator of that name also has code for the decorators that
 * browsers do not run yet, which every visitor would download.
 * @param options see https://lit.dev/docs/components/properties/#property-options
 */
export const property =
  (options?: PropertyDeclaration): Decorate =>
  (proto, name) => {
    const isAccessor = Object.hasOwn(proto, name);
    (proto.constructor as typeof ReactiveElement).createProperty(name, options);
    // an accessor's own description would be put back in place of the reactive one
    return isAccessor ? Object.getOwnPropertyDescriptor(proto, name) : undefined;
  };

/** A reactive field that is no attribute. */
export const state = (): Decorate => property({state: true, attribute: false});
