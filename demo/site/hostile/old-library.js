// What libraries of that time did to the language: lists and texts that know another way to JSON, and methods of other meaning.
const put = (target, name, value) =>
  Object.defineProperty(target, name, {value, writable: true, configurable: true, enumerable: true});
for (const {prototype} of [Array, String, Number, Object])
  put(prototype, 'toJSON', function () {
    return `"${String(this)}"`;
  });
put(Array, 'from', (list) => Array.prototype.slice.call(list));
put(Array.prototype, 'entries', function () {
  return this.slice();
});
put(Array.prototype, 'reduce', function () {
  return this.length > 1 ? this : this[0];
});
for (const name of ['hide', 'show', 'update', 'replace', 'visible', 'select', 'clear'])
  put(HTMLElement.prototype, name, () => HTMLElement.prototype);
