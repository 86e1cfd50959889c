import {HTML, isUnwelcome, withoutId, type Answer, type Arrived} from './service.ts';

/**
 * A site on Netlify: at deploy time it looks for <form data-netlify> in the pages, notes the form's name and its fields, and
 * takes the attributes away. A POST to any page whose `form-name` is known is a submission: url-encoded or multipart, no JSON.
 * Fields that the form does not have are dropped, a filled honeypot is rejected, success is a page.
 * Source: docs.netlify.com/forms/setup and docs.netlify.com/forms/spam-filters.
 */
export class NetlifySite {
  readonly #page: string;
  readonly #name: string;
  readonly #trap: string;
  readonly #fields: Set<string>;

  constructor(page: string) {
    const form = /<form[^>]*\bdata-netlify="true"[^>]*>[^]*?<\/form>/.exec(page)?.[0];
    if (!form) throw new Error('There is no form that Netlify would find');
    this.#name = /<form[^>]*\bname="([^"]+)"/.exec(form)![1]!;
    this.#trap = /\bnetlify-honeypot="([^"]+)"/.exec(form)?.[1] ?? '';
    this.#fields = new Set([...form.matchAll(/<(?:input|textarea|select)[^>]*\bname="([^"]+)"/g)].map(([, n]) => n!));
    this.#page = page.replace(/ (data-netlify|netlify-honeypot)="[^"]*"/g, '');
  }

  behave = ({method, path, type, fields, body}: Arrived): Answer => {
    if (method === 'GET') return {status: path === '/' ? 200 : 404, headers: HTML, body: this.#page};
    const isForm = type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data';
    const given = Object.fromEntries(fields);
    if (!isForm || given['form-name'] !== this.#name)
      return {status: 404, headers: HTML, body: '<h1>Page not found</h1>'};
    const known = withoutId(fields.filter(([name]) => this.#fields.has(name)));
    if (given[this.#trap] || isUnwelcome(body)) return {status: 422, headers: HTML, body: '<h1>Rejected</h1>'};
    return {status: 200, headers: HTML, body: '<h1>Thank you!</h1>', kept: known};
  };
}
