/** Written by `cem analyze`; not kept with the sources. */
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
